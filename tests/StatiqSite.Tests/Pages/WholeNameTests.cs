using StatiqSite.Site.Rendering;

namespace StatiqSite.Tests.Pages;

public sealed class WholeNameTests
{
    [Theory]
    [InlineData("<p>家族的GPT-3模型</p>", "<p>家族的[GPT-3]模型</p>")]
    [InlineData("GPT-3.5, GPT-4. GPT-4o and UTF-8", "[GPT-3.5], [GPT-4]. [GPT-4]o and [UTF-8]")]
    [InlineData("<a href=\"gpt-4.html\"><code>gpt-4-0613</code></a>", "<a href=\"gpt-4.html\"><code>[gpt-4]-0613</code></a>")]
    [InlineData("<code>text-davinci-003</code>", "<code>text-davinci-003</code>")]
    [InlineData("pre-training on 2020-05-28, -3, GPT-, a--1", "pre-training on [2020-05-28], -3, GPT-, a--1")]
    [InlineData("不早于2021-08-10，2021-01。", "不早于[2021-08-10]，[2021-01]。")]
    [InlineData("gpt-4-2024-04-09 12020-05 2020-5 2020-05-28T10 2107.2020-05 2020-055", "[gpt-4]-2024-04-09 12020-05 2020-5 2020-05-28T10 2107.2020-05 2020-055")]
    public void A_name_in_the_text_of_a_page_is_kept_whole(string html, string expected) => Assert.Equal(Wrapped(expected), Written(html));

    [Theory]
    [InlineData("<head><title>GPT-3</title><meta content=\"GPT-3\"></head>")]
    [InlineData("<p title=\"a > GPT-3\" data-x='GPT-3'>—</p>")]
    [InlineData("<p class=\"a\" title=\"b > GPT-3\" id=\"c\">—</p>")]
    [InlineData("<p title=\"it's > GPT-3\" id='a\"b > GPT-3'>—</p>")]
    [InlineData("<pre><code>GPT-3</code></pre>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><title>GPT-3</title><text>GPT-3</text></svg>")]
    [InlineData("<script>\"GPT-3\"</script><!-- GPT-3 -->")]
    public void What_is_no_flowing_text_stays_as_it_is(string html) => Assert.Equal(html, Written(html));

    [Theory]
    [InlineData("<header>GPT-3</header><optgroup>GPT-3</optgroup>", "<header>[GPT-3]</header><optgroup>[GPT-3]</optgroup>")]
    [InlineData("<svg/>GPT-3", "<svg/>GPT-3")]
    [InlineData("<a href=\"gpt-4.html\" class=\"b\">GPT-4</a>", "<a href=\"gpt-4.html\" class=\"b\">[GPT-4]</a>")]
    [InlineData("<p title=\"it's\">GPT-4</p>", "<p title=\"it's\">[GPT-4]</p>")]
    [InlineData("GPT-3<p title=\"", "[GPT-3]<p title=\"")]
    [InlineData("<", "<")]
    [InlineData("<!-- GPT-3", "<!-- GPT-3")]
    public void Odd_markup_loses_nothing(string html, string expected) => Assert.Equal(Wrapped(expected), Written(html));

    [Theory]
    [InlineData("(1.3B / 6B / 175B)", "({1.3B / 6B / 175B})")]
    [InlineData("模型（760M / 13B）", "模型（{760M / 13B}）")]
    [InlineData("6B / GPT-3 / 7B", "6B / [GPT-3] / 7B")]
    [InlineData("and/or, 1 / 2, / 6B, 6B /, 6B/7B, /", "and/or, 1 / 2, / 6B, 6B /, 6B/7B, /")]
    public void Sizes_in_a_row_stay_together(string html, string expected) => Assert.Equal(
        Wrapped(expected).Replace("{", "<span class=\"sizes\">", StringComparison.Ordinal).Replace("}", "</span>", StringComparison.Ordinal), Written(html));

    private static string Wrapped(string text) => text.Replace("[", "<span class=\"nowrap\">", StringComparison.Ordinal).Replace("]", "</span>", StringComparison.Ordinal);

    private static string Written(string html)
    {
        using var text = new PageText();
        WholeNames.Write(html, text);
        return text.ToString();
    }
}
