using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Drawing;

namespace StatiqSite.Site.Charts;

/// <summary>
/// Horizontal bars, each below its label and its value. All is measured in em and in parts of the width, so the chart is as wide as the room it
/// gets, its text as large as the text around it, and nothing need scroll: it is laid out for <see cref="NarrowestWidth"/>.
/// </summary>
/// <param name="Height">Of the whole, in em.</param>
internal sealed record BarChart(decimal Height, EquatableArray<ChartText> Texts, EquatableArray<ChartBar> Bars)
{
    /// <summary>A screen of 320 px without its margins, in em of the chart's text.</summary>
    public const decimal NarrowestWidth = 18;

    private const decimal LineHeight = 1.4m;
    private const decimal BarHeight = 0.7m;
    private const decimal BarGap = 0.2m;
    private const decimal RowGap = 0.8m;
    private const decimal Space = 1;

    public static BarChart Of(Chart chart)
    {
        var (texts, bars, y) = (new List<ChartText>(), new List<ChartBar>(), 0m);
        foreach (var row in chart.Rows)
        {
            if (y > 0) y += RowGap;
            var value = chart.Text(row);
            // A value that leaves its label less than half of the line stands below it.
            var room = NarrowestWidth - Space - (decimal)TextWidth.Em(value);
            var beside = room >= NarrowestWidth / 2;
            var label = TextLines.Wrap(row.Label, (double)(beside ? room : NarrowestWidth));
            Add(label, y, atEnd: false);
            if (beside) Add([value], y + ((label.Count - 1) * LineHeight), atEnd: true);
            y += label.Count * LineHeight;
            if (!beside)
            {
                var lines = TextLines.Wrap(value, (double)NarrowestWidth);
                Add(lines, y, atEnd: true);
                y += lines.Count * LineHeight;
            }
            bars.Add(new ChartBar(y + BarGap, BarHeight, chart.Fraction(row)));
            y += BarGap + BarHeight;
        }
        return new BarChart(y, [.. texts], [.. bars]);

        void Add(IReadOnlyList<string> lines, decimal top, bool atEnd) =>
            texts.AddRange(lines.Select((line, i) => new ChartText(line, top + (i * LineHeight), LineHeight, atEnd)));
    }

    /// <summary>The chart as SVG, without colours of its own but that of the text around it.</summary>
    /// <param name="id">For its title and description.</param>
    /// <param name="isPartOfWhole">Shows behind each bar how long a full one would be.</param>
    public string Svg(string id, string title, string description, bool isPartOfWhole)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"100%\" height=\"{Height:0.###}em\" role=\"group\" aria-labelledby=\"{id} {id}_about\" fill=\"currentColor\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}\">{Html.Encode(title)}</title>\n<desc id=\"{id}_about\">{Html.Encode(description)}</desc>\n");
        foreach (var text in Texts)
        {
            var end = text.IsAtEnd ? " x=\"100%\" text-anchor=\"end\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<text{end} y=\"{text.Baseline:0.###}em\">{Html.Encode(text.Text)}</text>\n");
        }
        foreach (var bar in Bars)
        {
            if (isPartOfWhole) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"track\" y=\"{bar.Top:0.###}em\" width=\"100%\" height=\"{bar.Height:0.###}em\" fill-opacity=\".12\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" y=\"{bar.Top:0.###}em\" width=\"{bar.Fraction * 100:0.###}%\" height=\"{bar.Height:0.###}em\"/>\n");
        }
        return svg.Append("</svg>\n").ToString();
    }
}

/// <summary>A line of text.</summary>
/// <param name="Top">Of its line, in em.</param>
/// <param name="IsAtEnd">It ends at the right edge; otherwise it begins at the left.</param>
internal sealed record ChartText(string Text, decimal Top, decimal Height, bool IsAtEnd)
{
    public decimal Baseline => Top + (Height * 0.75m);

    public decimal Width => (decimal)TextWidth.Em(Text);
}

/// <param name="Top">In em.</param>
/// <param name="Fraction">Of the chart's width, from 0 to 1.</param>
internal sealed record ChartBar(decimal Top, decimal Height, decimal Fraction);
