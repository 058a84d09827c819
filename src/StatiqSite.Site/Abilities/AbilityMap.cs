using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Abilities;

/// <summary>Which model gained and lost what. Models stand in order of time, abilities in the order in which they first appear among the models.</summary>
/// <param name="Models">Those that gained or lost something.</param>
public sealed record AbilityMap(EquatableArray<MapColumn> Models, EquatableArray<MapRow> Abilities)
{
    public static AbilityMap Of(ModelData data)
    {
        var models = data.InOrder.Where(m => m.Gained.Count + m.Lost.Count > 0).ToList();
        var marks = models.SelectMany(m => Marks(m, m.Gained, isGain: true).Concat(Marks(m, m.Lost, isGain: false))).ToLookup(m => m.Ability, m => m.Mark, StringComparer.Ordinal);
        return new AbilityMap(
            models.Select(m => new MapColumn(m.Id, m.Name)).ToEquatableArray(),
            data.Abilities.Where(a => marks.Contains(a.Id))
                .Select(a => new MapRow(a.Id, a.Name, marks[a.Id].ToEquatableArray()))
                .OrderBy(a => models.FindIndex(m => m.Id == a.Marks[0].Model))
                .ToEquatableArray());
    }

    private static IEnumerable<(string Ability, MapMark Mark)> Marks(ModelRecord model, EquatableArray<AbilityChange> changes, bool isGain) =>
        changes.Select(c => (c.Ability.Id, new MapMark(model.Id, isGain, c.Evidence.Standing ?? Standing.Inference)));
}

public sealed record MapColumn(string Id, LocalText Name);

/// <param name="Marks">In the order of the models; at least one.</param>
public sealed record MapRow(string Id, LocalText Name, EquatableArray<MapMark> Marks);

/// <param name="IsGain">Gained; else lost.</param>
/// <param name="Standing">By whose word.</param>
public sealed record MapMark(string Model, bool IsGain, Standing Standing);
