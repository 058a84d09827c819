using StatiqSite.Cli;

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
    [InlineData(new[] { "serve", "--port", "70000" }, "'70000' is not a port")]
    [InlineData(new[] { "preview", "--port", "abc" }, "'abc' is not a port")]
    [InlineData(new[] { "explain", "--output", "x" }, "has no option '--output'")]
    [InlineData(new[] { "schema", "--output" }, "has no option '--output'")]
    [InlineData(new[] { "schema", "--format", "json" }, "'--format'")]
    [InlineData(new[] { "new", "chapter", "a", "--drafts" }, "'--drafts'")]
    [InlineData(new[] { "preview", "--format", "json" }, "'--format'")]
    [InlineData(new[] { "schema", "input" }, "choose another folder")]
    [InlineData(new[] { "schema", "theme/schemas" }, "choose another folder")]
    [InlineData(new[] { "new" }, "'new chapter' or 'new model'")]
    [InlineData(new[] { "accept", "--input", "input" }, "'accept addresses' or 'accept translations'")]
    [InlineData(new[] { "new", "chpater" }, "Did you mean 'chapter'?")]
    [InlineData(new[] { "check", "--manifest", "--format", "json" }, "write one of the two")]
    [InlineData(new[] { "--address", "example.org" }, "write one such as https://example.org/docs/")]
    [InlineData(new[] { "build", "--address", "https://example.org/?a" }, "write one such as https://example.org/docs/")]
    [InlineData(new[] { "build", "--address", "https://user:pw@example.org/" }, "write one such as https://example.org/docs/")]
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
    public async Task The_word_help_is_the_option()
    {
        using var site = new SiteFolder();
        foreach (var command in (string[][])[[], ["check"], ["new", "chapter"]])
        {
            var (code, output, _) = await BuiltProgram.Run(site.Root, ["help", .. command]);
            Assert.Equal((0, (await BuiltProgram.Run(site.Root, [.. command, "--help"])).Output), (code, output));
            Assert.Contains(string.Join(' ', command), output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check", new[] { "--input", "--theme", "--drafts", "--format", "--manifest", "--address", "--fix", "--verbose" })]
    [InlineData("preview", new[] { "--input", "--theme", "--output", "--drafts", "--port", "--verbose" })]
    [InlineData("serve", new[] { "--output", "--port", "--verbose" })]
    [InlineData("explain", new[] { "--verbose" })]
    [InlineData("accept translations", new[] { "--input", "--verbose" })]
    public async Task A_command_offers_the_options_that_it_uses(string command, string[] options)
    {
        using var site = new SiteFolder();
        var (_, output, _) = await BuiltProgram.Run(site.Root, [.. command.Split(' '), "--help"]);
        var offered = output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('-')).Select(l => l.Split(' ', ',')[0]).Where(o => o.StartsWith("--", StringComparison.Ordinal));
        Assert.Equal(options.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_option_may_stand_before_its_command()
    {
        using var site = new SiteFolder();
        Directory.Move(site["input"], site["text"]);
        Assert.Equal(0, (await BuiltProgram.Run(site.Root, ["--input", "text", "check"])).Code);
        Assert.Equal(0, (await BuiltProgram.Run(site.Root, ["check", "--input", "text"])).Code);
        Assert.Equal(2, (await BuiltProgram.Run(site.Root, ["check"])).Code);
    }

    [Theory]
    [InlineData("public", "input", "public")]
    [InlineData("public", "input", "public/not/there/yet")]
    [InlineData("public", "theme/assets", "public")]
    [InlineData("public", ".", "public")]
    [InlineData("input/public", "aside", "input/public")]
    public async Task An_output_that_a_link_brings_over_the_sources_is_refused(string link, string target, string output)
    {
        using var site = new SiteFolder();
        Directory.CreateDirectory(site["aside"]);
        Directory.CreateSymbolicLink(site[link], Path.GetFullPath(site[target]));
        var before = Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories);
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["build", "--output", output]);
        Assert.Equal(2, code);
        Assert.Contains("choose another folder with --output", error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Sources_that_a_link_brings_into_the_output_are_none_to_build_from()
    {
        using var site = new SiteFolder();
        Directory.CreateDirectory(site["public"]);
        Directory.Move(site["input"], site["public/words"]);
        Directory.CreateSymbolicLink(site["input"], "public/words");
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["build", "--output", "public"]);
        Assert.Equal(2, code);
        Assert.Contains("choose another folder with --output", error, StringComparison.Ordinal);
        Assert.Equal(["words"], Directory.GetFileSystemEntries(site["public"]).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void The_root_contains_every_folder_and_links_are_followed_to_their_end()
    {
        using var site = new SiteFolder();
        var root = Path.GetPathRoot(site.Root)!;
        Assert.True(RealPath.Contains(root, site["input"]));
        Assert.False(RealPath.Contains(site["input"], root));
        Assert.False(RealPath.Contains(site["input"], site["input-of-another"]));
        Directory.CreateSymbolicLink(site["far"], root);
        Assert.True(RealPath.Contains(site["far"], site["input"]));
        // Relative links, one behind another, with a step back; and a circle, which has no end.
        Directory.CreateSymbolicLink(site["input/up"], "../theme/../further");
        Directory.CreateSymbolicLink(site["further"], "theme");
        Assert.Equal(RealPath.Of(site["theme/new"]), RealPath.Of(site["input/up/new"]));
        Directory.CreateSymbolicLink(site["round"], "round");
        Assert.Equal(RealPath.Of(site.Root) + "/round/x", RealPath.Of(site["round/x"]));
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
