using StatiqSite.Engine;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Proofreading.Claims;

namespace StatiqSite.Tests.Markdown;

/// <summary>What a claim is, and what covers it.</summary>
public sealed class ClaimTests
{
    private static readonly ClaimRule Rule = new(Applies: true, ["alpha", "gpt-3.5-turbo"], ["Alpha One", "alpha:one"], ["a-paper"]);

    [Theory]
    [InlineData("It opened in 2022.")]
    [InlineData("It opened on 30 November.")]
    [InlineData("It opened on November 30.")]
    [InlineData("On 2022-11-30 it opened.")]
    [InlineData("Models of the 2010s.")]
    [InlineData("It solved 28.8 per cent.")]
    [InlineData("It solved 28.8%.")]
    [InlineData("It has 175 billion parameters.")]
    [InlineData("A model of 12B is small.")]
    [InlineData("A 12-billion model.")]
    [InlineData("It read 159 GB.")]
    [InlineData("It took 4,000 [[token|tokens]].")]
    [InlineData("It took 4,000 [[token]].")]
    [InlineData("It took **4,000** tokens.")]
    [InlineData("It cost $4.")]
    [InlineData("If it gives 0.5, the logarithm is about 0.69 and something is taken off.")]
    [InlineData("Its context is 2,048.")]
    [InlineData("One scored 48.1 and the other 67.0.")]
    [InlineData("`alpha` came first.")]
    [InlineData("First came alpha.")]
    [InlineData("[[alpha]] came first.")]
    [InlineData("[[alpha one|It]] came first.")]
    [InlineData("[[alpha:one]] came first.")]
    [InlineData("[[model:alpha]] came first.")]
    [InlineData("> It opened in 2022.")]
    [InlineData("> [!NOTE]\n> It opened in 2022.")]
    [InlineData("- It opened in 2022.")]
    [InlineData("Term\n: It opened in 2022.")]
    [InlineData("It opened in 2022 {inference}.")]
    [InlineData("| Name | Size |\n| --- | --- |\n| It | 175 |")]
    [InlineData("| Model | Method |\n| --- | --- |\n| `alpha` | by hand |")]
    public void Claims(string markdown) => Assert.Equal(["uncited-claim"], Codes(markdown, "en"));

    [Theory]
    [InlineData("它于2022年开放。")]
    [InlineData("它于11月30日开放。")]
    [InlineData("做对了28.8%。")]
    [InlineData("做对了百分之二十九。")]
    [InlineData("参数有1750亿。")]
    [InlineData("约40名标注者。")]
    [InlineData("读了159GB文本。")]
    [InlineData("得分67.0，另一个更低。")]
    [InlineData("`alpha`是第一个。")]
    [InlineData("第一个是gpt-3.5-turbo。")]
    [InlineData("[[alpha|它]]是第一个。")]
    [InlineData("从2018年的GPT-1说起。")]
    public void Claims_in_Chinese(string markdown) => Assert.Equal(["uncited-claim"], Codes(markdown, "zh-Hans"));

    [Theory]
    [InlineData("Words only.")]
    [InlineData("GPT-3.5 is a series, r50k_base an encoding, UTF-8 another.")]
    [InlineData("The first of three steps, and the 2nd.")]
    [InlineData("See Table 6 and step 2 below, page 12 and section 3.")]
    [InlineData("Then 2 + 3 = 5 tokens.")]
    [InlineData("Adding 10 and going from 3 to 5; under CC BY 4.0, and Table 6.2.")]
    [InlineData("An alphabet, alpha-2, alpha.org and Alpha.")]
    [InlineData("Say “28 days” or \"30 days\".")]
    [InlineData("`x = 28 days` and `beta`.")]
    [InlineData("```python\nyear = 2022\n```")]
    [InlineData("## 2022 {#y}\n\nWords.")]
    [InlineData("[[chapter:year|The year 2022]] tells.")]
    [InlineData("[[modl:alpha]] and [[modl:alpha|that of 2022]].")]
    [InlineData("[In 2022](02-next.md) and [in 2023](#y).")]
    [InlineData("1. One\n2. Two")]
    [InlineData("- `alpha`\n- [[alpha|The first]]")]
    [InlineData("| Step | Pair |\n| --- | --- |\n| 1 | on |\n| 2 | one |")]
    public void No_claims(string markdown) => Assert.Empty(Codes(markdown, "en"));

