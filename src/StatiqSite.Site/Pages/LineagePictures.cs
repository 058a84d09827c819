using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>Draws the lineage in the words of a page.</summary>
internal static class LineagePictures
{
    /// <summary>The whole lineage as HTML; "" where there are no models, or too many for one picture.</summary>
    public static string Figure(Wording words, bool isSmall = false) => IsFile(words.Content.Data)
        ? LineageFigure.Render(
            words.Sources.History.Drawing(words.Language.Code), words.Phrases, Said(words, words.Content.Data.Models, PageColour), isSmall, isSmall ? "" : words.Href(Addresses.LineageFile))
        : "";

    /// <summary>A part of one that is too large for one picture.</summary>
    public static string Figure(Wording words, LineagePart part)
    {
        var models = part.WithParents(words.Content);
        return LineageFigure.Render(words.Sources.History.Drawing(part, models, words.Language.Code), words.Phrases, Said(words, models, PageColour), isSmall: false, file: "");
    }

    /// <summary>All models fit into one picture, and there are some.</summary>
    public static bool IsFile(ModelData data) => data.Models.Count is > 0 and <= LineageFigure.MostModels;

    /// <summary>The whole lineage as a file of its own.</summary>
    public static string File(Wording words)
    {
        var numbers = words.Content.Data.Families.Select(f => f.Id).Distinct(StringComparer.Ordinal).Select((f, i) => (f, i)).ToDictionary(f => f.f, f => f.i, StringComparer.Ordinal);
        var said = Said(words, words.Content.Data.Models, m => Looks.LaneColour + numbers.GetValueOrDefault(m.Family.Id));
        return new LineageSvg(words.Sources.History.Drawing(words.Language.Code), words.Phrases, said, Looks.OfFile, relations: null).Picture(Looks.FileRoot(words.Language.Code), isFile: true);
    }

    private static string PageColour(ModelRecord model) => "family-" + PlainId.Of(model.Family.Id);

    private static Dictionary<string, ModelWords> Said(Wording words, IEnumerable<ModelRecord> models, Func<ModelRecord, string> colour) => models.DistinctBy(m => m.Id).ToDictionary(
        m => m.Id,
        m => new ModelWords(
            words.Text(m.Name), words.Date(m.Date).Text, words.Family(m.Family.Id).Text, colour(m), Addresses.InPicture(m.Id), words.Href(Addresses.Model(m.Id))),
        StringComparer.Ordinal);
}
