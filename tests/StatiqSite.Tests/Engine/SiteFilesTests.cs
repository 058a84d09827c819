using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class SiteFilesTests
{
    private static readonly OutputFile A = File("a"), B = File("b"), C = File("c"), D = File("d");

    [Fact]
    public void Files_stand_in_order_and_are_found_by_path()
    {
        SiteFiles files = [C, A, B];
        Assert.Equal([A, B, C], files);
        Assert.Same(B, files.Find("b"));
        Assert.Null(files.Find("bb"));
        Assert.Null(SiteFiles.Empty.Find("a"));
    }

    [Fact]
    public void What_came_was_renewed_and_went_is_told()
    {
        var other = File("b");
        SiteFiles before = [A, B, D], now = [other, C, D];
        var changes = now.Since(before);
        Assert.Equal(("c", "b", "a"), (Paths(changes.Added), Paths(changes.Renewed), Paths(changes.Removed)));
        Assert.Same(other, Assert.Single(changes.Renewed));
        Assert.Equal(("b+c+d", "", ""), Shown(now.Since([])));
        Assert.Equal(("", "", "b+c+d"), Shown(SiteFiles.Empty.Since(now)));
        Assert.Equal(("", "", ""), Shown(now.Since(now)));
    }

    private static (string, string, string) Shown(FileChanges changes) => (Paths(changes.Added), Paths(changes.Renewed), Paths(changes.Removed));

    private static string Paths(IEnumerable<OutputFile> files) => string.Join('+', files.Select(f => f.Path));

    private static OutputFile File(string path) => new(path, new byte[] { 1 });
}