    [Theory]
    [InlineData("只有文字。")]
    [InlineData("第1阶段、第2章、图3、表4、步骤5。")]
    [InlineData("GPT-3的后代，UTF-8编码。")]
    [InlineData("2＋3＝5个词元。")]
    [InlineData("给分数加上10，损失不变；从3到5。")]
    [InlineData("“28天”“3.2分”。")]
    [InlineData("三个步骤，四种数据，第一个。")]
    [InlineData("见[[chapter:y|2022年那一章]]。")]
    public void No_claims_in_Chinese(string markdown) => Assert.Empty(Codes(markdown, "zh-Hans"));

    [Theory]
    [InlineData("It opened in 2022[@a]. Before 2021 it did not.")]
    [InlineData("It opened in 2022. {nocite: an example}")]
    [InlineData("它于2022年开放。{nocite：举例}")]
    [InlineData("In short[@a]:\n\n- in 2022 this\n- in 2023 that\n  - with 3 parts")]
    [InlineData("In short: {nocite: examples}\n\n1. in 2022 this")]
    [InlineData("They say[@a]:\n- in 2022 this")]
    [InlineData("| Year | Event |\n| --- | --- |\n| 2022 | opened[@a] |")]
    [InlineData("| Year | Event [@a] |\n| --- | --- |\n| 2022 | opened |")]
    [InlineData("| Year | Event |\n| --- | --- |\n| 2022 | opened |\n\nAll of it is told by one[@a].")]
    [InlineData("The years[@a].\n\n| Year | Event |\n| --- | --- |\n| 2022 | opened |")]
    public void Covered(string markdown) => Assert.Empty(Codes(markdown, "en"));

    [Theory]
    [InlineData("Cited[@a].\n\nIn 2022.", "3:4 uncited-claim")]
    [InlineData("two\nlines, **alpha** is", "2:10 uncited-claim")]
    [InlineData("Cited[@a], without a colon.\n\n- in 2022", "3:6 uncited-claim")]
    [InlineData("- cited[@a]\n- in 2022", "2:6 uncited-claim")]
    [InlineData("| Year | Event |\n| --- | --- |\n| 2021 | began[@a] |\n| 2022 | opened |", "4:3 uncited-claim")]
    [InlineData("| Year | Event |\n| --- | --- |\n| 2022 | opened |\n\nWords {nocite: of what is below}:\n\n- in 2023", "3:3 uncited-claim")]
    [InlineData("A [[token|text of 2022]].", "1:3 uncited-claim")]
    [InlineData("two\nlines, [[alpha]]", "2:8 uncited-claim")]
    [InlineData("Words. {nocite: no need}", "1:8 needless-nocite")]
    [InlineData("In 2022[@a]. {nocite: no need}", "1:14 needless-nocite")]
    [InlineData("## Of 2022 {nocite: heading}\n\nWords.", "1:12 needless-nocite")]
    [InlineData("In 2022. {nocite}", "1:10 nocite-without-reason")]
    [InlineData("In 2022. {nocite: }", "1:10 nocite-without-reason")]
    [InlineData("Words. {nocite}", "1:8 nocite-without-reason")]
    [InlineData("First came [[alpha, says everybody.", "1:12 unclosed-link")]
    [InlineData("First came [[model:alpha", "1:12 unclosed-link")]
    [InlineData("In 2022. {nocitenot}", "1:4 uncited-claim")]
    public void Told_at_its_place(string markdown, string told) =>
        Assert.Equal([told], Diagnostics(markdown, "en", Rule).Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}"));

    [Fact]
    public void Nothing_is_asked_of_a_site_that_does_not_want_it() =>
        Assert.Empty(Diagnostics("In 2022. Words. {nocite: kept}", "en", Rule with { Applies = false }));

    [Fact]
    public void Readers_do_not_see_the_reason() => Assert.Equal("<p>In 2022.</p>\n", Parsing.Html("In 2022. {nocite: an *example*}"));

    private static IEnumerable<string> Codes(string markdown, string language) => Diagnostics(markdown, language, Rule).Select(d => d.Code);

    private static IEnumerable<Diagnostic> Diagnostics(string markdown, string language, ClaimRule rule)
    {
        var report = new Report();
        MarkdownParser.Parse(new SourceText("a.md", markdown), 0, language, report, claims: rule);
        return report.Diagnostics.Order();
    }
}
