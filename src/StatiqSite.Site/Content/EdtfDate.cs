using System.Globalization;
using System.Text.RegularExpressions;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    Range,
    Unknown,
}

/// <summary>
/// A date in the parts of EDTF (ISO 8601-2, levels 1 and 2) that docs/authoring.md lists: the interval of days in which it lies.
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Earliest">The first possible day; null when open (<c>[..x]</c>) or unknown.</param>
/// <param name="Latest">The last possible day; null when open (<c>[x..]</c>) or unknown.</param>
/// <param name="Precision"><see cref="DatePrecision.Range"/> for one of a set, open at one end or not.</param>
public sealed partial record EdtfDate(
    string Text, DateOnly? Earliest, DateOnly? Latest, DatePrecision Precision, bool IsUncertain = false, bool IsApproximate = false)
    : IComparable<EdtfDate>
{
    public static readonly EdtfDate Unknown = new("XXXX", null, null, DatePrecision.Unknown);

    /// <summary>The date at a range's beginning, as precise as it was written; null when open.</summary>
    public EdtfDate? From { get; private init; }

    /// <summary>The date at a range's end, as precise as it was written; null when open.</summary>
    public EdtfDate? To { get; private init; }

    /// <summary>Reads a day of which nothing is in doubt, or reports why it is none and gives null.</summary>
    public static EdtfDate? ParseDay(string text, string field, Place at, Report report)
    {
        if (Day().IsMatch(text)) return Single(text, text, at, report);
        report.Add(Errors.NotADay(at, field, text, Meant(text) is { Precision: DatePrecision.Day } day ? day.Text : null));
        return null;
    }

    /// <summary>Reads a date, or reports why it is none and gives null.</summary>
    public static EdtfDate? Parse(string text, Place at, Report report)
    {
        if (text == Unknown.Text) return Unknown;
        if (!text.StartsWith('[')) return Single(text, text, at, report);

        var ends = text.EndsWith(']') ? text[1..^1].Split("..") : [];
        if (ends.Length != 2 || ends is ["", ""])
        {
            report.Add(Errors.InvalidDate(at, text, null));
            return null;
        }
        var from = ends[0].Length > 0 ? Single(ends[0], text, at, report) : null;
        var to = ends[1].Length > 0 ? Single(ends[1], text, at, report) : null;
        if ((ends[0].Length > 0 && from is null) || (ends[1].Length > 0 && to is null)) return null;
        if (from is not null && to is not null && to.Latest < from.Earliest)
        {
            report.Add(Errors.DateRangeReversed(at, text));
            return null;
        }
        return new EdtfDate(text, from?.Earliest, to?.Latest, DatePrecision.Range) { From = from, To = to };
    }

    /// <summary>Order of time: by the first possible day (of an open beginning: the last), then the narrower interval first; unknown dates last.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null) return 1;
        var (left, right) = (SortKey, other.SortKey);
        return left.Day != right.Day ? left.Day.CompareTo(right.Day) : left.Width.CompareTo(right.Width);
    }

    /// <summary>No day of this date can come after the first of the other's.</summary>
    public bool IsCertainlyBefore(EdtfDate other) => Latest is { } latest && other.Earliest is { } earliest && latest < earliest;

    private (int Day, int Width) SortKey => (Earliest, Latest) switch
    {
        ({ } first, { } last) => (first.DayNumber, last.DayNumber - first.DayNumber),
        ({ } first, null) => (first.DayNumber, int.MaxValue),
        (null, { } last) => (last.DayNumber, int.MaxValue),
        _ => (int.MaxValue, int.MaxValue),
    };

    private static EdtfDate? Single(string text, string whole, Place at, Report report)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            report.Add(Errors.InvalidDate(at, whole, Meant(whole)?.Text));
            return null;
        }

        var year = Number(match.Groups["year"]);
        var (month, day) = (Number(match.Groups["month"]), Number(match.Groups["day"]));
        var precision = match.Groups["day"].Success ? DatePrecision.Day : match.Groups["month"].Success ? DatePrecision.Month : DatePrecision.Year;
        if (year is 0 || (precision != DatePrecision.Year && month is < 1 or > 12) || (precision == DatePrecision.Day && (day < 1 || day > DateTime.DaysInMonth(year, month))))
        {
            report.Add(Errors.ImpossibleDate(at, whole));
            return null;
        }

        var first = new DateOnly(year, Math.Max(1, month), Math.Max(1, day));
        var last = precision switch
        {
            DatePrecision.Day => first,
            DatePrecision.Month => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            _ => new DateOnly(year, 12, 31),
        };
        var mark = match.Groups["mark"].Value;
        return new EdtfDate(text, first, last, precision, mark is "?" or "%", mark is "~" or "%");
    }

    /// <summary>The day or month that is written in another of the usual ways; null where it is in none of them, or not in the calendar.</summary>
    private static EdtfDate? Meant(string text)
    {
        if (OtherForm().Match(text) is not { Success: true } match) return null;
        var (year, month, day) = (match.Groups["year"].Value, Number(match.Groups["month"]), Number(match.Groups["day"]));
        var meant = match.Groups["day"].Success ? $"{year}-{month:00}-{day:00}" : $"{year}-{month:00}";
        return Single(meant, meant, default, new Report());
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // "?" uncertain, "~" approximate, "%" both.
    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?(?<mark>[?~%])?\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();

    // 2018-6-11, 2018/06/11, 2018.6.11, 2018年6月11日, and months in the same ways.
    [GeneratedRegex(@"^(?<year>[0-9]{4}) ?[-/.年] ?(?<month>[0-9]{1,2})( ?[-/.月] ?(?<day>[0-9]{1,2}) ?日?| ?月)?\z")]
    private static partial Regex OtherForm();
}
