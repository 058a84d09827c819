using System.Diagnostics;
using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Hostile;

/// <summary>What may lie in a folder beside files that can be read.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData("input/chapters/en/02-b.md")]
    [InlineData("input/assets/a.png")]
    [InlineData("input/root/a.txt")]
    [InlineData("input/models.yml")]
    [InlineData("input/note.txt")]
    [InlineData("theme/partials/a.liquid")]
    [InlineData("theme/assets/a.css")]
    public async Task Links_that_lead_to_no_file_inside_are_told_and_not_followed(string path)
    {
        using var site = new HostileSite();
        site.Write("secret.md", "a secret");
        Directory.CreateDirectory(site["secrets"]);
        foreach (var target in (string[])["/etc/passwd", "/", site["secret.md"], site["secrets"], ".", "..", "nowhere", Path.GetFileName(path), "/dev/zero"])
        {
            site.Link(path, target);
            Assert.Equal([$"{path}:1:1 link-not-followed"], await site.Told());
        }
    }

    [Fact]
    public async Task A_link_to_a_file_inside_is_that_file()
    {
        using var site = new HostileSite();
        site.Write("input/root/a.txt", "one");
        site.Link("input/root/b.txt", "a.txt");
        site.Link("input/root/c.txt", "b.txt");
        var result = await site.Build();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("one", Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "c.txt").Bytes.Span));
    }

    [Fact]
    public async Task A_link_through_a_linked_folder_does_not_lead_out()
    {
        using var site = new HostileSite();
        site.Write("secrets/a.txt", "a secret");
        site.Link("input/root/door", site["secrets"]);
        site.Link("input/root/a.txt", "door/a.txt");
        Assert.Equal(["input/root/a.txt:1:1 link-not-followed", "input/root/door:1:1 link-not-followed"], await site.Told());
    }

    [Fact]
    public async Task Folders_linked_into_one_another_are_not_walked()
    {
        using var site = new HostileSite();
        for (var i = 0; i < 40; i++)
        {
            Directory.CreateDirectory(site[$"input/root/{i}"]);
            site.Link($"input/root/{i}/x", $"../{i + 1}");
            site.Link($"input/root/{i}/y", $"../{i + 1}");
        }
        var told = await site.Told();
        Assert.Equal(80, told.Length);
        Assert.All(told, t => Assert.EndsWith("link-not-followed", t, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input/chapters/en/02-b.md")]
    [InlineData("input/root/pipe")]
    [InlineData("input/site.yml")]
    [InlineData("theme/layouts/home.liquid")]
    [InlineData("theme/assets/a.css")]
    public async Task A_pipe_is_told_and_not_waited_for(string path)
    {
        using var site = new HostileSite();
        site.MakeWay(path);
        using (var made = Process.Start("mkfifo", [site[path]])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"{path}:1:1 not-a-file", await site.Told());
        var (code, told) = await site.Run();
        Assert.Equal(1, code);
        Assert.Contains(told, t => t.StartsWith($"{path}:1:1: error not-a-file: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chapters/en/01-a.md")]
    [InlineData("models.yml")]
    [InlineData("site.yml")]
    public async Task A_file_that_cannot_be_read_is_told(string name)
    {
        using var site = new HostileSite();
        var failing = new FailingFolder(new DiskFolder(site["input"], "input"), name, new SourceFile("input/" + name, name, [], Unread.Failed));
        Assert.Contains($"input/{name}:1:1 unreadable-file", HostileSite.Short((await site.Build(failing)).Diagnostics));
    }

    [Theory]
    [InlineData("input/models.yml", "# Models\n<<<<<<< HEAD\nfamilies: []\n=======\nmodels: []\n>>>>>>> other\n", "input/models.yml:2:1 version-conflict")]
    [InlineData("input/addresses.lock", "index.html\n<<<<<<< HEAD\na.html\n=======\nb.html\n>>>>>>> other\n", "input/addresses.lock:2:1 version-conflict")]
    [InlineData("theme/layouts/home.liquid", "<<<<<<< HEAD\n", "theme/layouts/home.liquid:1:1 version-conflict")]
    public async Task Two_versions_that_were_not_merged_are_told_and_nothing_that_follows_from_them(string file, string text, string told)
    {
        using var site = new HostileSite();
        site.Write(file, text);
        Assert.Equal([told], await site.Told());
    }

    [Theory]
    [InlineData("---\ntitle: B\npart: one\nsummary: S.\nupdated: 2026-11-23\n---\n\nText.\n", "dead-anchor")]
    [InlineData("---\ntitle B\npart: one\nsummary: S.\nupdated: 2026-11-23\n---\n\nText.\n", "yaml-syntax")]
    [InlineData("title: B\n\nText.\n", "front-matter-missing")]
    [InlineData("<<<<<<< HEAD\n", "version-conflict")]
    public async Task What_follows_from_a_chapter_that_is_not_read_is_not_told(string chapter, string told)
    {
        using var site = new HostileSite();
        site.Body("[[b]], [[chapter:b]], [b](02-b.md), [[chapter:b#no]].\n");
        site.Write("input/chapters/en/02-b.md", chapter);
        Assert.Equal([told], (await site.Told()).Select(t => t.Split(' ')[1]));
    }

    /// <summary>More names lead nowhere than one mistypes: it is the file that should have them.</summary>
    [Theory]
    [InlineData("- id: other\n  term: Other\n  definition: Another.\n  sources: [first-paper]\n", "unknown-name unknown-name unknown-name unknown-name")]
    [InlineData("", "empty-file")]
    [InlineData(null, "missing-file")]
    [InlineData("just words\n", "wrong-type")]
    [InlineData("- id: *one\n", "yaml-anchor")]
    public async Task What_follows_from_a_glossary_that_is_not_read_is_not_told(string? glossary, string told)
    {
        using var site = new HostileSite();
        site.Write(HostileSite.Chapter, HostileSite.Head + "[[one]], [[two]], [[three]] and [[four]].\n");
        File.Delete(site["input/glossary.yml"]);
        if (glossary is not null) site.Write("input/glossary.yml", glossary);
        Assert.Equal(told, string.Join(' ', (await site.Told()).Select(t => t.Split(' ')[1]).Where(c => c != "unused-source")));
    }

    [Theory]
    [InlineData("chapters/en/01-a.md", "")]
    [InlineData("site.yml", "input/site.yml:1:1 missing-file")]
    public async Task A_file_that_goes_between_listing_and_reading_was_never_there(string name, string told)
    {
        using var site = new HostileSite();
        var result = await site.Build(new FailingFolder(new DiskFolder(site["input"], "input"), name, null));
        Assert.Equal(told, string.Join('\n', HostileSite.Short(result.Diagnostics)));
    }

    [Fact]
    public async Task Files_that_come_and_go_while_they_are_read_break_nothing()
    {
        using var site = new HostileSite();
        using var done = new CancellationTokenSource();
        var restless = Task.Run(
            () =>
            {
                for (var i = 0; !done.IsCancellationRequested; i++)
                {
                    site.Write($"input/root/{i % 20}/a.txt", new string('x', i % 5000));
                    if (i % 3 == 0) Directory.Delete(site[$"input/root/{i % 20}"], recursive: true);
                }
            },
            TestContext.Current.CancellationToken);
        try
        {
            for (var i = 0; i < 20; i++) Assert.Empty((await site.Build()).Diagnostics);
        }
        finally
        {
            await done.CancelAsync();
            await restless;
        }
    }

    [Fact]
    public async Task Rights_that_are_missing_are_told()
    {
        var folder = Directory.CreateTempSubdirectory("statiq").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), "one");
            Directory.CreateDirectory(Path.Combine(folder, "b"));
            await Chmod("000", Path.Combine(folder, "a.txt"), Path.Combine(folder, "b"));
            var disk = new DiskFolder(folder, "input");
            // The administrator may read all the same.
            var reason = Environment.IsPrivilegedProcess ? (Unread?)null : Unread.Failed;
            Assert.Equal(Environment.IsPrivilegedProcess ? ["a.txt"] : ["a.txt", "b"], disk.List(""));
            Assert.Equal(reason, disk.Read("a.txt", 100)!.Unread);
            Assert.Equal(Unread.Failed, disk.Read("b", 100)!.Unread);
        }
        finally
        {
            await Chmod("700", Path.Combine(folder, "b"));
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("input/site.yml", "input/site.yml:1:1 missing-file")]
    [InlineData("input/models.yml", "")]
    [InlineData("theme/i18n/en.yml", "theme/i18n/en.yml:1:1 missing-file")]
    public async Task A_folder_in_the_place_of_a_file_is_none(string path, string told)
    {
        using var site = new HostileSite();
        File.Delete(site[path]);
        Directory.CreateDirectory(site[path]);
        Assert.Equal(told, string.Join('\n', await site.Told()));
        site.Write(path + "/a.txt", "one");
        Assert.Contains(await site.Told(), t => t.StartsWith(path + "/a.txt:1:1 unexpected-file", StringComparison.Ordinal) || t == told);
    }

    [Fact]
    public async Task A_folder_named_like_a_chapter_is_none()
    {
        using var site = new HostileSite();
        site.Write("input/chapters/en/02-b.md/03-c.md", HostileSite.Head);
        Assert.Equal(["input/chapters/en/02-b.md/03-c.md:1:1 chapter-file-name"], await site.Told());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\n")]
    [InlineData("---\n---\n")]
    [InlineData("null\n")]
    public async Task An_empty_file_of_every_kind_is_told_or_holds_nothing(string text)
    {
        using var site = new HostileSite("whole-site");
        foreach (var file in Directory.GetFiles(site["input"], "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(site["theme"], "*", SearchOption.AllDirectories)))
        {
            var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            var path = Path.GetRelativePath(site[""], file);
            var told = await site.Told();
            if (path.StartsWith("input/chapters/", StringComparison.Ordinal) || path is "input/site.yml") Assert.Contains(told, t => t.StartsWith(path, StringComparison.Ordinal));
            await File.WriteAllBytesAsync(file, before, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Chmod(string mode, params string[] paths)
    {
        using var process = Process.Start("chmod", [mode, .. paths]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A folder in which reading one file comes to something else.</summary>
    private sealed class FailingFolder(SourceFolder folder, string name, SourceFile? found) : SourceFolder
    {
        public override string Label => folder.Label;

        public override IReadOnlyList<string> List(string under) => folder.List(under);

        public override SourceFile? Read(string asked, long limit) => asked == name ? found : folder.Read(asked, limit);
    }
}
