using System.Security.Cryptography;
using System.Text.Json;

namespace StatiqSite.Tests.CommandLine;

public sealed class BuildTests
{
    [Fact]
    public async Task Builds_when_no_command_is_given_and_reports_in_two_lines()
    {
        using var site = new SiteFolder();
        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((0, ""), (code, error));
        var lines = output.TrimEnd().Split('\n');
        Assert.Matches(@"^52 pages, 112 files in output: 112 written, 0 unchanged, 0 removed$", lines[0]);
        Assert.Matches(@"^\d+ ms \(stages: Data \d+, Chapters \d+, Theme \d+, Linking \d+, Search \d+, Pages \d+, Output \d+\)$", lines[1]);
        Assert.Equal(2, lines.Length);
        Assert.Equal("example.org\n", File.ReadAllText(site["output/CNAME"]));
    }

    [Fact]
    public async Task Builds_the_real_site_from_a_folder_that_holds_only_input_and_theme()
    {
        using var site = SiteFolder.OfRealSite();
        Assert.Equal(["input", "theme"], Directory.GetFileSystemEntries(site.Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["build"]);
        Assert.Equal((0, ""), (code, error));
        // File by file what the library makes of the same sources, whichever program wrote it.
        var expected = RealSite.RealSite.Build().Files.ToDictionary(f => f.Path, f => Convert.ToHexString(SHA256.HashData(f.Bytes.Span)), StringComparer.Ordinal);
        var written = Directory.GetFiles(site["output"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site["output"], f))
            .Where(f => !f.StartsWith(".statiqsite", StringComparison.Ordinal)).ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(site[$"output/{f}"]))), StringComparer.Ordinal);
        Assert.True(expected.Count > 500, $"only {expected.Count} files");
        Assert.Equal(expected.OrderBy(f => f.Key, StringComparer.Ordinal), written.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_site_begins_as_the_documentation_says_and_takes_a_chapter()
    {
        using var site = SiteFolder.OfRealSite();
        Directory.Delete(site["input"], recursive: true);
        var section = File.ReadAllText(Repository.Folder("docs", "authoring.md")).Split("## A site from nothing")[1];
        site.Write("input/site.yml", section.Split("```yaml\n")[1].Split("```")[0]);
        Assert.Equal((0, ""), await Told("build"));
        Assert.Equal((0, ""), await Told("new", "chapter", "first-steps"));
        Assert.Equal((0, ""), await Told("build", "--drafts"));
        Assert.True(File.Exists(site["output/chapters/first-steps.html"]));

        async Task<(int Code, string Error)> Told(params string[] arguments)
        {
            var (code, _, error) = await BuiltProgram.Run(site.Root, arguments);
            return (code, error);
        }
    }

    [Fact]
    public async Task The_three_folders_may_have_other_names()
    {
        using var site = new SiteFolder();
        await BuiltProgram.Run(site.Root, []);
        var expected = site.Files("output");
        foreach (var folder in (string[])["input", "theme"]) Directory.Move(site[folder], site["my " + folder]);
        string[] named = ["--input", "my input", "--theme", "my theme", "--output", "public"];
        var (code, _, error) = await BuiltProgram.Run(site.Root, named);
        Assert.Equal((0, ""), (code, error));
        // Only the links to where a source is edited name its folder.
        Assert.Equal(expected.AsEnumerable(), site.Files("public").Select(f => KeyValuePair.Create(f.Key, f.Value.Replace("my%20input/", "input/", StringComparison.Ordinal))));

        site.Write("my theme/layouts/home.liquid", "{{ nothing }}\n");
        (code, _, error) = await BuiltProgram.Run(site.Root, named);
        Assert.Equal(1, code);
        Assert.StartsWith("my theme/layouts/home.liquid:1:4: error ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_build_touches_nothing()
    {
        using var site = new SiteFolder();
        await BuiltProgram.Run(site.Root, ["build"]);
        var before = Directory.GetFiles(site["output"], "*.html", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var (_, output, _) = await BuiltProgram.Run(site.Root, ["build"]);
        Assert.Contains("0 written, 112 unchanged, 0 removed", output, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
    }

    [Fact]
    public async Task Tells_all_mistakes_one_a_line_writes_nothing_and_keeps_the_old_site()
    {
        using var site = new SiteFolder();
        await BuiltProgram.Run(site.Root, []);
        var before = site.Files("output");
        site.Replace("input/models.yml", "2020-05-28", "2020-02-30");
        site.Replace("input/chapters/en/01-start.md", "[[token|tokens]]", "[[tokne|tokens]]");
        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((1, ""), (code, output));
        var lines = error.TrimEnd().Split('\n');
        Assert.Equal("input/chapters/en/01-start.md:8:20: error unknown-name: no model, term, ability, method, source or chapter is called 'tokne'; did you mean 'token'?", lines[0]);
        Assert.Equal("input/models.yml:25:31: error impossible-date: '2020-02-30' is not in the calendar; correct the month or the day", lines[1]);
        Assert.Equal("2 mistakes in 2 files; nothing was written. 'explain <code>' says more about one.", lines[^1]);
        Assert.Equal(3, lines.Length);
        Assert.Equal(before, site.Files("output"));
    }

    [Fact]
    public async Task Check_writes_nothing()
    {
        using var site = new SiteFolder();
        var (code, output, _) = await BuiltProgram.Run(site.Root, ["check"]);
        Assert.Equal(0, code);
        Assert.StartsWith("52 pages, 112 files, nothing written", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site["output"]));
    }

    [Fact]
    public async Task Json_is_one_document_with_every_diagnostic()
    {
        using var site = new SiteFolder("link-unknown-name");
        var (code, output, error) = await BuiltProgram.Run(site.Root, ["check", "--format", "json"]);
        Assert.Equal((1, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        Assert.False(document.RootElement.GetProperty("ok").GetBoolean());
        var first = document.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ("error", "unknown-name", "input/chapters/en/01-a.md", 8, 1),
            (first.GetProperty("severity").GetString(), first.GetProperty("code").GetString(), first.GetProperty("path").GetString(),
            first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.True(document.RootElement.GetProperty("stages").GetArrayLength() > 20);
    }

    [Fact]
    public async Task Verbose_shows_every_stage()
    {
        using var site = new SiteFolder();
        var (_, output, _) = await BuiltProgram.Run(site.Root, ["check", "--verbose"]);
        Assert.Matches(@"Chapters +ChapterReader\.Read +3 +3 +0 +\d", output);
        Assert.Matches(@"Output +PageRenderer\.Render +52 +52 +0 +\d", output);
    }

    [Fact]
    public async Task Other_folders_can_be_named_and_diagnostics_name_them_as_they_were_written()
    {
        using var site = new SiteFolder("link-unknown-name");
        Directory.Move(site["input"], site["my texts"]);
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["check", "--input", "my texts/"]);
        Assert.Equal(1, code);
        Assert.StartsWith("my texts/chapters/en/01-a.md:8:1: error", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--drafts", true)]
    [InlineData("--verbose", false)]
    public async Task Drafts_are_built_only_when_asked_for(string option, bool isBuilt)
    {
        using var site = new SiteFolder("drafts-left-out");
        await BuiltProgram.Run(site.Root, [option]);
        Assert.Equal(isBuilt, File.Exists(site["output/chapters/b.html"]));
    }

    [Fact]
    public async Task A_copy_that_stands_elsewhere_is_built_with_its_own_address()
    {
        using var site = new SiteFolder();
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["--address", "https://elsewhere.example/a/copy"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("<link rel=\"canonical\" href=\"https://elsewhere.example/a/copy/models/\"", File.ReadAllText(site["output/models/index.html"]), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/a/copy/en/404.html\"", File.ReadAllText(site["output/404.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files("output").Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)), f => File.ReadAllText(site[$"output/{f}"]).Contains("https://example.org/site/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_are_not_ours_stay_and_are_never_written_over()
    {
        using var site = new SiteFolder();
        site.Write("output/notes.txt", "mine");
        var (code, _, _) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((0, "mine"), (code, File.ReadAllText(site["output/notes.txt"])));

        using var other = new SiteFolder();
        other.Write("output/index.html", "my own page");
        var (refused, _, error) = await BuiltProgram.Run(other.Root, []);
        Assert.Equal(3, refused);
        Assert.Contains(Path.Combine("output", "index.html"), error, StringComparison.Ordinal);
        Assert.Equal("my own page", File.ReadAllText(other["output/index.html"]));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_are_no_longer_wanted_go()
    {
        using var site = new SiteFolder();
        await BuiltProgram.Run(site.Root, []);
        Assert.True(File.Exists(site["output/en/chapters/next.html"]));
        File.Delete(site["input/chapters/zh-Hans/02-next.md"]);
        site.Replace("input/chapters/zh-Hans/01-start.md", "[下一章](02-next.md#more)", "下一章");
        site.Replace("input/chapters/en/01-start.md", "[the next chapter](../zh-Hans/02-next.md#more)", "the next chapter");
        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal(0, code);
        // That the translation is behind its original now is told, and nothing else.
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(" warning translation-", line, StringComparison.Ordinal));
        Assert.Contains("6 removed", output, StringComparison.Ordinal);
        Assert.False(File.Exists(site["output/en/chapters/next.html"]));
    }

    [Fact]
    public async Task Stopped_while_it_publishes_it_says_so_and_the_next_build_finishes()
    {
        using var site = new SiteFolder();
        for (var i = 0; i < 3000; i++) site.Write($"input/root/extra/{i}.txt", $"{i}\n");
        using (var process = BuiltProgram.Start(site.Root, []))
        {
            while (!process.HasExited && !Directory.Exists(site["output/.statiqsite/staging"])) await Task.Delay(1, TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            using (var kill = System.Diagnostics.Process.Start("kill", ["-s", "INT", process.Id.ToString()])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((130, "Stopped. What was published before is whole; the next build finishes the rest.\n"), (process.ExitCode, error));
        }
        var (code, output, _) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal(0, code);
        Assert.DoesNotContain(" 0 written", output, StringComparison.Ordinal);
        Assert.Equal(3112, site.Files("output").Count);
    }

    [Fact]
    public async Task The_machines_settings_and_the_folder_change_no_byte()
    {
        var lists = new List<string>();
        foreach (var (zone, language, threads, umask) in ((string, string, string, string)[])
        [
            ("Asia/Shanghai", "zh_CN.UTF-8", "1", "022"),
            ("America/New_York", "tr_TR.UTF-8", "4", "077"),
            ("Pacific/Kiritimati", "C", "2", "000"),
        ])
        {
            using var site = new SiteFolder();
            var settings = new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language, ["DOTNET_PROCESSOR_COUNT"] = threads };
            var (code, list, error) = await BuiltProgram.Run(site.Root, ["build", "--manifest"], settings, umask);
            Assert.Equal((0, ""), (code, error));
            // The list tells of what was written, too.
            var files = list.TrimEnd().Split('\n').Select(line => line.Split("  ", 2)).ToDictionary(l => l[1], l => l[0]);
            Assert.Equal(files.Keys.Order(StringComparer.Ordinal), site.Files("output").Keys);
            Assert.All(files, f => Assert.Equal(f.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(site["output/" + f.Key])))));
            lists.Add(list);
        }
        Assert.Single(lists.Distinct());
    }
}
