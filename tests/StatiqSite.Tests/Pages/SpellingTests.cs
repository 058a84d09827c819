using StatiqSite.Site;

namespace StatiqSite.Tests.Pages;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("davinic", "davinci")]
    [InlineData("text-davinci-03", "text-davinci-003")]
    [InlineData("Davinci", "davinci")]
    [InlineData("rhlf", "rlhf")]
    [InlineData("ada", "ada")]
    [InlineData("adda", "ada")]
    [InlineData("nothing like it", null)]
    [InlineData("xyz", null)]
    public void Finds_the_name_that_was_meant(string name, string? expected) =>
        Assert.Equal(expected, Spelling.Closest(name, ["davinci", "text-davinci-002", "text-davinci-003", "rlhf", "ada"]));

    [Fact]
    public void Ties_go_to_the_first_in_order() => Assert.Equal("cat", Spelling.Closest("cut", ["cot", "cat"]));

    [Fact]
    public void Does_not_compare_what_is_too_long_for_a_name() =>
        Assert.Null(Spelling.Closest(new string('a', 100_000), [new string('a', 99_999)]));
}
