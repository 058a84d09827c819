using StatiqSite.Engine;
using StatiqSite.Site.Copies;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Tests.Copies;

/// <summary>Finished HTML as Markdown; and that Markdown, read again, as the HTML it came from.</summary>
public sealed class HtmlCopyTests
{
    [Theory]
    // Characters that would be marks.
    [InlineData("<p>2 * 3 * 4, a_b and _c_, `d`, [e](f), &lt;g&gt;, ~h~, \\i</p>", @"2 \* 3 \* 4, a_b and \_c\_, \`d\`, \[e\](f), \<g>, \~h\~, \\i")]
    [InlineData("<p>AT&amp;T &amp;amp; R&amp;D &amp; &amp;#35;</p>", @"AT\&T \&amp; R\&D & \&#35;")]
    [InlineData("<p># no heading</p>", @"\# no heading")]
    [InlineData("<p>#hashtag</p>", "#hashtag")]
    [InlineData("<p>- no list</p>", @"\- no list")]
    [InlineData("<p>+ no list</p>", @"\+ no list")]
    [InlineData("<p>1. no list</p>", @"1\. no list")]
    [InlineData("<p>2022) no list</p>", @"2022\) no list")]
    [InlineData("<p>3.5 is no list</p>", "3.5 is no list")]
    [InlineData("<p>&gt; no quotation</p>", @"\> no quotation")]
    [InlineData("<p>---</p>", @"\---")]
    [InlineData("<p>above<br>\n===</p>", "above\\\n\\===")]
    [InlineData("<p>one\ntwo</p>", "one two")]
    [InlineData("<p>a | b</p>", "a | b")]
    [InlineData("<h2 id=\"c\">C #</h2>", @"## C \#")]
    [InlineData("<h3 id=\"d\">1. First</h3>", "### 1. First")]
    // Emphasis, and where its characters would be none.
    [InlineData("<p><em>one</em> <strong>two</strong> <del>three</del></p>", "*one* **two** ~~three~~")]
    [InlineData("<p>中<em>文</em>字<strong>粗</strong>体</p>", "中*文*字**粗**体")]
    [InlineData("<p><strong>拼写是看不见的。</strong>模型拿到编号。</p>", "<strong>拼写是看不见的。</strong>模型拿到编号。")]
    [InlineData("<p>他说<strong>“对”</strong>了</p>", "他说<strong>“对”</strong>了")]
    [InlineData("<p><strong>“对”</strong>。</p>", "**“对”**。")]
    [InlineData("<p>用<strong><code>x</code></strong>时</p>", "用<strong>`x`</strong>时")]
    [InlineData("<p><strong><em>both</em></strong></p>", "<strong><em>both</em></strong>")]
    [InlineData("<p><em>a <strong>b</strong> c</em></p>", "*a **b** c*")]
    [InlineData("<p><em>a*</em></p>", @"<em>a\*</em>")]
    // Links and images.
    [InlineData("<p><a href=\"https://example.org/a_(b)\">a (b)</a></p>", "[a (b)](<https://example.org/a_(b)>)")]
    [InlineData("<p><a href=\"https://example.org/?a=1&amp;copy;=2\" title=\"say &quot;hi&quot;\">x</a></p>", "[x](https://example.org/?a=1&amp;copy;=2 \"say \\\"hi\\\"\")")]
    [InlineData("<p><a href=\"https://example.org/?a&amp;b\">https://example.org/?a&amp;b</a></p>", "<https://example.org/?a&b>")]
    [InlineData("<p>so!<a href=\"https://example.org/\">x</a></p>", @"so\![x](https://example.org/)")]
    [InlineData("<p><a href=\"https://example.org/\"><code>a]b</code> c]</a></p>", @"[`a]b` c\]](https://example.org/)")]
    [InlineData("<p><img src=\"../a%20b.svg\" alt=\"a [b]\" width=\"2\" height=\"2\" loading=\"lazy\"></p>", @"![a \[b\]](../a%20b.svg)")]
    // Code.
    [InlineData("<p><code>a`b</code>, <code>`</code>, <code>&lt;c&gt; *d*</code></p>", "``a`b``, `` ` ``, `<c> *d*`")]
    [InlineData("<pre tabindex=\"0\"><code class=\"language-md\"># <span class=\"k\">a</span>\n\n```\nb\n```\n</code></pre>", "````md\n# a\n\n```\nb\n```\n````")]
    [InlineData("<pre tabindex=\"0\"><code>  two  \n</code></pre>", "```\n  two  \n```")]
    // Lists.
    [InlineData("<ul>\n<li>a\n<ul>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n</li>\n<li>d</li>\n</ul>", "- a\n  - b\n    1. c\n- d")]
    [InlineData("<ol start=\"9\">\n<li>\n<p>a</p>\n<pre tabindex=\"0\"><code>b\n</code></pre>\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>", "9. a\n\n   ```\n   b\n   ```\n\n10. c")]
    [InlineData("<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>", "- a\n\n+ b\n\nc")]
    [InlineData("<ul>\n<li></li>\n<li>b</li>\n</ul>", "-\n- b")]
    [InlineData("<ul>\n<li><hr>\n</li>\n</ul>", "- ***")]
    [InlineData("<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n</blockquote>\n<p>d</p>", "> a\n>\n> - b\n>\n> c\n\nd")]
    // Tables.
    [InlineData(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n"
        + "<tr>\n<td>1 | 2</td>\n<td class=\"align-right\"><code>x|*y*</code></td>\n</tr>\n</tbody>\n</table>\n</div>",
        "| a | b |\n| --- | ---: |\n| 1 \\| 2 | <code>x\\|\\*y\\*</code> |")]
    // Elements that mean something and have no form in Markdown.
    [InlineData("<p>10<sup>9</sup>, <span class=\"x\">H<sub>2</sub>O</span></p>", "10<sup>9</sup>, H<sub>2</sub>O", false)]
    // Elements that an author wrote as he pleased.
    [InlineData("<p>a<sup class=\"cite\">b</sup></p>", "a<sup>b</sup>")]
    [InlineData("<details>\n<summary>More</summary>\n<p>a</p>\n</details>", "More\n\na", false)]
    // What was no element does not become one.
    [InlineData("<p>&lt;b&gt;bold&lt;/b&gt; &lt;!-- --&gt;</p>", @"\<b>bold\</b> \<!-- -->")]
    public void Says_the_same(string html, string markdown, bool isSame = true)
    {
        Assert.Equal(markdown + "\n", Copy(html));
        if (isSame) Assert.Equal(ReadMarkdown.Structure(ReadMarkdown.Parse(html)), ReadMarkdown.Structure(ReadMarkdown.Read(markdown)));
    }

