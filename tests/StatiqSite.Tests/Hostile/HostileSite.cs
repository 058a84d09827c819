using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests.CommandLine;

namespace StatiqSite.Tests.Hostile;

/// <summary>A small site into which something odd is put. A build that takes more than a minute has failed: it hangs.</summary>
internal sealed class HostileSite : IDisposable
{
    public const string Chapter = "input/chapters/en/01-a.md";

    public static readonly string Head = "---\ntitle: A chapter\npart: one\nsummary: What it is about.\nupdated: 2026-11-23\n---\n\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Far below what an input that grows without bound would take.</summary>
    private static readonly Dictionary<string, string> LittleMemory = new() { ["DOTNET_GCHeapHardLimit"] = "0x40000000" };

    private readonly SiteFolder folder;

    public HostileSite(string? site = null)
    {
        folder = new SiteFolder(site ?? "link-unsafe");
        if (site is null) Body("Some text.\n");
    }

    public string this[string path] => folder[path];

    public void Write(string path, string text) => folder.Write(path, text);

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }

    /// <summary>The chapter's text below its front matter, which has seven lines.</summary>
    public void Body(string text) => Write(Chapter, Head + text);

    public void MakeWay(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.Delete(this[path]);
    }

    public void Link(string path, string target)
    {
        MakeWay(path);
        File.CreateSymbolicLink(this[path], target);
    }

    public Task<BuildResult> Build() => Build(new DiskFolder(this["input"], "input"));

    public Task<BuildResult> Build(SourceFolder input) => Task
        .Run(() => new SiteBuild(input, new DiskFolder(this["theme"], "theme"), new SiteOptions()).Run(cancellation: TestContext.Current.CancellationToken))
        .WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>What the build tells, each as <c>path:line:column code</c>.</summary>
    public async Task<string[]> Told() => Short((await Build()).Diagnostics);

    public static string[] Short(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => $"{d.Place} {d.Code}")];

    /// <summary>Runs the program with little memory: it ends by itself with an exit code of its own, without a trace of its inside, and writes into its output alone.</summary>
    public async Task<(int Code, string[] Told)> Run()
    {
        var around = Entries();
        using var process = BuiltProgram.Start(folder.Root, [], LittleMemory);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
        Assert.DoesNotContain("   at ", await output + await error, StringComparison.Ordinal);
        Assert.Contains(process.ExitCode, (int[])[0, 1, 3]);
        Assert.Equal(around, Entries());
        return (process.ExitCode, (await error).TrimEnd().Split('\n'));
    }

    public void Dispose() => folder.Dispose();

    private string[] Entries() => [.. Directory.GetFileSystemEntries(folder.Root).Where(e => Path.GetFileName(e) != "output").Order(StringComparer.Ordinal)];
}
