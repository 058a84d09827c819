namespace StatiqSite.Tests.CommandLine;

public sealed class AcceptTranslationsTests
{
    private const string Original = "input/chapters/zh-Hans/01-start.md";
    private const string Translation = "input/chapters/en/01-start.md";
    private const string List = "input/translations.yml";

    [Fact]
    public async Task What_is_accepted_is_no_longer_behind_until_the_original_changes_again()
    {
        using var site = new SiteFolder();
        var before = File.ReadAllText(site[List]);
        site.Replace(Original, "见[下一章]", "再见[下一章]");
        var (code, _, warning) = await BuiltProgram.Run(site.Root, ["check"]);
        Assert.Equal(0, code);
        Assert.StartsWith($"{Translation}:10:1: warning translation-behind: {Original}:11:1 has changed", warning, StringComparison.Ordinal);

        await BuiltProgram.Run(site.Root, ["build"]);
        Assert.Equal(before, File.ReadAllText(site[List]));
        Assert.Equal((0, $"Accepted {Translation}\nWrote {List}\n", ""), await BuiltProgram.Run(site.Root, ["accept", "translations"]));
        Assert.Equal("", (await BuiltProgram.Run(site.Root, ["check"])).Error);
        Assert.Equal((0, $"Nothing to accept; {List} says so already\n", ""), await BuiltProgram.Run(site.Root, ["accept", "translations"]));

        site.Replace(Original, "再见[下一章]", "见[下一章]");
        Assert.Contains("translation-behind", (await BuiltProgram.Run(site.Root, ["check"])).Error, StringComparison.Ordinal);
        await BuiltProgram.Run(site.Root, ["accept", "translations", Original]);
        Assert.Equal(before, File.ReadAllText(site[List]));
    }

    [Fact]
    public async Task Only_the_files_that_are_named_are_accepted()
    {
        using var site = new SiteFolder("translation-drift");
        Assert.Equal($"Accepted input/chapters/en/03-c.md\nWrote {List}\n", (await BuiltProgram.Run(site.Root, ["accept", "translations", "chapters/en/03-c.md"])).Output);
        var warnings = (await BuiltProgram.Run(site.Root, ["check"])).Error;
        Assert.DoesNotContain("03-c.md", warnings, StringComparison.Ordinal);
        Assert.Contains("zh-Hans/02-b.md:8:1: warning translation-behind", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_translation_is_refused()
    {
        using var site = new SiteFolder();
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["accept", "translations", "chapters/en/01-stat.md"]);
        Assert.Equal((2, "'chapters/en/01-stat.md' is not a chapter in two languages; did you mean 'chapters/en/01-start.md'?\n"), (code, error));
    }
}