    [Theory]
    [InlineData("<div class=\"admonition note\" role=\"note\">\n<p class=\"admonition-title\">Note</p>\n<p>Mind this.</p>\n</div>", "> **Note**\n>\n> Mind this.")]
    [InlineData("<dl>\n<dt>Term</dt>\n<dd>Its <em>meaning</em>.</dd>\n</dl>", "**Term**\n\n- Its *meaning*.")]
    [InlineData("<p>A claim <a class=\"standing standing-hypothesis\" href=\"../doubts.html#mark-hypothesis\" title=\"It is believed.\">hypothesis</a>.</p>", "A claim ([hypothesis](../doubts.html#mark-hypothesis)).")]
    [InlineData("<p>A claim.<sup class=\"cite\"><a id=\"cite-1-1\" href=\"#note-1\" aria-label=\"Source 1, p. 3\">[1]</a></sup><sup class=\"cite\"><a id=\"cite-2-1\" href=\"#note-2\" aria-label=\"Source 2\">[2]</a></sup></p>", "A claim.[^1] [^2]")]
    [InlineData("<p>A claim<sup class=\"cite\"><a id=\"cite-1-1\" href=\"#note-1\" aria-label=\"Source 1\">[1]</a></sup>(so).</p>", @"A claim[^1]\(so).")]
    [InlineData(
        "<p>A<sup class=\"footnote-ref\"><a id=\"fnref-n\" href=\"#fn-n\" role=\"doc-noteref\">1</a></sup></p>\n<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn-n\">\n<p>One.</p>\n<p>Two. <a class=\"footnote-back\" href=\"#fnref-n\" role=\"doc-backlink\" aria-label=\"Back\">↩</a></p>\n</li>\n</ol>\n</section>",
        "A[^fn-n]\n\n[^fn-n]: One.\n\n    Two.")]
    [InlineData(
        "<figure class=\"chart\">\n<figcaption>Growth</figcaption>\n<svg width=\"100%\"><title id=\"chart_1\">Growth</title><text>1</text></svg>\n<details>\n<summary>The numbers as a table</summary>\n<table>\n<caption class=\"hidden\">Growth</caption>\n<thead>\n<tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"align-right\">Value</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">a</th><td class=\"align-right\">1</td></tr>\n</tbody>\n</table>\n</details>\n</figure>",
        "Growth\n\n| Name | Value |\n| --- | ---: |\n| a | 1 |")]
    public void Says_in_Markdown_what_the_site_has_a_form_of_its_own_for(string html, string markdown) => Assert.Equal(markdown + "\n", Copy(html));

    [Theory]
    [InlineData("#here", "start.html#here")]
    [InlineData("next.html", "next.md")]
    [InlineData("next.html#there", "next.html#there")]
    [InlineData("../models/alpha.html", "../models/alpha.md")]
    [InlineData("../models/index.html", "../models/index.html")]
    [InlineData("../glossary.html", "../glossary.html")]
    [InlineData("../../chapters/start.html", "../../chapters/start.md")]
    [InlineData("../lineage/models/2.html", "../lineage/models/2.html")]
    [InlineData("https://example.org/chapters/a.html", "https://example.org/chapters/a.html")]
    public void Leads_from_copy_to_copy(string href, string expected) => Assert.Equal(expected, Links.Of(href));

    private static CopyLinks Links => new(APage("en/chapters/start.html"));

    private static string Copy(string html)
    {
        using var text = new PageText();
        new HtmlCopy(new MarkdownWriter(text), Links, new Phrases("en", "en.yml", [new Phrase("copy.standing", "({0})", new Place("en.yml", 1, 1))])).Write(html);
        return text.ToString();
    }

    private static Page APage(string path) => new(
        path, "chapter", null!,
        new PageView("chapter", "en", "", "", "", "", "", true, "", [], [new LanguageView("zh-Hans", "", "", false, true), new LanguageView("en", "", "", true, true)], [], null, null, [], "", "", ""),
        null!, default, new EmptyView());
}
