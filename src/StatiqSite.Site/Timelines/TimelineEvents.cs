using StatiqSite.Site.Content;

namespace StatiqSite.Site.Timelines;

/// <summary>What happened to a model on a date.</summary>
/// <param name="Word">The word of a <see cref="ModelEvent"/>, or <c>notice</c> or <c>shutdown</c>.</param>
/// <param name="Id">Unique in the site: usable as an anchor.</param>
/// <param name="IsFirst">The model's own date.</param>
public sealed record TimelineEvent(string Id, ModelRecord Model, string Word, string Detail, EdtfDate Date, bool IsPlanned, bool IsFirst, Evidence Evidence)
{
    /// <summary>The year it is filed under; null where no year is known.</summary>
    public int? Year => (Date.Earliest ?? Date.Latest)?.Year;

    /// <summary>Announced for a day that has passed, and never seen to have happened.</summary>
    public bool IsUnconfirmed(DateOnly today) => IsPlanned && Date.Latest is { } latest && latest < today;
}

/// <summary>Draws the events out of the model data.</summary>
public static class TimelineEvents
{
    /// <summary>All events in order of time; those without a date come last.</summary>
    public static IReadOnlyList<TimelineEvent> All(ModelData data) =>
        [.. data.Models.SelectMany(Of).Select((e, order) => (Event: e, order)).OrderBy(e => e.Event.Date).ThenBy(e => e.order).Select(e => e.Event)];

    /// <summary>The years in which something happened.</summary>
    public static IReadOnlyList<int> Years(ModelData data) => [.. data.Models.SelectMany(Of).Select(e => e.Year).OfType<int>().Distinct().Order()];

    private static IEnumerable<TimelineEvent> Of(ModelRecord model)
    {
        var happened = model.Dates.Select(d => (Word: d.Event.Word(), Detail: d.Detail ?? "", d.Date, IsPlanned: false, d.Evidence));
        var withdrawn = model.Retirements.SelectMany(r => r.Notice is { } notice ? [("notice", notice), ("shutdown", r.Shutdown)] : new[] { ("shutdown", r.Shutdown) })
            .Select(r => (Word: r.Item1, Detail: "", r.Item2.Date, r.Item2.IsPlanned, r.Item2.Evidence));
        return happened.Concat(withdrawn)
            .Select((e, i) => new TimelineEvent($"{model.Id.Replace('.', '-')}-{e.Word}-{i + 1}", model, e.Word, e.Detail, e.Date, e.IsPlanned, i == 0 && model.Dates.Count > 0, e.Evidence));
    }
}
