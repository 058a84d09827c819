using StatiqSite.Engine;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Tests.Pages;

public sealed class PhrasesTests
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
}
