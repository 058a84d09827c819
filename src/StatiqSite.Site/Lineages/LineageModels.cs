using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Lineages;

/// <summary>A model as the drawing needs it.</summary>
/// <param name="Family">The place of its family among the families.</param>
/// <param name="Step">Its place among those of its day that came of each other, from 0.</param>
/// <param name="Note">What is written behind the label, or "".</param>
/// <param name="Parents">The first is the primary one; places in the list of models.</param>
/// <param name="Span">The days it may have been, where its sign is <see cref="DateSign.Span"/>.</param>
internal sealed record LineageMember(
    string Id, string Label, string Note, int Family, DateOnly Day, int Step, DateSign Sign, (DateOnly First, DateOnly Last)? Span, EquatableArray<LineageEdge> Parents);

/// <param name="Parent">The place of the parent in the list of models.</param>
internal sealed record LineageEdge(int Parent, WeightDescent Weights);

/// <summary>Prepares the models for drawing.</summary>
internal static class LineageModels
{
    private const double WidestLabel = 18;

    /// <summary>The models in order of time, then of their ids, each on a day: one whose date is unknown on that of the first model that came of it.</summary>
    /// <param name="undated">The word for a date that is unknown.</param>
    public static IReadOnlyList<LineageMember> Of(IReadOnlyList<ModelRecord> models, IReadOnlyList<Family> families, string language, string undated)
    {
        var labels = Labels(models, language);
        var byId = models.DistinctBy(m => m.Id, StringComparer.Ordinal).ToDictionary(m => m.Id, StringComparer.Ordinal);
        var places = Placed(byId);
        var order = byId.Values.OrderBy(m => places[m.Id].Day).ThenBy(m => places[m.Id].Step).ThenBy(m => m.Id, StringComparer.Ordinal).ToList();
        var at = order.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i, StringComparer.Ordinal);
        var lanes = families.Select((f, i) => (f.Id, i)).DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => f.i, StringComparer.Ordinal);
        return [.. order.Select(m => new LineageMember(
            m.Id,
            labels[m.Id],
            m.Date.Precision == DatePrecision.Unknown ? undated : "",
            lanes.GetValueOrDefault(m.Family.Id, families.Count),
            places[m.Id].Day,
            places[m.Id].Step,
            DateMark.Of(m.Date).Sign,
            m.Date is { Earliest: { } first, Latest: { } last } && first < last ? (first, last) : null,
            m.Parents.Where(p => p.Model.Id != m.Id && at.ContainsKey(p.Model.Id)).DistinctBy(p => p.Model.Id).Select(p => new LineageEdge(at[p.Model.Id], p.Weights)).ToEquatableArray()))];
    }

    /// <summary>What is written beside each dot, not wider than the drawing can bear.</summary>
    private static Dictionary<string, string> Labels(IReadOnlyList<ModelRecord> models, string language) =>
        ShortNames.Of(models.Select(m => (m.Id, m.Name[language])), shared: m => m.Id).ToDictionary(n => n.Key, n => Cut(n.Value), StringComparer.Ordinal);

    private static string Cut(string label) => TextWidth.Em(label) <= WidestLabel ? label : TextLines.Wrap(label, WidestLabel - 1)[0] + "…";

    private static Dictionary<string, (DateOnly Day, int Step)> Placed(Dictionary<string, ModelRecord> models)
    {
        var known = models.Values.Where(m => m.Date.Precision != DatePrecision.Unknown).ToDictionary(m => m.Id, m => DateMark.Of(m.Date).Day!.Value, StringComparer.Ordinal);
        var children = models.Values.Where(m => Primary(m) is not null).ToLookup(m => Primary(m)!, StringComparer.Ordinal);
        var earliest = known.Count > 0 ? known.Values.Min() : new DateOnly(2000, 1, 1);
        var places = new Dictionary<string, (DateOnly Day, int Step)>(StringComparer.Ordinal);
        foreach (var model in models.Values.OrderBy(m => m.Id, StringComparer.Ordinal)) Place(model, []);
        return places;

        // A circle of descent, which has been reported, is cut where it closes.
        (DateOnly Day, int Step) Place(ModelRecord model, HashSet<string> above)
        {
            if (places.TryGetValue(model.Id, out var done)) return done;
            above.Add(model.Id);
            (DateOnly Day, int Step)? parent = Primary(model) is { } id && !above.Contains(id) ? Place(models[id], above) : null;
            var day = known.TryGetValue(model.Id, out var own) ? own : OfChildren(model.Id, []) ?? parent?.Day ?? earliest;
            // What is dated to a span may come out before its parent, which it cannot be.
            if (parent is { } p && day <= p.Day) return places[model.Id] = (p.Day, p.Step + 1);
            return places[model.Id] = (day, 0);
        }

        DateOnly? OfChildren(string id, HashSet<string> seen) => !seen.Add(id)
            ? null
            : children[id].Select(c => known.TryGetValue(c.Id, out var day) ? day : OfChildren(c.Id, seen)).Where(d => d is not null).DefaultIfEmpty(null).Min();

        string? Primary(ModelRecord model) => Lineage.PrimaryParent(model, models.ContainsKey);
    }
}
