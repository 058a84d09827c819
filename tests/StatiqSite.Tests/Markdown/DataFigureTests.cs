namespace StatiqSite.Tests.Markdown;

public sealed class DataFigureTests
{
    [Theory]
    [InlineData("```stages\n```", "{stages @1:1}")]
    [InlineData("~~~ stages current=one \n\n~~~", "{stages one @1:1}")]
    [InlineData("a\n\n```abilities\n```\n\nb", "<p>a</p>\n{abilities @3:1}\n<p>b</p>\n")]
    [InlineData("- ```stages\n  ```", "<ul>\n<li>\n{stages @1:3}</li>\n</ul>\n")]
    public void A_block_is_a_hole(string markdown, string html) => Assert.Equal(html, Parsing.Html(markdown));

    [Theory]
    [InlineData("```scene\nx\n```")]
    [InlineData("    ```stages\n    ```")]
    public void Other_blocks_are_code(string markdown) => Assert.StartsWith("<pre tabindex=\"0\"><code", Parsing.Html(markdown));

    [Theory]
    [InlineData("```stages\ntext\n```", "1:1 figure-with-text")]
    [InlineData("a\n\n```stages 2\n```", "3:1 unknown-option")]
    [InlineData("```abilities current=one\n```", "1:1 unknown-option")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
