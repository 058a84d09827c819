using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Lineages;

/// <summary>A piece of a lineage that is too large for one picture: the models of a family, or of a stretch of time of a large one.</summary>
/// <param name="Number">From 1, within the family.</param>
/// <param name="Models">In order of time.</param>
internal sealed record LineagePart(IdReference Family, int Number, EquatableArray<ModelRecord> Models)
{
    /// <summary>What is left of a picture's room is for the models of other parts that these came from.</summary>
    private const int MostOwn = 150;

    public string Address => Addresses.LineageOfFamily(Family.Id, Number);

    /// <summary>None where one picture holds all models.</summary>
    public static IReadOnlyList<LineagePart> Of(ModelData data)
    {
        if (data.Models.Count <= LineageFigure.MostModels) return [];
        var ofFamily = data.InOrder.DistinctBy(m => m.Id).ToLookup(m => m.Family.Id, StringComparer.Ordinal);
        return
        [
            .. data.Families.Select(f => f.Id).Distinct(StringComparer.Ordinal)
                .SelectMany(f => ofFamily[f].Chunk(MostOwn).Select((models, i) => new LineagePart(models[0].Family, i + 1, [.. models]))),
        ];
    }

    /// <summary>Its models, and as many of those of other parts as there is room for that these have as their primary parents.</summary>
    public IReadOnlyList<ModelRecord> WithParents(SiteContent content)
    {
        var own = Models.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var parents = Models.Where(m => m.Parents.Count > 0).Select(m => content.Model(m.Parents[0].Model.Id)).OfType<ModelRecord>().DistinctBy(m => m.Id).Where(m => !own.Contains(m.Id));
        return [.. Models, .. parents.Take(LineageFigure.MostModels - Models.Count)];
    }
}
