using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.LineBreaks;

namespace StatiqSite.Tests.Markdown;

public sealed class TextTests
{
    [Theory]
    [InlineData("**“重点”**是", "<strong>“重点”</strong>是")]
    [InlineData("他说**“重点。”**然后", "他说<strong>“重点。”</strong>然后")]
    [InlineData("*《论文》*里", "<em>《论文》</em>里")]
    [InlineData("~~删除~~", "<del>删除</del>")]
    [InlineData("a ~b~ \"c\" -- ...", "a ~b~ &quot;c&quot; -- ...")]
    [InlineData("a < b & c > d \"e\" &nbsp;&lt;", "a &lt; b &amp; c &gt; d &quot;e&quot; \u00A0&lt;")]
    [InlineData("能力{hypothesis}[@a]", "能力{standing hypothesis @1:3}{cite a @1:16}")]
    [InlineData("{official}{paper}", "{standing official @1:1}{standing paper @1:11}")]
    [InlineData("{words} {a thesis} {thesis {#x}", "{words} {a thesis} {thesis {#x}")]
    public void Inlines(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown, "zh-Hans"));

    [Theory]
    [InlineData("The [[davinci]]\nmodel", "The <davinci> model")]
    [InlineData("Of [[model:davinci]]\n\nNext\nline `code`\nhere ", "Of <model:davinci> Next line code here")]
    [InlineData("[[davinci]][[curie]]", "<davinci><curie>")]
    [InlineData("模型\n能力[@a]\n见[[davinci]]。\n\n其次", "模型能力见<davinci>。其次")]
    [InlineData("[[rlhf|方\n法]]\n是", "方法是")]
    [InlineData("Said {paper}[@a]. Known {paper} and [@b] more", "Said. Known and more")]
    [InlineData("[[davinci]] {paper}.", "<davinci>.")]
    [InlineData("&nbsp;a", "a")]
    [InlineData("```\ncode\n```", null)]
    public void Plain_text_of_a_section_for_the_search(string markdown, string? text)
    {
        var sections = Parsing.Body(markdown, "zh-Hans").Sections;
        Assert.Equal(text is null ? [] : [text], sections.Select(s => s.Text.Filled(s.Names.Select(n => $"<{n}>").ToEquatableArray())));
    }

    [Theory]
    [InlineData("模型\n能力", "模型能力")]
    [InlineData("模型，\n能力", "模型，能力")]
    [InlineData("（模型）\n“能力”", "（模型）“能力”")]
    [InlineData("**模型**\n*能力*", "<strong>模型</strong><em>能力</em>")]
    [InlineData("**模\n型**", "<strong>模型</strong>")]
    [InlineData("模型[@a]{paper}\n能力", "模型{cite a @1:4}{standing paper @1:7}能力")]
    [InlineData("[[rlhf|方法]]\n是", "{name rlhf |方法| @1:1}是")]
    [InlineData("[[rlhf|方\n法]]", "{name rlhf |方法| @1:1}")]
    [InlineData("模型\nGPT", "模型\nGPT")]
    [InlineData("GPT\n模型", "GPT\n模型")]
    [InlineData("two\nwords", "two\nwords")]
    [InlineData("`code`\n模型", "{code code @1:1}\n模型")]
    [InlineData("模型  \n能力", "模型<br>\n能力")]
    [InlineData("模型\\\n能力", "模型<br>\n能力")]
    [InlineData("𠀀\n𠀁", "𠀀𠀁")]
    public void Line_breaks(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown, "zh-Hans"));

    [Theory]
    [InlineData('”', '“', true, true)]
    [InlineData('”', '“', false, false)]
    [InlineData('”', '字', false, true)]
    [InlineData('—', 'a', true, false)]
    public void Quotation_marks_are_wide_in_chinese(char before, char after, bool isChinese, bool silent) =>
        Assert.Equal(silent, SoftBreak.IsSilent(new Rune(before), new Rune(after), isChinese));

    [Theory]
    [InlineData("a <b>c</b>", "1:3 raw-html 1:7 raw-html")]
    [InlineData("x\n\n<div>\ny\n</div>\n", "3:1 raw-html")]
    [InlineData("<!-- note -->", "1:1 raw-html")]
    [InlineData("a <!-- note --> b", "1:3 raw-html")]
    [InlineData("a <br/>", "1:3 raw-html")]
    public void Raw_html(string markdown, string errors)
    {
        Assert.Equal(errors, string.Join(' ', Parsing.Errors(markdown)));
        var html = string.Concat(Parsing.Body(markdown).Html);
        Assert.DoesNotContain(new[] { "<b>", "<div", "<!--", "<br" }, html.Contains);
    }

    [Theory]
    [InlineData("从 GPT-3.5 到 ChatGPT", 2, 2)]
    [InlineData("It's 1,000 **wor**ds.", 0, 3)]
    [InlineData("`code` ![图](a.svg) [[rlhf|方法 text]]\n\n```\ncode\n```\n\n> 引[^1]\n\n[^1]: 注", 4, 1)]
    public void Reading_length(string markdown, int han, int words)
    {
        var body = Parsing.Body(markdown);
        Assert.Equal((han, words), (body.HanCount, body.WordCount));
    }

    [Fact]
    public void Places_count_the_front_matter()
    {
        const string file = "---\ntitle: x\n---\n\n文 `a`\n\n## # [b](c.md) <i>";
        var report = new Report();
        var body = MarkdownParser.Parse(new SourceText("input/chapters/en/01-a.md", file), file.IndexOf("---\n\n", StringComparison.Ordinal) + 4, "en", report);
        Assert.Equal(["input/chapters/en/01-a.md:5:3", "input/chapters/en/01-a.md:7:6"], body.Holes.Select(h => h.Place.ToString()));
        Assert.Equal("input/chapters/en/01-a.md:7:16", Assert.Single(report.Diagnostics).Place.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\0")]
    public void Nothing_to_say(string markdown) => Assert.Empty(Parsing.Errors(markdown));

    [Fact]
    public void Equal_texts_give_equal_bodies_on_every_thread()
    {
        const string text = "## 标题\n\n[[a|*b*]] `c` [@d; @e] ~~f~~\n\n| a |\n| - |\n| b[^1] |\n\n[^1]: x\n\n```json\n{\"a\": 1}\n```\n";
        var bodies = new MarkdownBody[64];
        Parallel.For(0, bodies.Length, i => bodies[i] = Parsing.Body(text));
        Assert.Single(bodies.Distinct());
    }
}
