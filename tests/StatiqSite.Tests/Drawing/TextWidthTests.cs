using StatiqSite.Site.Drawing;

namespace StatiqSite.Tests.Drawing;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("奖励模型", 4)]
    [InlineData("“奖励”", 4)]
    [InlineData("𠮷", 1)]
    [InlineData("GPT", 3 * 0.69 * 1.15)]
    [InlineData("fit", (0.32 + 0.25 + 0.36) * 1.15)]
    [InlineData("13k", 3 * 0.555 * 1.15)]
    [InlineData("Жщس", (0.95 + 0.87 + 0.87) * 1.15)]
    [InlineData("😀⚡", 2 * 1.35)]
    public void A_line_is_as_wide_as_its_letters(string text, double ems) => Assert.Equal(ems, TextWidth.Em(text), 6);

    [Fact]
    public void Han_and_Latin_are_set_apart() =>
        Assert.Equal(2 * 0.125, TextWidth.Em("用PPO练") - TextWidth.Em("用练") - TextWidth.Em("PPO"), 6);

    [Fact]
    public void Punctuation_of_full_width_has_its_own_space() => Assert.Equal(TextWidth.Em("，") + TextWidth.Em("x"), TextWidth.Em("，x"), 6);
}
