using System.Diagnostics;

namespace StatiqSite.Tests.CommandLine;

/// <summary>An output that cannot be written: the program ends with 3, says which file it was, and what was published is still whole.</summary>
public sealed class LostDiskTests
{
    [Theory]
    [InlineData(1024)]
    [InlineData(0)]
    public async Task A_full_disk(int kilobytesLeft)
    {
        using var site = new SiteFolder();
        using var disk = await SmallDisk.At(site["output"], megabytes: 8);
        var before = await Publish(site);
        disk.Fill(kilobytesLeft);
        site.Write("theme/assets/plain.css", "body { margin: 1px }\n");
        site.Write("input/root/large.bin", new string('x', 2 << 20));

        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((3, ""), (code, output));
        Assert.Contains(kilobytesLeft == 0 ? site["output/.statiqsite/files"] : "large.bin", Path.GetFullPath(Named(error), site.Root), StringComparison.Ordinal);
        AssertKept(before, site);

        disk.Free();
        await Publish(site);
        await AssertAsIfClean(site);
    }

    [Fact]
    public async Task A_folder_that_may_only_be_read()
    {
        using var site = new SiteFolder();
        using var disk = await SmallDisk.At(site["output"], megabytes: 8);
        var before = await Publish(site);
        await disk.Protect();
        site.Write("theme/assets/plain.css", "body { margin: 1px }\n");

        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith(site["output"], Path.GetFullPath(Named(error), site.Root), StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    [Theory]
    [InlineData("lineage.html", true)]
    [InlineData("en/models", false)]
    public async Task A_folder_where_a_file_should_be_and_a_file_where_a_folder_should_be(string path, bool isFolder)
    {
        using var site = new SiteFolder();
        await Publish(site);
        if (isFolder)
        {
            File.Delete(site["output/" + path]);
            Directory.CreateDirectory(site["output/" + path]);
        }
        else
        {
            Directory.Delete(site["output/" + path], recursive: true);
            site.Write("output/" + path, "mine");
        }
        var before = site.Files("output");
        site.Write("theme/assets/plain.css", "body { margin: 1px }\n");

        var (code, output, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith(site["output/" + path], Path.GetFullPath(Named(error), site.Root), StringComparison.Ordinal);
        AssertKept(before, site);
    }

    [Fact]
    public async Task No_place_for_the_files_that_wait_until_all_are_right()
    {
        using var site = new SiteFolder();
        var before = await Publish(site);
        // More than stays in memory.
        site.Write("input/root/large.bin", new string('x', 17 << 20));
        var (code, output, error) = await BuiltProgram.Run(site.Root, [], new Dictionary<string, string> { ["TMPDIR"] = site["nowhere"] });
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"{site["nowhere"]}/: cannot write a temporary file: ", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("output"));
    }

    private static async Task<SortedDictionary<string, string>> Publish(SiteFolder site)
    {
        var (code, _, error) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((0, ""), (code, error));
        return site.Files("output");
    }

    /// <summary>Every file from before has its bytes: pages change last, and new files had no room.</summary>
    private static void AssertKept(SortedDictionary<string, string> before, SiteFolder site)
    {
        var after = site.Files("output");
        Assert.All(before, file => Assert.Equal((file.Key, file.Value), (file.Key, after.GetValueOrDefault(file.Key))));
    }

    private static async Task AssertAsIfClean(SiteFolder site)
    {
        // Once more, so that the styles of the build before go.
        await Publish(site);
        await BuiltProgram.Run(site.Root, ["--output", "clean"]);
        Assert.Equal(site.Files("clean"), site.Files("output"));
    }

    /// <summary>The path that the message begins with.</summary>
    private static string Named(string error) => error.Split(": ", 2)[0];

    /// <summary>A small file system of its own in memory at a folder. Only root may mount one.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly string folder;

        private SmallDisk(string folder) => this.folder = folder;

        private string Filler => Path.Combine(folder, "filler");

        public static async Task<SmallDisk> At(string folder, int megabytes)
        {
            Directory.CreateDirectory(folder);
            await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
            return new SmallDisk(folder);
        }

        public void Fill(int kilobytesLeft)
        {
            var left = new DriveInfo(folder).AvailableFreeSpace - kilobytesLeft * 1024L;
            File.WriteAllBytes(Filler, new byte[left]);
        }

        public void Free() => File.Delete(Filler);

        public Task Protect() => Run("mount", "-o", "remount,ro", folder);

        public void Dispose() => Run("umount", folder).GetAwaiter().GetResult();

        private static async Task Run(string program, params string[] arguments)
        {
            using var process = Environment.IsPrivilegedProcess ? Process.Start(program, arguments) : Process.Start("sudo", ["-n", program, .. arguments]);
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} needs root");
        }
    }
}
