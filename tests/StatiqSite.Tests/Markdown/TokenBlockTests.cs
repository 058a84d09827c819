namespace StatiqSite.Tests.Markdown;

public sealed class TokenBlockTests
{
    [Fact]
    public void A_text_is_kept_as_it_is_written() => Assert.Equal(
        "<p>a</p>\n{tokens r50k_base,cl100k_base [if a < b:\n    *c*] @3:1}\n<p>d</p>\n",
        Parsing.Html("a\n\n```tokens encoding=r50k_base,cl100k_base\nif a < b:\n    *c*\n```\n\nd\n"));

    [Fact]
    public void A_comparison_has_texts_by_name() => Assert.Equal(
        "{compare r50k_base 中文 [你好] Code [a:\n  b] @1:1}\n",
        Parsing.Html("~~~tokens compare=r50k_base\n中文: 你好\nCode: |-\n  a:\n    b\n~~~\n"));

    [Fact]
    public void A_block_whose_word_only_begins_like_it_is_code() =>
        Assert.StartsWith("<pre tabindex=\"0\"><code class=\"language-tokens2\">", Parsing.Html("```tokens2\nx\n```\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("```tokens\nx\n```", "1:1 invalid-token-block")]
    [InlineData("a\n\n```tokens encoding=gpt9\nx\n```", "3:1 invalid-token-block")]
    [InlineData("```tokens encoding=r50k_base\n\n```", "1:1 invalid-token-block")]
    [InlineData("```tokens size=r50k_base\nx\n```", "1:1 invalid-token-block")]
    [InlineData("```tokens compare=r50k_base\nx\n```", "2:1 wrong-type")]
    [InlineData("- a\n\n  ```tokens compare=r50k_base\n  a: x\n  b: [y]\n  ```", "5:6 wrong-type")]
    [InlineData("> ```tokens compare=r50k_base\n> a: x\n> b: ''\n> ```", "3:6 empty-text")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
