using StatiqSite.Site.Content;

namespace StatiqSite.Site.Timelines;

/// <summary>What happened to a model on a date.</summary>
/// <param name="Word">The word of a <see cref="ModelEvent"/>, or <c>notice</c> or <c>shutdown</c>.</param>
/// <param name="Id">Unique in the site: usable as an anchor.</param>
/// <param name="Shutdown">The shutdown that it is, or null.</param>
/// <param name="IsFirst">The model's own date.</param>
public sealed record TimelineEvent(string Id, ModelRecord Model, string Word, string Detail, EdtfDate Date, RetirementDate? Shutdown, bool IsFirst, Evidence Evidence)
{
    /// <summary>The year it is filed under; null where no year is known.</summary>
    public int? Year => (Date.Earliest ?? Date.Latest)?.Year;
}

/// <summary>Draws the events out of the model data.</summary>
internal static class TimelineEvents
{
    /// <summary>All events in order of time; those without a date come last.</summary>
    public static IReadOnlyList<TimelineEvent> All(ModelData data) =>
        [.. data.Models.SelectMany(Of).Select((e, order) => (Event: e, order)).OrderBy(e => e.Event.Date).ThenBy(e => e.order).Select(e => e.Event)];

    /// <summary>The years in which something happened.</summary>
    public static IReadOnlyList<int> Years(ModelData data) => [.. data.Models.SelectMany(Of).Select(e => e.Year).OfType<int>().Distinct().Order()];

    private static IEnumerable<TimelineEvent> Of(ModelRecord model) => model.Dates
        .Select(d => (Word: d.Event.Word(), Detail: d.Detail ?? "", d.Date, Shutdown: (RetirementDate?)null, d.Evidence))
        .Concat(model.Retirements.SelectMany(Of))
        .Select((e, i) => new TimelineEvent($"{PlainId.Of(model.Id)}-{e.Word}-{i + 1}", model, e.Word, e.Detail, e.Date, e.Shutdown, i == 0 && model.Dates.Count > 0, e.Evidence));

    private static IEnumerable<(string Word, string Detail, EdtfDate Date, RetirementDate? Shutdown, Evidence Evidence)> Of(Retirement retirement)
    {
        if (retirement.Notice is { } notice) yield return ("notice", "", notice.Date, null, notice.Evidence);
        var shutdown = retirement.Shutdown;
        yield return ("shutdown", "", shutdown.Date, shutdown, shutdown.Evidence);
    }
}
