using StatiqSite.Site.Content;

namespace StatiqSite.Site.Timelines;

/// <summary>How a mark shows what is known of its date.</summary>
internal enum DateSign
{
    /// <summary>The day is known: a full dot.</summary>
    Day,

    /// <summary>Somewhere in a month, a year or a range, or about then: a hollow dot.</summary>
    Span,

    /// <summary>That day or later: a dot with its right half full.</summary>
    NoEarlier,

    /// <summary>That day or earlier: a dot with its left half full.</summary>
    NoLater,

    /// <summary>Nothing is known: a square set on its corner.</summary>
    Unknown,
}

/// <summary>Where a date stands on an axis.</summary>
/// <param name="Day">The day to draw it at: of a span the middle, of an open one the end that is known; null where nothing is.</param>
internal sealed record DateMark(DateOnly? Day, DateSign Sign)
{
    public static DateMark Of(EdtfDate date) => (date.Earliest, date.Latest) switch
    {
        ({ } day, { } last) when day == last => new(day, date.IsApproximate || date.IsUncertain ? DateSign.Span : DateSign.Day),
        ({ } first, { } last) => new(DateOnly.FromDayNumber((first.DayNumber + last.DayNumber) / 2), DateSign.Span),
        ({ } first, null) => new(first, DateSign.NoEarlier),
        (null, { } last) => new(last, DateSign.NoLater),
        _ => new(null, DateSign.Unknown),
    };
}
