namespace StatiqSite.Tests.CommandLine;

/// <summary>What the program says of itself, and of calls that it cannot carry out.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData(new[] { "biuld" }, "Did you mean 'build'?")]
    [InlineData(new[] { "--ouput", "x" }, "Did you mean '--output'?")]
    [InlineData(new[] { "--format", "xml" }, "json")]
    [InlineData(new[] { "--input", "nowhere" }, "There is no folder 'nowhere'")]
    [InlineData(new[] { "--output", "input/public" }, "choose another folder with --output")]
    [InlineData(new[] { "--output", "" }, "name one with --output")]
    [InlineData(new[] { "--output", "input/site.yml" }, "name one with --output")]
    [InlineData(new[] { "preview", "--output", "input/site.yml" }, "name one with --output")]
    [InlineData(new[] { "--output", "." }, "choose another folder with --output")]
    [InlineData(new[] { "explain", "dead-lnik" }, "did you mean 'dead-link'?")]
    [InlineData(new[] { "serve", "--output", "nowhere" }, "Build the site first")]
    [InlineData(new[] { "serve", "--port", "70000" }, "not a port")]
    [InlineData(new[] { "new" }, "'new chapter' or 'new model'")]
    [InlineData(new[] { "accept", "--input", "input" }, "'accept addresses' or 'accept translations'")]
    [InlineData(new[] { "new", "chpater" }, "Did you mean 'chapter'?")]
    [InlineData(new[] { "check", "--manifest", "--format", "json" }, "write one of the two")]
    [InlineData(new[] { "--address", "example.org" }, "write one such as https://example.org/docs/")]
    [InlineData(new[] { "build", "--address", "https://example.org/?a" }, "write one such as https://example.org/docs/")]
    public async Task Wrong_usage_is_told_with_what_was_meant(string[] arguments, string told)
    {
        using var site = new SiteFolder();
        Directory.CreateDirectory(site["output"]);
        var (code, output, error) = await BuiltProgram.Run(site.Root, arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(site["output"]));
    }

    [Fact]
    public async Task Help_teaches_and_explain_lists()
    {
        using var site = new SiteFolder();
        var (code, help, _) = await BuiltProgram.Run(site.Root, ["--help"]);
        Assert.Equal(0, code);
        Assert.Contains("statiqsite serve", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 made", help, StringComparison.Ordinal);
        var (_, list, _) = await BuiltProgram.Run(site.Root, ["explain"]);
        Assert.Contains("dead-link", list.Split('\n'));
        var (_, one, _) = await BuiltProgram.Run(site.Root, ["explain", "missing-pinyin"]);
        Assert.Contains("jiǎng lì mó xíng", one, StringComparison.Ordinal);
        var (_, version, _) = await BuiltProgram.Run(site.Root, ["--version"]);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", version);
    }
}
