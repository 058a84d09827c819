using StatiqSite.Site.Charts;

namespace StatiqSite.Tests.Charts;

public sealed class BarChartTests
{
    public static TheoryData<string, string[], double[]> Charts() => new()
    {
        { "%", ["Common Crawl, filtered", "Books"], [60, 8] },
        { "亿", ["图书（Gutenberg、Books3）以及其他许多名字特别长的语料，一行写不下", "短"], [1750, 0] },
        { "billions of tokens in the corpus", ["A label", "Another label that is far too long to stand on one line of a narrow screen"], [0.117, 175] },
        { "unitswithoutanyspacebetweenthemthatneverend", ["pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopic"], [3] },
        { "", ["a", "b", "c", "d"], [1, 1, 2, 3.5] },
    };

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_text_meets_another_or_a_bar_or_leaves_the_narrowest_chart(string unit, string[] labels, double[] values)
    {
        var chart = BarChart.Of(Chart(unit, labels, values));
        var boxes = chart.Texts.Select(t => Box(t)).Concat(chart.Bars.Select(b => (Left: 0m, Right: BarChart.NarrowestWidth, b.Top, Bottom: b.Top + b.Height))).ToList();
        Assert.All(boxes, b => Assert.True(b.Left >= 0 && b.Right <= BarChart.NarrowestWidth && b.Top >= 0 && b.Bottom <= chart.Height, $"{b} leaves the chart"));
        for (var i = 0; i < boxes.Count; i++)
            for (var j = i + 1; j < boxes.Count; j++)
                Assert.False(
                    boxes[i].Left < boxes[j].Right && boxes[j].Left < boxes[i].Right && boxes[i].Top < boxes[j].Bottom && boxes[j].Top < boxes[i].Bottom,
                    $"{boxes[i]} meets {boxes[j]}");
    }

    [Theory]
    [InlineData(1, "1000000000000000000000000000")]
    [InlineData(0.0000000001, "79228162514264337593543950335")]
    public void What_is_more_than_the_whole_is_told_elsewhere_and_fills_the_bar(double maximum, string value)
    {
        var chart = new Chart("T", "", (decimal)maximum, [new ChartRow("a", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))], []);
        Assert.Equal(1, Assert.Single(BarChart.Of(chart).Bars).Fraction);
        Assert.Contains("width=\"100%\"", BarChart.Of(chart).Svg("id", "t", "d", isPartOfWhole: false), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_character_of_a_label_is_shown(string unit, string[] labels, double[] values)
    {
        var shown = string.Concat(BarChart.Of(Chart(unit, labels, values)).Texts.Where(t => !t.IsAtEnd).Select(t => t.Text));
        Assert.Equal(string.Concat(labels).Replace(" ", "", StringComparison.Ordinal), shown.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_stand_in_their_order()
    {
        var bars = BarChart.Of(Chart("", ["a", "b", "c", "d"], [0, 25, 100, 50])).Bars;
        Assert.Equal([0m, 0.25m, 1m, 0.5m], bars.Select(b => b.Fraction));
        Assert.Equal(bars.Select(b => b.Top).Order(), bars.Select(b => b.Top));
    }

    [Fact]
    public void A_maximum_sets_the_full_length_and_nothing_but_zero_gives_no_bar()
    {
        Assert.Equal(0.6m, BarChart.Of(Chart("%", ["a"], [60], 100)).Bars[0].Fraction);
        Assert.Equal(0m, BarChart.Of(Chart("%", ["a"], [0])).Bars[0].Fraction);
    }

    [Fact]
    public void A_title_cannot_break_out()
    {
        var svg = BarChart.Of(Chart("", ["<b>&"], [1])).Svg("i", "<t>", "\"d\"", isPartOfWhole: true);
        Assert.Contains("<title id=\"i\">&lt;t&gt;</title>", svg, StringComparison.Ordinal);
        Assert.Contains(">&lt;b&gt;&amp;</text>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
    }

    private static Chart Chart(string unit, string[] labels, double[] values, decimal? maximum = null) =>
        new("Title", unit, maximum, [.. labels.Zip(values, (label, value) => new ChartRow(label, (decimal)value))], []);

    private static (decimal Left, decimal Right, decimal Top, decimal Bottom) Box(ChartText text) => text.IsAtEnd
        ? (BarChart.NarrowestWidth - text.Width, BarChart.NarrowestWidth, text.Top, text.Top + text.Height)
        : (0, text.Width, text.Top, text.Top + text.Height);
}
