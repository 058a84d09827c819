using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Tests.Markdown;

public sealed class TermFinderTests
{
    private static readonly TermNames Names = new(
    [
        new("en", "token", "token", true), new("en", "loss", "loss", true), new("en", "reward", "reward", true), new("en", "reward model", "reward-model", true),
        new("en", "GPT", "gpt", true), new("en", "Goodhart's law", "law", true), new("en", "best-of-n", "best-of-n", true),
        new("zh-Hans", "奖励", "reward", true), new("zh-Hans", "奖励模型", "reward-model", true), new("zh-Hans", "模型评估", "evaluation", true), new("zh-Hans", "GPT", "gpt", true),
    ]);

    [Theory]
    [InlineData("en", "a token", "token")]
    [InlineData("en", "Tokens, TOKEN.", "Tokens|TOKEN")]
    [InlineData("en", "losses", "losses")]
    [InlineData("en", "lossy tokenized tokenes detoken", "")]
    [InlineData("en", "the token's and tokens’ end", "token|tokens")]
    [InlineData("en", "reward models reward modes", "reward models|reward")]
    [InlineData("en", "GPT-3, GPT_3, GPT3, ChatGPT, a-GPT, GPT -3, GPT–4", "GPT|GPT")]
    [InlineData("en", "Goodhart’s law, goodhart's law", "Goodhart’s law|goodhart's law")]
    [InlineData("en", "best-of-n and best‑of‑n", "best-of-n|best‑of‑n")]
    [InlineData("en", "étoken tokené", "")]
    [InlineData("zh-Hans", "奖励模型的奖励", "奖励模型|奖励")]
    [InlineData("zh-Hans", "奖励模型评估", "奖励模型")]
    [InlineData("zh-Hans", "一种GPT模型、ChatGPT、GPTs", "GPT")]
    [InlineData("fr", "token", "")]
    public void Finds(string language, string text, string found) => Assert.Equal(found, string.Join('|', Find(language, text)));

    private static IEnumerable<string> Find(string language, string text)
    {
        var finder = Names.In(language);
        for (var found = finder?.Next(text, 0); found is var (start, length, _); found = finder!.Next(text, start + length)) yield return text.Substring(start, length);
    }
}
