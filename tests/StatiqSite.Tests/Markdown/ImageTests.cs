namespace StatiqSite.Tests.Markdown;

public sealed class ImageTests
{
    [Theory]
    [InlineData("![An *apt* `alt` & [[name]]](a%20b.svg)", "{image a b.svg [An apt alt & name] @1:1}")]
    [InlineData("x ![图](sub/图.svg \"题\")", "x {image sub/图.svg [图] (题) @1:3}")]
    public void Images(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown));

    [Theory]
    [InlineData("a\n![x](https://example.org/a.png)", "2:1 remote-image")]
    [InlineData("![x](//example.org/a.png)", "1:1 remote-image")]
    [InlineData("![x](data:image/png;base64,AA)", "1:1 remote-image")]
    [InlineData("![](a.png)", "1:1 missing-alt")]
    [InlineData("![ ](a.png)", "1:1 missing-alt")]
    [InlineData("![x]()", "1:1 empty-link")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
