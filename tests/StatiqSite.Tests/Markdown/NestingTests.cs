using System.Diagnostics;

namespace StatiqSite.Tests.Markdown;

/// <summary>Texts on which a parser recurses to the end of the stack, or works for minutes.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("[", "1:1250 markdown-too-deep")]
    [InlineData("![", "1:2499 markdown-too-deep")]
    [InlineData(">", "1:101 markdown-too-deep")]
    [InlineData("1. ", "1:151 markdown-too-deep")]
    [InlineData("a*", "1:2000 markdown-too-deep")]
    [InlineData("*a **b ", "1:3497 markdown-too-deep")]
    [InlineData("[[", "1:1250 markdown-too-deep")]
    [InlineData("[a](", "1:3 long-address")]
    public void A_report_says_where(string piece, string error) => Assert.Equal([error], Hostile(piece));

    [Theory]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("- ")]
    [InlineData("<")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("|")]
    [InlineData("\\")]
    [InlineData("[@a]")]
    [InlineData("[a](b)")]
    [InlineData("`a``b")]
    [InlineData("a\n\n: ")]
    public void No_harm(string piece) => Assert.Empty(Hostile(piece));

    [Theory]
    [InlineData("`")]
    [InlineData("~")]
    public void A_fence_of_any_length_is_told_in_few_words(string piece)
    {
        Assert.Equal(["1:1 unclosed-fence"], Hostile(piece));
        var report = new StatiqSite.Engine.Report();
        StatiqSite.Site.Markdown.MarkdownParser.Parse(new StatiqSite.Engine.SourceText("a.md", string.Concat(Enumerable.Repeat(piece, 10_000))), 0, "en", report);
        Assert.InRange(Assert.Single(report.Diagnostics).Message.Length, 1, 300);
    }

    [Fact]
    public void Lists_that_nest_line_by_line() =>
        Assert.Equal(["51:101 markdown-too-deep"], Parsing.Errors(string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', 2 * i) + "- a\n"))));

    [Fact]
    public void Forty_lists_in_one_another_are_well() =>
        Assert.Empty(Parsing.Errors(string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', 2 * i) + "- a\n"))));

    [Fact]
    public void Emphasis_in_emphasis() =>
        Assert.Equal(["3:1 markdown-too-deep"], Parsing.Errors("a\n\n" + string.Concat(Enumerable.Repeat("[x ", 400))));

    private static string[] Hostile(string piece)
    {
        var clock = Stopwatch.StartNew();
        var errors = Parsing.Errors(string.Concat(Enumerable.Repeat(piece, 49_000 / piece.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
        return errors;
    }
}
