using System.Text;

namespace StatiqSite.Site.Drawing;

/// <summary>A sign of a picture with what it means.</summary>
/// <param name="Svg">The sign, drawn in a box of <paramref name="Width"/> by <see cref="Legend.SignHeight"/>.</param>
internal sealed record LegendEntry(double Width, string Svg, string Meaning);

/// <summary>What the signs of a picture mean: as a list in a page, or written below the picture in a file.</summary>
internal static class Legend
{
    public const double SignHeight = 16;

    private const double FontSize = 12;
    private const double RowHeight = 22;
    private const double Margin = 9;
    private const double BeforeMeaning = 6;
    private const double BetweenEntries = 20;

    public static string List(IEnumerable<LegendEntry> entries)
    {
        var html = new StringBuilder("<ul class=\"legend\">\n");
        foreach (var entry in entries)
            html.Append($"<li><svg width=\"{Pixels.Of(entry.Width)}\" height=\"{Pixels.Of(SignHeight)}\" aria-hidden=\"true\">{entry.Svg}</svg> {Html.Encode(entry.Meaning)}</li>\n");
        return html.Append("</ul>\n").ToString();
    }

    /// <summary>Rows of entries, as many in each as a picture of that width holds.</summary>
    /// <param name="top">Where the rows begin.</param>
    /// <param name="style">Gives the words their looks, by the name <c>note</c>.</param>
    public static (string Svg, double Height) Rows(IEnumerable<LegendEntry> entries, double width, double top, Func<string, string> style)
    {
        var svg = new StringBuilder();
        var (x, y) = (Margin, top + Margin);
        foreach (var entry in entries)
        {
            var wide = entry.Width + BeforeMeaning + (TextWidth.Em(entry.Meaning) * FontSize);
            if (x > Margin && x + wide > width - Margin) (x, y) = (Margin, y + RowHeight);
            svg.Append($"<g transform=\"translate({Pixels.Of(x)} {Pixels.Of(y)})\">{entry.Svg}<text{style("note")} x=\"{Pixels.Of(entry.Width + BeforeMeaning)}\" y=\"{Pixels.Of(SignHeight - 4)}\" font-size=\"{Pixels.Of(FontSize)}\">{Html.Encode(entry.Meaning)}</text></g>\n");
            x += wide + BetweenEntries;
        }
        return (svg.ToString(), y + RowHeight + Margin - top);
    }
}
