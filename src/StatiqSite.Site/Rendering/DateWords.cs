using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Rendering;

/// <summary>Dates in the words of a language, precision and doubt included.</summary>
internal static class DateWords
{
    public static DateView View(EdtfDate date, Phrases phrases)
    {
        var text = Text(date, phrases);
        return new DateView(text, Iso(date), date.Precision.Word(), DateMark.Of(date).Sign.Word(), Parts(text, date, phrases).ToEquatableArray());
    }

    public static DateView View(DateOnly day, Phrases phrases)
    {
        var text = Day(day, DatePrecision.Day, phrases);
        return new DateView(text, IsoDay.Of(day), DatePrecision.Day.Word(), DateSign.Day.Word(), [new DatePartView(text, true)]);
    }

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

    /// <param name="text">What <see cref="Text"/> says of the date.</param>
    private static IEnumerable<DatePartView> Parts(string text, EdtfDate date, Phrases phrases)
    {
        IEnumerable<string> days = date.Precision switch
        {
            DatePrecision.Unknown => [],
            DatePrecision.Range => new[] { date.From, date.To }.OfType<EdtfDate>().Select(d => Text(d, phrases)),
            _ => [Day(date.Earliest!.Value, date.Precision, phrases)],
        };
        var from = 0;
        foreach (var day in days)
        {
            var at = text.IndexOf(day, from, StringComparison.Ordinal);
            if (at < 0) break;
            if (at > from) yield return new DatePartView(text[from..at], false);
            yield return new DatePartView(day, true);
            from = at + day.Length;
        }
        if (from < text.Length) yield return new DatePartView(text[from..], false);
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
