using StatiqSite.Tests.Markdown;

namespace StatiqSite.Tests.Hostile;

/// <summary>Chapters as long as they may be, of nothing but what makes a parser work hard.</summary>
public sealed class MarkdownTests
{
    private const int Longest = 990_000;

    [Theory]
    [InlineData("[a]: x\n")]
    [InlineData("[a]: x\n\n")]
    [InlineData("[a]: x 'title'\n# h\n")]
    [InlineData("# the same\n\n")]
    [InlineData("## a\n\n")]
    [InlineData("- a\n")]
    [InlineData("- a\n\n")]
    [InlineData("1. a\n   - b\n")]
    [InlineData("> a\n\n")]
    [InlineData("> > > > > > > > > > > > > > > a\nb\n")]
    [InlineData("a\n\n: b\n\n")]
    [InlineData("a [^1]\n\n[^1]: b\n\n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\n")]
    [InlineData("|a\n|-\n\n")]
    [InlineData("```x\na\n```\n")]
    [InlineData("~~~\n")]
    [InlineData("    a\n\n")]
    [InlineData("<div>\n")]
    [InlineData("<div>\n\n")]
    [InlineData("<!--\n\n")]
    [InlineData("a\n-\n")]
    [InlineData("[[a]]\n\n")]
    [InlineData("[@a]\n\n")]
    [InlineData("`a` ![b](c)\n\n")]
    [InlineData("\\\n\n")]
    [InlineData("&amp;&#35;\n\n")]
    [InlineData("***\n")]
    [InlineData("\t\n")]
    [InlineData("a")]
    [InlineData("a b ")]
    [InlineData("字")]
    public async Task Blocks_without_number(string piece) => await Ends(Repeat(piece, Longest));

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[a][b]")]
    [InlineData("[a](b)")]
    [InlineData("[a](<b")]
    [InlineData("]")]
    [InlineData("*")]
    [InlineData("*a _b ")]
    [InlineData("*a* ")]
    [InlineData("a**b")]
    [InlineData("~~a")]
    [InlineData("`")]
    [InlineData("`a``b")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<?")]
    [InlineData("<![CDATA[")]
    [InlineData("<a b=\"")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("\\")]
    [InlineData("|")]
    [InlineData("{")]
    [InlineData("[[a|")]
    [InlineData("[[`")]
    [InlineData("[@")]
    [InlineData("[see @k ")]
    [InlineData("【@k")]
    [InlineData("[^")]
    [InlineData("<https://a")]
    [InlineData("a\nb")]
    [InlineData("token\n")]
    [InlineData("“")]
    public async Task Paragraphs_without_number_as_long_as_they_may_be(string piece) => await Ends(Repeat(Repeat(piece, 49_000) + "\n\n", Longest));

    [Fact]
    public async Task Backticks_of_growing_length() =>
        await Ends(Repeat(string.Concat(Enumerable.Range(1, 300).Select(n => new string('`', n) + "a")) + "\n\n", Longest));

    [Theory]
    [InlineData("[a]: x\n", 50_000, "1:1 paragraph-too-long")]
    [InlineData("[", 60_000, "1:1 paragraph-too-long")]
    [InlineData("word ", 20_000, "1:1 paragraph-too-long")]
    [InlineData("line\n", 6_000, "1:1 paragraph-too-long")]
    [InlineData("a\n-\n", 30_000, "40001:1 too-many-paragraphs")]
    [InlineData("a\n\n", 30_000, "40001:1 too-many-paragraphs")]
    public void A_paragraph_that_is_too_long_is_told(string piece, int times, string told) =>
        Assert.Equal([told], Parsing.Errors(string.Concat(Enumerable.Repeat(piece, times))));

    [Fact]
    public void Tables_with_more_cells_than_can_be_read_are_told()
    {
        var wide = Repeat("|a", 20_000) + "|\n" + Repeat("|-", 20_000) + "|\n";
        Assert.Equal(["21:1 table-too-large"], Parsing.Errors(wide + Repeat("|b|\n", 4_000)));
        var table = Repeat("|a", 200) + "\n" + Repeat("|-", 200) + "\n" + Repeat("|\n", 200) + "\n";
        Assert.Equal(["2020:1 table-too-large"], Parsing.Errors(Repeat(table, 600_000)));
        Assert.Empty(Parsing.Errors(Repeat("|a", 500) + "\n" + Repeat("|-", 500) + "\n" + Repeat("|b|c\n", 200)));
    }

    [Fact]
    public void Ten_thousand_headings_of_one_text_have_ids_of_their_own()
    {
        var body = Parsing.Body(string.Concat(Enumerable.Repeat("## Again\n\n", 10_000)));
        Assert.Equal(10_000, body.Anchors.Distinct().Count());
        Assert.Equal("again-10000", body.Headings[^1].Id);
    }

    [Theory]
    [InlineData("a[^1] ")]
    [InlineData("a {inference} ")]
    [InlineData("a. {inference} ")]
    public async Task Marks_without_number_in_one_block(string piece) => await Ends("[^1]: A note.\n\n" + Repeat(piece, Longest));

    [Fact]
    public async Task Links_without_number_to_sections_that_are_not_there()
    {
        using var site = new HostileSite();
        site.Body(Repeat("### a\n\n", 150_000) + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[x](#b{i}) ")));
        Assert.Contains($"{HostileSite.Chapter}", string.Join('\n', await site.Told()), StringComparison.Ordinal);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    /// <summary>Whatever is told of it: it is read to its end, in three minutes at the most.</summary>
    private static async Task Ends(string markdown)
    {
        await Task.Run(() => Parsing.Errors(markdown), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }
}
