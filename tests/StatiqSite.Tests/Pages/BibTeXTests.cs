using StatiqSite.Site.Pages;

namespace StatiqSite.Tests.Pages;

public sealed class BibTeXTests
{
    [Theory]
    [InlineData("100% & #1_a $", @"100\% \& \#1\_a \$")]
    [InlineData(@"a\b{c", @"a\textbackslash{}b\textbraceleft{}c")]
    [InlineData("~x^}", @"\textasciitilde{}x\textasciicircum{}\textbraceright{}")]
    [InlineData("模型“GPT-4”", "模型“GPT-4”")]
    [InlineData("two\nlines", "two lines")]
    public void Escapes_for_LaTeX(string text, string escaped) => Assert.Equal(escaped, BibTeX.Escape(text));

    [Fact]
    public void Escaped_braces_stay_balanced() => Assert.Equal(BibTeX.Escape("}}{").Count(c => c == '{'), BibTeX.Escape("}}{").Count(c => c == '}'));

    [Theory]
    [InlineData("https://origins.example/en/models/gpt-3.5-turbo.html", "origins-en-models-gpt-3.5-turbo")]
    [InlineData("https://www.example.org/site/chapters/a.html", "example-site-chapters-a")]
    [InlineData("https://example.org/", "example")]
    public void A_key_comes_from_the_address(string address, string key) => Assert.Equal(key, BibTeX.Key(new Uri(address)));

    [Theory]
    [InlineData("2026-11-25", "  year = {2026},\n  month = nov,\n")]
    [InlineData("2026-01", "  year = {2026},\n  month = jan,\n")]
    [InlineData("2026", "  year = {2026},\n  note")]
    [InlineData("", "  howpublished = {S},\n  note")]
    public void Says_as_much_of_the_date_as_is_known(string iso, string lines) =>
        Assert.Contains(lines, BibTeX.WebPage("k", "A", "T", "S", iso, "N", "https://example.org/a_b"));
}
