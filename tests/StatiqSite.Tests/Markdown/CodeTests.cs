namespace StatiqSite.Tests.Markdown;

public sealed class CodeTests
{
    [Theory]
    [InlineData("a `text-davinci-003` b", "a {code text-davinci-003 @1:3} b")]
    [InlineData("`` a`b `` `<&>`", "{code a`b @1:1} {code <&> @1:11}")]
    [InlineData("`a\nb`", "{code a b @1:1}")]
    [InlineData("**`a`**", "<strong>{code a @1:3}</strong>")]
    public void Spans(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown));

    [Fact]
    public void Known_language() => Assert.Equal(
        "<pre tabindex=\"0\"><code class=\"language-python\"><span class=\"keyword\">def</span> f(x):\n    <span class=\"keyword\">return</span> <span class=\"string\">&quot;&lt;a&gt;&quot;</span>\n</code></pre>\n",
        Parsing.Html("```python\ndef f(x):\n    return \"<a>\"\n```\n"));

    [Fact]
    public void The_same_code_has_the_colours_of_each_language_it_is_said_to_be_in()
    {
        string Coloured(string language) => Parsing.Html($"```{language}\ndef f(x): return class\n```\n");
        Assert.Contains("<span class=\"keyword\">def</span>", Coloured("python"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"keyword\">class</span>", Coloured("csharp"), StringComparison.Ordinal);
        Assert.DoesNotContain("<span class=\"keyword\">def</span>", Coloured("csharp"), StringComparison.Ordinal);
        Assert.Equal(Coloured("python"), Coloured("python"));
    }

    [Theory]
    [InlineData("```nolang \"x\"\n<a> & b\n```", " class=\"language-nolang\"", "&lt;a&gt; &amp; b\n")]
    [InlineData("```a\"b\n```", " class=\"language-a&quot;b\"", "")]
    [InlineData("~~~\n{hypothesis} [@a]\n\n  x\n~~~", "", "{hypothesis} [@a]\n\n  x\n")]
    [InlineData("    indented\n", "", "indented\n")]
    public void Plain_blocks(string markdown, string attributes, string code) =>
        Assert.Equal($"<pre tabindex=\"0\"><code{attributes}>{code}</code></pre>\n", Parsing.Html(markdown));

    [Theory]
    [InlineData("a\n\n```python\nx = 1\n\nSee [[nope]].", "3:1 unclosed-fence")]
    [InlineData("~~~\nx = 1\n```\n\nText.", "1:1 unclosed-fence")]
    [InlineData("````\nx = 1\n```\n\nText.", "1:1 unclosed-fence")]
    [InlineData("> ```\n> x = 1\n\nText.", "1:3 unclosed-fence")]
    [InlineData("- a\n\n  ```\n  x = 1\n- b", "3:3 unclosed-fence")]
    [InlineData("```python\nText.\n\n```json\n{}\n```\n\nText.", "1:1 unclosed-fence")]
    public void A_fence_is_closed_by_a_fence(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));

    [Theory]
    [InlineData("````markdown\n```python\nx = 1\n```\n````")]
    [InlineData("~~~markdown\n```python\n~~~")]
    [InlineData("```\n    ```python\n`````  ")]
    [InlineData("```\n```")]
    [InlineData("> ```\n> x\n> ```")]
    public void A_fence_may_be_shown(string markdown) => Assert.Empty(Parsing.Errors(markdown));

    [Theory]
    [InlineData("csharp", "public record A(int B); // c")]
    [InlineData("json", "{\"a\": [1, true]}")]
    [InlineData("html", "<p class=\"a\"><script>var x = 1;</script></p>")]
    [InlineData("sql", "SELECT 'a' FROM b")]
    [InlineData("markdown", "# a *b* [c](d)")]
    public void Colours_keep_the_text_and_use_no_style(string language, string code)
    {
        var html = Parsing.Body($"```{language}\n{code}\n```").Html.Text;
        Assert.DoesNotContain("style=", html);
        var text = System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");
        Assert.Equal(code + "\n\n", System.Net.WebUtility.HtmlDecode(text));
    }
}
