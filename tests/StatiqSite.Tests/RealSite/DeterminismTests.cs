using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.RealSite;

/// <summary>Same sources, same bytes.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var (first, second) = (RealSite.Build(threads), RealSite.Build());
        Assert.Equal(second.Files, first.Files);
        Assert.Equal(second.Diagnostics, first.Diagnostics);
    }

    [Fact]
    public void Another_folder_changes_nothing()
    {
        var elsewhere = Directory.CreateTempSubdirectory("statiq site 站").FullName;
        foreach (var folder in (string[])["input", "theme"]) Copy(Repository.Folder(folder), Path.Combine(elsewhere, folder));
        var moved = new SiteBuild(
            new DiskFolder(Path.Combine(elsewhere, "input"), "input"), new DiskFolder(Path.Combine(elsewhere, "theme"), "theme"), new SiteOptions()).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(RealSite.Build().Files, moved.Files);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public void A_second_run_makes_nothing_again()
    {
        var build = new SiteBuild(
            new DiskFolder(Repository.Folder("input"), "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions(), keepResults: true);
        var first = build.Run(cancellation: TestContext.Current.CancellationToken);
        var second = build.Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, second.Stages.Sum(s => s.Made));
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public void Where_the_files_wait_changes_nothing()
    {
        using var spool = new Spool(held: 0);
        var build = new SiteBuild(new DiskFolder(Repository.Folder("input"), "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions());
        Assert.Equal(RealSite.Build().Files, build.Run(spool: spool, cancellation: TestContext.Current.CancellationToken).Files);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
