using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Charts;

/// <summary>Numbers to be shown as bars.</summary>
/// <param name="Unit">What is counted, or "".</param>
/// <param name="Maximum">The value of a full bar, where the rows are parts of a whole; null for the greatest value.</param>
public sealed record Chart(string Title, string Unit, decimal? Maximum, EquatableArray<ChartRow> Rows, EquatableArray<IdReference> Sources)
{
    /// <summary>How much of a full bar a row takes, from 0 to 1.</summary>
    public decimal Fraction(ChartRow row)
    {
        var full = Maximum ?? Rows.Max(r => r.Value);
        return full == 0 ? 0 : row.Value >= full ? 1 : row.Value / full;
    }

    /// <summary>The value in words. A unit of letters stands apart from the number, a sign or a Han character does not.</summary>
    public string Text(ChartRow row) => Number(row.Value) + (Unit.Length > 0 && char.IsAsciiLetter(Unit[0]) ? " " : "") + Unit;

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

public sealed record ChartRow(string Label, decimal Value);
