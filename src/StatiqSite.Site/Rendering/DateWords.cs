using System.Globalization;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Rendering;

/// <summary>Dates in the words of a language, precision and doubt included.</summary>
internal static class DateWords
{
    public static DateView View(EdtfDate date, Phrases phrases) =>
        new(Text(date, phrases), Iso(date), date.Precision.Word(), DateMark.Of(date).Sign.Word());

    public static DateView View(DateOnly day, Phrases phrases) => new(Day(day, DatePrecision.Day, phrases), IsoDay.Of(day), DatePrecision.Day.Word(), DateSign.Day.Word());

    public static string Text(EdtfDate date, Phrases phrases)
    {
        var text = date.Precision switch
        {
            DatePrecision.Unknown => phrases["date.unknown"],
            DatePrecision.Range => Range(date, phrases),
            _ => Day(date.Earliest!.Value, date.Precision, phrases),
        };
        if (date.IsApproximate) text = phrases.Format("date.approximate", text);
        return date.IsUncertain ? phrases.Format("date.uncertain", text) : text;
    }

    /// <summary>What <c>&lt;time datetime&gt;</c> takes; "" where there is no single day, month or year.</summary>
    private static string Iso(EdtfDate date) => date switch
    {
        { IsApproximate: true } or { IsUncertain: true } => "",
        { Precision: DatePrecision.Day } => IsoDay.Of(date.Earliest!.Value),
        { Precision: DatePrecision.Month } => date.Earliest!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Year } => date.Earliest!.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Range(EdtfDate date, Phrases phrases)
    {
        var (from, to) = (date.From is { } first ? Text(first, phrases) : null, date.To is { } last ? Text(last, phrases) : null);
        return (from, to) switch
        {
            (not null, not null) => phrases.Format("date.range", from, to),
            (not null, null) => phrases.Format("date.no-earlier", from),
            (null, not null) => phrases.Format("date.no-later", to),
            _ => phrases["date.unknown"],
        };
    }

    private static string Day(DateOnly day, DatePrecision precision, Phrases phrases)
    {
        var month = phrases.Months.Count > 0 ? phrases.Months[day.Month - 1] : day.Month.ToString(CultureInfo.InvariantCulture);
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        return precision switch
        {
            DatePrecision.Year => phrases.Format("date.year", year),
            DatePrecision.Month => phrases.Format("date.month", year, month),
            _ => phrases.Format("date.day", year, month, day.Day.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
