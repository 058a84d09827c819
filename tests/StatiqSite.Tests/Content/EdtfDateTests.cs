using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Tests.Content;

public sealed class EdtfDateTests
{
    private static readonly Place Here = new("models.yml", 3, 5);

    [Theory]
    [InlineData("2022-11-30", "2022-11-30", "2022-11-30", DatePrecision.Day)]
    [InlineData("2022-03", "2022-03-01", "2022-03-31", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2021", "2021-01-01", "2021-12-31", DatePrecision.Year)]
    [InlineData("[2020-05..2020-06]", "2020-05-01", "2020-06-30", DatePrecision.Range)]
    [InlineData("[2020..2021-03-04]", "2020-01-01", "2021-03-04", DatePrecision.Range)]
    [InlineData("[2021-08-10..]", "2021-08-10", null, DatePrecision.Range)]
    [InlineData("[..2022-01-20]", null, "2022-01-20", DatePrecision.Range)]
    [InlineData("XXXX", null, null, DatePrecision.Unknown)]
    public void Reads_the_interval(string text, string? earliest, string? latest, DatePrecision precision)
    {
        var date = Read(text, out var diagnostics)!;
        Assert.Empty(diagnostics);
        Assert.Equal((earliest, latest, precision), (date.Earliest?.ToString("yyyy-MM-dd"), date.Latest?.ToString("yyyy-MM-dd"), date.Precision));
        Assert.Equal(text, date.Text);
    }

    [Theory]
    [InlineData("2018-6-11", "; did you mean '2018-06-11'?")]
    [InlineData("2018/06/11", "; did you mean '2018-06-11'?")]
    [InlineData("2018.6.11", "; did you mean '2018-06-11'?")]
    [InlineData("2018年6月11日", "; did you mean '2018-06-11'?")]
    [InlineData("2018年6月", "; did you mean '2018-06'?")]
    [InlineData("2018年13月", " or XXXX")]
    [InlineData("11/06/2018", " or XXXX")]
    public void Knows_a_date_that_is_written_in_another_way(string text, string end)
    {
        Assert.Null(Read(text, out var diagnostics));
        Assert.EndsWith(end, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-11-30", null)]
    [InlineData("2022-11", "not-a-day")]
    [InlineData("2022", "not-a-day")]
    [InlineData("2022-11-30?", "not-a-day")]
    [InlineData("XXXX", "not-a-day")]
    [InlineData("[2020..]", "not-a-day")]
    [InlineData("[2020-01-01..2020-01-02]", "not-a-day")]
    [InlineData("soon", "not-a-day")]
    [InlineData("2022-11-31", "impossible-date")]
    public void Reads_a_day_where_a_day_is_needed(string text, string? code)
    {
        var report = new Report();
        Assert.Equal(code is null, EdtfDate.ParseDay(text, "checked", Here, report) is not null);
        Assert.Equal(code, report.Diagnostics.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("2021?", true, false)]
    [InlineData("2021-08~", false, true)]
    [InlineData("2021-08-10%", true, true)]
    [InlineData("2021", false, false)]
    public void Reads_doubt(string text, bool isUncertain, bool isApproximate)
    {
        var date = Read(text, out _)!;
        Assert.Equal((isUncertain, isApproximate), (date.IsUncertain, date.IsApproximate));
    }

    [Theory]
    [InlineData("", "invalid-date")]
    [InlineData("May 2020", "invalid-date")]
    [InlineData("2020-5-1", "invalid-date")]
    [InlineData("20-05-01", "invalid-date")]
    [InlineData("2020-05-01T00:00", "invalid-date")]
    [InlineData("[..]", "invalid-date")]
    [InlineData("[2020", "invalid-date")]
    [InlineData("[2020..2021..2022]", "invalid-date")]
    [InlineData("[2020...2021]", "invalid-date")]
    [InlineData("٢٠٢٠", "invalid-date")]
    [InlineData("2020\n", "invalid-date")]
    [InlineData("2020-13", "impossible-date")]
    [InlineData("2020-00", "impossible-date")]
    [InlineData("2021-02-29", "impossible-date")]
    [InlineData("2021-04-31", "impossible-date")]
    [InlineData("0000-01-01", "impossible-date")]
    [InlineData("[2021-02-30..]", "impossible-date")]
    [InlineData("[2021-06..2020-01]", "date-range-reversed")]
    public void Tells_what_is_no_date(string text, string code)
    {
        Assert.Null(Read(text, out var diagnostics));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, Here), (diagnostic.Code, diagnostic.Place));
        Assert.Contains($"'{text.Replace("\n", "\\u000A", StringComparison.Ordinal)}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_in_order_of_time_and_the_surer_first()
    {
        string[] expected = ["2020-05", "[..2020-05-02]", "2020-05-28", "[2020-05-28..2020-06]", "2020-06", "[2020-06..]", "2021-01-01", "2021", "XXXX"];
        // 2020-05 begins on the 1st; an open beginning counts by its end.
        var shuffled = expected.Reverse().Select(t => Read(t, out _)!).ToList();
        Assert.Equal(expected, shuffled.Order().Select(d => d.Text));
    }

    [Theory]
    [InlineData("2020-12-31", "2021", true)]
    [InlineData("2021", "2021-06", false)]
    [InlineData("2021-06", "2021", false)]
    [InlineData("[..2020-01]", "2020-02", true)]
    [InlineData("[2020..]", "2030", false)]
    [InlineData("XXXX", "2030", false)]
    [InlineData("2020", "XXXX", false)]
    public void Is_before_another_only_when_no_day_overlaps(string left, string right, bool expected) =>
        Assert.Equal(expected, Read(left, out _)!.IsCertainlyBefore(Read(right, out _)!));

    private static EdtfDate? Read(string text, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var report = new Report();
        var date = EdtfDate.Parse(text, Here, report);
        diagnostics = report.Diagnostics;
        return date;
    }
}
