using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.LifeBars;

/// <summary>What is known of a model's end.</summary>
internal enum LifeEnd
{
    /// <summary>It could be used, and nothing says that it no longer can.</summary>
    Open,

    /// <summary>Shut down.</summary>
    Done,

    /// <summary>Its shutdown is announced for a day to come.</summary>
    Planned,

    /// <summary>Its shutdown was announced for a day that has passed, and nobody was seen to confirm it.</summary>
    Unconfirmed,

    /// <summary>It was described and never offered: there is nothing to end.</summary>
    NeverOffered,
}

/// <summary>A model from its beginning to its end, as its life bar shows it.</summary>
/// <param name="EndDate">Null for a life that has no end on record.</param>
/// <param name="Between">What else happened, in order of the data: the word of an event, and whether it tells of an end.</param>
internal sealed record Lifetime(ModelRecord Model, LifeEnd End, EdtfDate? EndDate, EquatableArray<LifeMark> Between)
{
    /// <param name="today">The day the facts were checked on.</param>
    public static Lifetime Of(ModelRecord model, DateOnly today)
    {
        var last = model.Retirements.Count > 0 ? model.Retirements[^1].Shutdown : null;
        var between = model.Dates.Skip(1).Select(d => new LifeMark(d.Date, false))
            .Concat(model.Retirements.SelectMany(r => r.Notice is { } notice ? [notice, r.Shutdown] : new[] { r.Shutdown })
                .Where(d => !ReferenceEquals(d, last)).Select(d => new LifeMark(d.Date, true)));
        return new Lifetime(model, EndOf(model, last, today), last?.Date, between.Where(m => m.Date.Precision != DatePrecision.Unknown).ToEquatableArray());
    }

    private static LifeEnd EndOf(ModelRecord model, RetirementDate? last, DateOnly today) => last?.StatusOn(today) switch
    {
        null => model.Dates.Any(d => d.Event is not (ModelEvent.Announced or ModelEvent.Paper)) ? LifeEnd.Open : LifeEnd.NeverOffered,
        ShutdownStatus.Done => LifeEnd.Done,
        ShutdownStatus.Planned => LifeEnd.Planned,
        _ => LifeEnd.Unconfirmed,
    };
}

/// <param name="IsOfEnd">A notice of a shutdown or one that did not last, rather than an opening.</param>
internal readonly record struct LifeMark(EdtfDate Date, bool IsOfEnd);
