namespace StatiqSite.Tests.Markdown;

public sealed class NameLinkTests
{
    [Theory]
    [InlineData("[[davinci]]", "{name davinci @1:1}")]
    [InlineData("See [[term:reward-model]].", "See {name term:reward-model @1:5}.")]
    [InlineData("[[chapter:evolution#codex]]", "{name chapter:evolution #codex @1:1}")]
    [InlineData("[[rlhf|the method]]", "{name rlhf |the method| @1:1}")]
    [InlineData("[[ rlhf | the method ]]", "{name rlhf |the method| @1:1}")]
    [InlineData("[[rlhf\\|the method]]", "{name rlhf |the method| @1:1}")]
    [InlineData("[[rlhf|*the* **method** `x` ~~y~~ & \\*]]", "{name rlhf |<em>the</em> <strong>method</strong> <code>x</code> <del>y</del> &amp; *| @1:1}")]
    [InlineData("[[rlhf|`]]` and [x]]]", "{name rlhf |<code>]]</code> and [x| @1:1}]")]
    [InlineData("[[奖励模型]]的[[rlhf|“重点”]]", "{name 奖励模型 @1:1}的{name rlhf |“重点”| @1:10}")]
    [InlineData("[[davinci:2020-05-03]]", "{name davinci:2020-05-03 @1:1}")]
    [InlineData("[[GPT-3.5: the series]]", "{name GPT-3.5: the series @1:1}")]
    [InlineData("[[C#]]", "{name C# @1:1}")]
    [InlineData("[[in-context\nlearning|in\ncontext]]", "{name in-context learning |in\ncontext| @1:1}")]
    [InlineData("**[[a]]**", "<strong>{name a @1:3}</strong>")]
    [InlineData("[[a]][[b]]", "{name a @1:1}{name b @1:6}")]
    [InlineData("[x][[b]]", "[x]{name b @1:4}")]
    [InlineData("[[[a]]]", "[{name a @1:2}]")]
    [InlineData("`[[a]]`", "{code [[a]] @1:1}")]
    [InlineData("\\[[a]]", "[[a]]")]
    public void Inline(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Parsing.Html(markdown));

    [Fact]
    public void Brackets_in_a_code_block_are_text() =>
        Assert.Equal("<pre tabindex=\"0\"><code>[[a]]\n</code></pre>\n", Parsing.Html("```\n[[a]]\n```"));

    [Fact]
    public void An_escaped_bar_separates_the_text_in_a_table() =>
        Assert.Contains("<td>x {name method:sft |SFT| @3:5}</td>\n<td>{name b @3:27}</td>", Parsing.Html("| a | b |\n| - | - |\n| x [[method:sft\\|SFT]] | [[b]] |"));

    [Fact]
    public void No_link_stands_in_a_link() =>
        Assert.Equal("<p>[see {name a @1:6}](https://example.org)</p>\n", Parsing.Html("[see [[a]]](https://example.org)"));

    [Fact]
    public void A_name_link_may_stand_in_a_list_in_a_quotation() =>
        Assert.Equal("<blockquote>\n<ul>\n<li>x\n{name a @2:5}</li>\n</ul>\n</blockquote>\n", Parsing.Html("> - x\n>   [[a]]"));

    [Theory]
    [InlineData("[[]]", "1:1 empty-link")]
    [InlineData("[[page:]]", "1:1 empty-link")]
    [InlineData("x [[ | y]]", "1:3 empty-link")]
    [InlineData("[[#x]]", "1:1 empty-link")]
    [InlineData("[[a|]]", "1:1 empty-link")]
    [InlineData("a [[b", "1:3 unclosed-link")]
    [InlineData("| x | y |\n| - | - |\n| [[a|b]] |\n", "3:3 unclosed-link")]
    public void Mistakes(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
