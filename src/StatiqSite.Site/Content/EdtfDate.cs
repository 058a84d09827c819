namespace StatiqSite.Site.Content;

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
/// <param name="Precision">For one half-open or closed set (<c>[a..b]</c>): <see cref="DatePrecision.Range"/>.</param>
public sealed record EdtfDate(
    string Text, DateOnly? Earliest, DateOnly? Latest, DatePrecision Precision, bool IsUncertain = false, bool IsApproximate = false)
{
    public static readonly EdtfDate Unknown = new("XXXX", null, null, DatePrecision.Unknown);
}
