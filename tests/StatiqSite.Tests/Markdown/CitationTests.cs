namespace StatiqSite.Tests.Markdown;

public sealed class CitationTests
{
    [Theory]
    [InlineData("x[@gpt3-paper]", "x{cite gpt3-paper @1:3}")]
    [InlineData("[@a, p. 12]", "{cite a (p. 12) @1:2}")]
    [InlineData("[@a; @b, p. 3]", "{cite a @1:2}{cite b (p. 3) @1:6}")]
    [InlineData("[@a, p. 3; table 2;@b]", "{cite a (p. 3; table 2) @1:2}{cite b @1:20}")]
    [InlineData("[@a,\n p. 3]", "{cite a (p. 3) @1:2}")]
    [InlineData("句子[@a]。下一句", "句子{cite a @1:4}。下一句")]
    [InlineData("[@OpenAI](https://x.com/OpenAI)", "<a href=\"https://x.com/OpenAI\">@OpenAI</a>")]
    [InlineData("[text [@a]](https://example.org)", "[text {cite a @1:8}](https://example.org)")]
    [InlineData("at last![@a]![[b]]", "at last!{cite a @1:10}!{name b @1:14}")]
    [InlineData("![@a](b.svg)", "{image b.svg [@a] @1:1}")]
    [InlineData("`[@a]` \\[@a] [\\@a", "{code [@a] @1:1} [@a] [@a")]
    [InlineData("@a, a@b.org, [ask @a](https://example.org), [x] @a", "@a, a@b.org, <a href=\"https://example.org\">ask @a</a>, [x] @a")]
    public void Citations(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown));

    [Fact]
    public void The_place_of_one_in_a_quotation_over_two_lines() =>
        Assert.Equal("<blockquote>\n<p>a\nb{cite k @2:5}{cite l @3:4}</p>\n</blockquote>\n", Parsing.Html("> a\n> b[@k;\n>  @l]"));

    [Theory]
    [InlineData("x\n\n[@a]: https://example.org", "3:1 citation-as-definition")]
    [InlineData("[@]", "1:2 empty-link")]
    [InlineData("[@a; @]", "1:6 empty-link")]
    [InlineData("[@a; b]", "1:2 invalid-citation")]
    [InlineData("[@a p. 3]", "1:2 invalid-citation")]
    [InlineData("[@a，第3页]", "1:2 invalid-citation")]
    [InlineData("[@a；@b]", "1:2 invalid-citation")]
    [InlineData("x [@a, p. 3", "1:3 mistyped-citation")]
    [InlineData("[@a; @b", "1:1 mistyped-citation")]
    [InlineData("句子［@a］", "1:3 mistyped-citation")]
    [InlineData("句子【@a】", "1:3 mistyped-citation")]
    [InlineData("[see @a, p. 3]", "1:1 mistyped-citation")]
    [InlineData("[-@a]", "1:1 mistyped-citation")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
