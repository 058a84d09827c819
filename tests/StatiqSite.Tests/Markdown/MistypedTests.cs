using StatiqSite.Engine;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Proofreading.Claims;

namespace StatiqSite.Tests.Markdown;

/// <summary>What is nearly Markdown, and what only looks like it.</summary>
public sealed class MistypedTests
{
    private static readonly ClaimRule Rule = new(Applies: false, [], [], ["a-paper"]);

    [Theory]
    [InlineData("##标题", "1:1", "## 标题")]
    [InlineData("Text\n###No space", "2:1", "### No space")]
    [InlineData("> - ##No space", "1:5", "## No space")]
    [InlineData("＃＃ 标题", "1:1", "## 标题")]
    [InlineData("＃ 标题", "1:1", "# 标题")]
    [InlineData("::: note\ntext\n:::", "1:1", "> [!NOTE]")]
    [InlineData(":::tip", "1:1", "> [!NOTE]")]
    [InlineData("> 【!NOTE】\n> 字", "1:3", "[!NOTE]")]
    [InlineData("> [！TIP]\n> 字", "1:3", "[!TIP]")]
    [InlineData("｜a｜b｜\n｜-｜-｜", "1:1", "|a|b|")]
    [InlineData("见[x]（02-evolution.md#a）。", "1:4", "](02-evolution.md#a)")]
    [InlineData("![图]（x.png）", "1:4", "](x.png)")]
    [InlineData("[x](02-evolution.md）", "1:3", "](02-evolution.md)")]
    [InlineData("[x]（https://example.org/a)", "1:3", "](https://example.org/a)")]
    [InlineData("见【【davinci】】和【【davinci｜它】】", "1:2", "[[davinci]]")]
    [InlineData("A [z][nope].", "1:5", "](address)', or define '[nope]: address")]
    [InlineData("A claim[a-paper].", "1:8", "[@a-paper]")]
    [InlineData("```Stages\n```", "1:1", "```stages")]
    [InlineData("~~~corections\n~~~", "1:1", "~~~corrections")]
    public void Is_told_with_what_to_write(string markdown, string place, string right)
    {
        var told = Told(markdown)[0];
        Assert.Equal((place, "mistyped-markdown"), ($"{told.Place.Line}:{told.Place.Column}", told.Code));
        Assert.EndsWith($"; write '{right}'", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## A heading")]
    [InlineData("\\##Not meant")]
    [InlineData("#1 of them, ##2 and issue ＃3")]
    [InlineData("#hashtag")]
    [InlineData("`##code` ##")]
    [InlineData("```\n##code\n::: note\n```")]
    [InlineData("Term\n: its text")]
    [InlineData("|a|b|\n|-|-|\n|c|｜|")]
    [InlineData("f[i][j] and [0][1] and [sic]")]
    [InlineData("[z][a] and [a]\n\n[a]: https://example.org")]
    [InlineData("[x]（见下）和[1]（2020）")]
    [InlineData("[x](https://example.org/a（b）)")]
    [InlineData("【说明】")]
    [InlineData("[@a-paper] \\[a-paper] `[a-paper]` [a-paper](https://example.org) [other]")]
    [InlineData("```chat\n```\n\n```images2\n```\n\n```csharp\n```")]
    public void Is_not_told_of_what_may_be_meant(string markdown) => Assert.DoesNotContain("mistyped-markdown", Told(markdown).Select(d => d.Code));

    [Fact]
    public void A_table_is_told_once() => Assert.Single(Told("｜a｜b｜\n｜-｜-｜\n｜c｜d｜"));

    [Theory]
    [InlineData("It may be so {hypothesis", "1:14 mistyped-mark")]
    [InlineData("It may be so {hypothesis. And so {paper}.", "1:14 mistyped-mark")]
    [InlineData("An example {nocite: of mine", "1:12 mistyped-mark")]
    [InlineData("见[＠a-paper]", "1:2 mistyped-citation")]
    [InlineData("[u](http://)", "1:1 empty-link")]
    [InlineData("[t](mailto:)", "1:1 empty-link")]
    [InlineData("| a | b |\n| - | - |\n| c | d | e |", "3:11 table-row-too-long")]
    [InlineData("> | a |\n> | - |\n> | c \\| d | `e` |", "3:14 table-row-too-long")]
    public void Others_are_told_as_what_they_are_like(string markdown, string told) =>
        Assert.Equal([told], Told(markdown).Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}"));

    [Theory]
    [InlineData("The set \\{hypothesis and {papers, others")]
    [InlineData("| a | b |\n| - | - |\n| c | d | |\n| e |")]
    [InlineData("a | b\n- | -\nc | d \\| e\n\nf | g | h")]
    public void And_some_are_as_they_should_be(string markdown) => Assert.Empty(Told(markdown));

    private static List<Diagnostic> Told(string markdown)
    {
        var report = new Report();
        MarkdownParser.Parse(new SourceText("a.md", markdown), 0, "zh-Hans", report, claims: Rule);
        return [.. report.Diagnostics.Order()];
    }
}
