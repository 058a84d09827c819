namespace StatiqSite.Tests.Markdown;

public sealed class BlockTests
{
    [Fact]
    public void Admonition() => Assert.Equal(
        """
        <p>a</p>
        <div class="admonition note" role="note">
        <p class="admonition-title">{phrase admonition.note @3:1}</p>
        <p>Text {code x @4:8}
        more</p>
        <ul>
        <li>item</li>
        </ul>
        </div>

        """,
        Parsing.Html("a\n\n> [!NOTE]\n> Text `x`\n> more\n>\n> - item\n"));

    [Theory]
    [InlineData("> [!WARNING]\n>\n> x", "warning")]
    [InlineData("> [!tip]\n> x", "tip")]
    public void Admonition_kinds(string markdown, string kind) => Assert.Equal(
        $"<div class=\"admonition {kind}\" role=\"note\">\n<p class=\"admonition-title\">{{phrase admonition.{kind} @1:1}}</p>\n<p>x</p>\n</div>\n",
        Parsing.Html(markdown));

    [Fact]
    public void Admonition_in_a_list() => Assert.Equal(
        "<ul>\n<li>a\n<div class=\"admonition note\" role=\"note\">\n<p class=\"admonition-title\">{phrase admonition.note @2:3}</p>\n<p>x</p>\n</div>\n</li>\n</ul>\n",
        Parsing.Html("- a\n  > [!NOTE]\n  > x"));

    [Theory]
    [InlineData("> [!INFO]\n> x", "1:1 invalid-admonition")]
    [InlineData("a\n\n> [!NOTE] A title\n> x", "3:1 invalid-admonition")]
    [InlineData("> [!NOTE]\n> > [!TIP]\n> > x", "2:3 invalid-admonition")]
    public void Admonition_mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));

    [Fact]
    public void Quotation() => Assert.Equal("<blockquote>\n<p>x</p>\n</blockquote>\n", Parsing.Html("> x"));

    [Fact]
    public void Table() => Assert.Equal(
        """
        <div class="scroll" role="region" tabindex="0" aria-label="{phrase table.region @1:1}">
        <table>
        <thead>
        <tr>
        <td></td>
        <th scope="col" class="align-left">左</th>
        <th scope="col" class="align-center">C</th>
        <th scope="col" class="align-right">R</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>{code a|b @3:3}</td>
        <td class="align-left">x | y</td>
        <td class="align-center cites">{cite k @3:22}</td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """,
        Parsing.Html("|  | 左 | C | R |\n| - | :- | :-: | -: |\n| `a\\|b` | x \\| y | [@k] |\n"));

    [Theory]
    [InlineData("2022-11-30", "<time datetime=\"2022-11-30\">2022-11-30</time>")]
    [InlineData("2022-13-30", "2022-13-30")]
    [InlineData("by 2022-11-30", "by 2022-11-30")]
    [InlineData("`2022-11-30`", "{code 2022-11-30 @3:3}")]
    public void A_day_in_a_cell_of_its_own(string cell, string html) =>
        Assert.Contains($"<td>{html}</td>", Parsing.Html($"| a |\n| - |\n| {cell} |"));

    [Fact]
    public void The_second_table_of_a_page_is_told_apart()
    {
        const string table = "| a |\n| - |\n| b |\n\n";
        Assert.Contains("aria-label=\"{phrase table.region @5:1} 2\">", Parsing.Html(table + table));
    }

    [Fact]
    public void A_long_table_is_no_nesting() =>
        Assert.Equal(2000, Parsing.Body("| a |\n| - |\n" + string.Concat(Enumerable.Repeat("| `b` |\n", 2000))).Holes.Count - 1);

    [Fact]
    public void Footnotes() => Assert.Equal(
        """
        <p>a<sup class="footnote-ref"><a id="fn-july-ref" href="#fn-july" role="doc-noteref">1</a></sup> b<sup class="footnote-ref"><a id="fn-2-ref" href="#fn-2" role="doc-noteref">2</a></sup> c<sup class="footnote-ref"><a id="fn-july-ref-2" href="#fn-july" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes">
        <ol>
        <li id="fn-july">
        <p>Text{cite k @3:15}. <a class="footnote-back" href="#fn-july-ref" role="doc-backlink" aria-label="{phrase footnote.back @1:2}">↩</a> <a class="footnote-back" href="#fn-july-ref-2" role="doc-backlink" aria-label="{phrase footnote.back @1:17} 2">↩ 2</a></p>
        </li>
        <li id="fn-2">
        <p>Two.</p>
        <pre tabindex="0"><code>code
        </code></pre>
        <p><a class="footnote-back" href="#fn-2-ref" role="doc-backlink" aria-label="{phrase footnote.back @1:11}">↩</a></p>
        </li>
        </ol>
        </section>

        """,
        Parsing.Html("a[^july] b[^2] c[^july]\n\n[^july]: Text[@k].\n[^2]: Two.\n\n        code\n"));

    [Fact]
    public void A_footnote_may_be_followed_by_brackets() => Assert.StartsWith(
        "<p>a<sup class=\"footnote-ref\"><a id=\"fn-1-ref\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup>{cite k @1:7}"
        + "<sup class=\"footnote-ref\"><a id=\"fn-2-ref\" href=\"#fn-2\" role=\"doc-noteref\">2</a></sup>"
        + "![sic]<sup class=\"footnote-ref\"><a id=\"fn-1-ref-2\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup>{name n @1:24}</p>",
        Parsing.Html("a[^1][@k][^2]![sic][^1][[n]]\n\n[^1]: x\n[^2]: y\n"));

    [Fact]
    public void A_footnote_may_end_with_the_definition_of_a_link() =>
        Assert.Equal(["fn-1", "fn-1-ref", "fn-2", "fn-2-ref"], Parsing.Body("a[^1] b[^2]\n\n[^1]: x\n\n    [r]: c.md\n[^2]: y\n").Anchors);

    [Theory]
    [InlineData("a [^x] b", "1:3 unknown-footnote")]
    [InlineData("- a\n\n  [^x]: y", "3:3 nested-footnote")]
    [InlineData("a\n\n[^x]: y", "3:1 unused-footnote")]
    [InlineData("a[^x]\n\n[^x]: y\n\n[^X]: z", "5:1 duplicate-footnote")]
    public void Footnote_mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));

    [Fact]
    public void Footnote_ids_are_anchors() => Assert.Equal(["fn-1", "fn-1-ref", "a"], Parsing.Body("## A\n\nx[^1]\n\n[^1]: y").Anchors);

    [Fact]
    public void Definition_list() => Assert.Equal(
        "<dl>\n<dt>Term</dt>\n<dd>Its {code d @2:9}</dd>\n<dt>Two</dt>\n<dd><p>a</p>\n<p>b</p>\n</dd>\n</dl>\n",
        Parsing.Html("Term\n:   Its `d`\n\nTwo\n:   a\n\n    b\n"));

    [Fact]
    public void Lists_and_rules() => Assert.Equal(
        "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n<hr />\n",
        Parsing.Html("3. a\n   - b\n\n---\n"));
}
