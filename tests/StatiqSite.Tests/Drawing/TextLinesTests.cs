using StatiqSite.Site.Drawing;

namespace StatiqSite.Tests.Drawing;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("predict the next token", 7, "predict the|next token")]
    [InlineData("人给回答排的名次", 4, "人给回答|排的名次")]
    [InlineData("胜者的分，高过负者", 4, "胜者的|分，高过|负者")]
    [InlineData("约“甲”字", 3, "约|“甲”|字")]
    [InlineData("用PPO-ptx训练", 6, "用PPO-ptx|训练")]
    [InlineData("Reinforcement", 3, "Reinf|orce|ment")]
    [InlineData("a Reinforcement b", 4, "a|Reinfor|cement|b")]
    [InlineData("", 4, "")]
    public void Text_breaks_where_it_may(string text, double ems, string lines) => Assert.Equal(lines, string.Join('|', TextLines.Wrap(text, ems)));

    [Theory]
    [InlineData("每个阶段由数据经过训练方法（algorithm）得到一个模型，“箭头”表示RLHF用到InstructGPT；后面的petaflop/s-day……", 5)]
    [InlineData("一二三四五六七八，九十（一二三四五）六七八九", 8.4)]
    [InlineData("Each stage goes from data, by an algorithm, to a model; incomprehensibilities included.", 4.5)]
    public void No_line_is_too_wide_and_nothing_is_lost(string text, double ems)
    {
        var lines = TextLines.Wrap(text, ems);
        Assert.All(lines, line => Assert.True(TextWidth.Em(line) <= ems, line));
        Assert.Equal(text.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
        Assert.All(lines, line => Assert.False(line[0] is '，' or '；' or '）' or '”' or '…', line));
    }
}
