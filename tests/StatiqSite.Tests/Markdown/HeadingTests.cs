using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.Headings;

namespace StatiqSite.Tests.Markdown;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("## 从 Codex 到 GPT-3.5", "从-codex-到-gpt-3-5", "从 Codex 到 GPT-3.5")]
    [InlineData("## 谁来自谁：一览 {#descent}", "descent", "谁来自谁：一览")]
    [InlineData("## *Text* of `code` [link](https://example.org) &amp; [[gpt-3]][@a]{hypothesis} ##", "text-of-code-link-gpt-3", "Text of code link & gpt-3")]
    [InlineData("## Ünïcode ÀÉ", "ünïcode-àé", "Ünïcode ÀÉ")]
    [InlineData("## 𠀀 字", "𠀀-字", "𠀀 字")]
    [InlineData("## !?", "section", "!?")]
    [InlineData("Text {#set}\n---", "set", "Text")]
    [InlineData("## {#a} b", "a-b", "{#a} b")]
    [InlineData("## [[rlhf|method]] {#x} ", "x", "method")]
    public void Id_and_text(string markdown, string id, string text) => Assert.Equal([new Heading(2, id, text, 1)], Parsing.Body(markdown).Headings);

    [Fact]
    public void The_id_is_written_and_taken_out_of_the_text() =>
        Assert.Equal("<h2 id=\"base\">三代{code x @1:6}</h2>\n<p>{#base}</p>\n", Parsing.Html("## 三代`x` {#base}\n\n{#base}"));

    [Fact]
    public void Ids_made_from_text_give_way_to_written_ones()
    {
        var body = Parsing.Body("## A\n\n## A\n\n### A\n\n## B {#a-2}\n");
        Assert.Equal(["a", "a-3", "a-4", "a-2"], body.Headings.Select(h => h.Id));
        Assert.Equal(["a-2", "a", "a-3", "a-4"], body.Anchors);
    }

    [Theory]
    [InlineData("x\n\n# Top", "3:1 top-heading")]
    [InlineData("### Deep", "1:1 heading-skips")]
    [InlineData("## A\n\n#### B", "3:1 heading-skips")]
    [InlineData("## A {#a}\n\n## B {#a}", "3:6 duplicate-anchor")]
    [InlineData("## A {#a b}", "1:6 invalid-anchor")]
    [InlineData("## A {#}", "1:6 invalid-anchor")]
    [InlineData("## {#a}", "1:1 empty-heading")]
    [InlineData("##", "1:1 empty-heading")]
    [InlineData("x[^1]\n\n[^1]: y\n\n## A {#fn-1}", "5:6 duplicate-anchor")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));

    [Theory]
    [InlineData("--a--B--", "a-b")]
    [InlineData("", "")]
    [InlineData("100％ ＧＰＴ", "100-ｇｐｔ")]
    public void Readable_ids(string text, string id) => Assert.Equal(id, ReadableId.Of(text));
}
