using System.Text;

namespace StatiqSite.Tests.CommandLine;

public sealed class FixTests
{
    private const string Chapter = "chapters/zh-Hans/01-text.md";

    [Fact]
    public async Task Spaces_go_and_no_other_byte()
    {
        using var site = new SiteFolder("proofreading");
        var before = File.ReadAllText(site["input/" + Chapter]);
        File.WriteAllText(site["input/" + Chapter], "\uFEFF" + before.ReplaceLineEndings("\r\n"));
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["check", "--fix"]);
        Assert.Equal(0, code);

        var fixedText = before;
        foreach (var (old, now) in ((string, string)[])[
            ("写作 与", "写作与"), ("模型 GPT 发布于 2022 年", "模型GPT发布于2022年"), ("** 之后是`代码` 与 [", "**之后是`代码`与["), (")  文字", ")文字"),
            ("列表 项", "列表项"), ("表 格", "表格"), ("`格` 三", "`格`三"), ("引文 一", "引文一"), ("[^1] 在此", "[^1]在此"), ("注 文", "注文")])
        {
            Assert.Contains(old, fixedText, StringComparison.Ordinal);
            fixedText = fixedText.Replace(old, now, StringComparison.Ordinal);
        }
        Assert.Equal("\uFEFF" + fixedText.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(File.ReadAllBytes(site["input/" + Chapter])));
        Assert.Contains("其中`f(x) 值`是代码", File.ReadAllText(site["input/glossary.yml"]), StringComparison.Ordinal);
        Assert.Contains("input/site.yml: 1 space removed\n", error, StringComparison.Ordinal);

        // The fold of a YAML text is no space of the file.
        Assert.Equal("input/glossary.yml", Assert.Single(error.Split('\n'), l => l.Contains("space-in-chinese", StringComparison.Ordinal)).Split(':')[0]);
        Assert.Empty(Directory.GetFiles(site["input"], "*.tmp", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(site["output"]));
    }

    [Fact]
    public async Task Nothing_else_changes_a_source()
    {
        using var site = new SiteFolder("proofreading");
        var before = site.Files("input");
        await BuiltProgram.Run(site.Root, ["check"]);
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["build", "--fix"]);
        Assert.Equal(2, code);
        Assert.Contains("--fix", error, StringComparison.Ordinal);
        await BuiltProgram.Run(site.Root, ["build"]);
        Assert.Equal(before, site.Files("input"));
    }
}
