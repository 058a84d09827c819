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
        return new AbilityMap(
            models.Select(m => new MapColumn(m.Id, m.Name)).ToEquatableArray(),
            data.Abilities.Select(a => new MapRow(a.Id, a.Name, Marks(data, a.Id).ToEquatableArray())).Where(a => a.Marks.Count > 0)
                .OrderBy(a => models.FindIndex(m => m.Id == a.Marks[0].Model))
                .ToEquatableArray());
    }

    private static IEnumerable<MapMark> Marks(ModelData data, string ability) =>
        AbilityCourse.Of(data, ability).Select(s => new MapMark(s.Model.Id, s.Kind, s.Change.Evidence.Standing ?? Standing.Inference));
}

public sealed record MapColumn(string Id, LocalText Name);

/// <param name="Marks">In the order of the models; at least one.</param>
public sealed record MapRow(string Id, LocalText Name, EquatableArray<MapMark> Marks);

/// <param name="Standing">By whose word.</param>
public sealed record MapMark(string Model, CourseStep Step, Standing Standing);
