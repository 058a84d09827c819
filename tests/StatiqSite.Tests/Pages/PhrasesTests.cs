using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Tests.Pages;

public sealed partial class PhrasesTests
{
    [Theory]
    [InlineData("{0} of {1}", new[] { "a", "b" }, "a of b")]
    [InlineData("{1}, {0}, {1}", new[] { "a", "b" }, "b, a, b")]
    [InlineData("{0} and {1}", new[] { "{1}", "{0}" }, "{1} and {0}")]
    [InlineData("{0} of {1}", new[] { "a" }, "a of {1}")]
    [InlineData("{{0}} {x} {0", new[] { "a" }, "{a} {x} {0")]
    [InlineData("{", new[] { "a" }, "{")]
    [InlineData("none", new[] { "a" }, "none")]
    public void Holes_are_filled_and_nothing_else(string phrase, string[] values, string expected) =>
        Assert.Equal(expected, new Phrases("en", "", [new Phrase("key", phrase, new Place("en.yml", 1, 1))]).Format("key", values));

    [Fact]
    public void A_phrase_that_is_missing_shows_its_key() => Assert.Equal("key", new Phrases("en", "", []).Format("key", "a"));

    [Fact]
    public void Every_phrase_that_the_code_names_is_asked_of_themes()
    {
        var known = File.ReadLines(Repository.Folder("theme", "i18n", "en.yml")).Select(l => l.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Directory.GetFiles(Repository.Folder("src", "StatiqSite.Site"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Literal().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Where(known.Contains).Distinct().ToList();
        Assert.True(named.Count > 100, $"only {named.Count} phrases found");
        Assert.Empty(named.Except(RequiredPhrases.Keys));
    }

    [GeneratedRegex("\"([a-z-]+\\.[a-z-]+)\"")]
    private static partial Regex Literal();
}
