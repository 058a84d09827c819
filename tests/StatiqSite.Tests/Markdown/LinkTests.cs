namespace StatiqSite.Tests.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[text](../en/02-evolution.md#codex)", "<a href=\"{file ../en/02-evolution.md #codex @1:1}\">text</a>")]
    [InlineData("[text](#%E6%A8%A1%E5%9E%8B)", "<a href=\"{file #模型 @1:1}\">text</a>")]
    [InlineData("[text](#模型)", "<a href=\"{file #模型 @1:1}\">text</a>")]
    [InlineData("[text](other%20file.pdf)", "<a href=\"{file other file.pdf @1:1}\">text</a>")]
    [InlineData("[text](a.md#)", "<a href=\"{file a.md @1:1}\">text</a>")]
    [InlineData("[text](//example.org/x)", "<a href=\"{file //example.org/x @1:1}\">text</a>")]
    [InlineData("[text](https://example.org/?a=1&b=\"2\")", "<a href=\"https://example.org/?a=1&amp;b=%222%22\">text</a>")]
    [InlineData("[text](HTTP://example.org)", "<a href=\"HTTP://example.org\">text</a>")]
    [InlineData("[text](https://example.org \"a \\\"title\\\"\")", "<a href=\"https://example.org\" title=\"a &quot;title&quot;\">text</a>")]
    [InlineData("[text](a.md \"t\")", "<a href=\"{file a.md @1:1}\" title=\"t\">text</a>")]
    [InlineData("[mail](mailto:a@example.org)", "<a href=\"mailto:a@example.org\">mail</a>")]
    [InlineData("<https://example.org/模>", "<a href=\"https://example.org/%E6%A8%A1\">https://example.org/模</a>")]
    [InlineData("<a@example.org>", "<a href=\"mailto:a@example.org\">a@example.org</a>")]
    [InlineData("[`davinci` *x*](https://example.org)", "<a href=\"https://example.org\"><code>davinci</code> <em>x</em></a>")]
    [InlineData("[<https://a.org>](https://example.org)", "<a href=\"https://example.org\">https://a.org</a>")]
    [InlineData("[![alt](a.svg)](https://example.org)", "<a href=\"https://example.org\">{image a.svg [alt] @1:2}</a>")]
    public void Links(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown));

    [Fact]
    public void Reference_links_have_the_place_of_their_use() =>
        Assert.Equal(
            "<p>x <a href=\"{file 02-a.md #b @1:3}\">text</a> <a href=\"https://example.org\">Site</a></p>\n",
            Parsing.Html("x [text][a] [Site]\n\n[a]: 02-a.md#b\n[site]: https://example.org\n"));

    [Theory]
    [InlineData("a [x](javascript:alert(1))", "1:3 unsafe-link")]
    [InlineData("[x](JavaScript&colon;alert)", "1:1 unsafe-link")]
    [InlineData("[x](data:text/html,x)", "1:1 unsafe-link")]
    [InlineData("[x](<vbscript:x>)", "1:1 unsafe-link")]
    [InlineData("<ftp://example.org>", "1:1 unsafe-link")]
    [InlineData("[x]()", "1:1 empty-link")]
    [InlineData("[x](#)", "1:1 empty-link")]
    [InlineData("[](https://example.org)", "1:1 empty-link")]
    [InlineData("[&nbsp;](https://example.org)", "1:1 empty-link")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown).Take(1));

    /// <summary>Browsers drop tabs and line ends in a scheme; such an address is none of the three that are written as they are.</summary>
    [Theory]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](java&#10;script:alert)")]
    [InlineData("[x](&#1;javascript:alert)")]
    public void A_disguised_scheme_never_comes_out(string markdown) =>
        Assert.DoesNotContain("script", string.Concat(Parsing.Body(markdown).Html));
}
