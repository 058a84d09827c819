using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class PublisherTests : IDisposable
{
    private readonly string output = Path.Combine(Directory.CreateTempSubdirectory("statiq").FullName, "output");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(output)!, recursive: true);

    [Fact]
    public void Writes_what_is_new_touches_nothing_that_is_the_same_and_removes_what_is_gone()
    {
        Assert.Equal(new PublishReport(2, 0, 0), Publish(("a.html", "1"), ("deep/down/b.html", "1")));
        var before = File.GetLastWriteTimeUtc(At("a.html"));
        Assert.Equal(new PublishReport(1, 1, 1), Publish(("a.html", "1"), ("c.html", "1")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(At("a.html")));
        Assert.False(Directory.Exists(At("deep")));
        Assert.Empty(Directory.GetFiles(At(".statiqsite/staging")));
    }

    [Fact]
    public void Files_that_are_not_ours_stay_also_in_folders_of_ours()
    {
        Publish(("deep/a.html", "1"));
        File.WriteAllText(At("deep/mine.txt"), "mine");
        Publish(("b.html", "1"));
        Assert.Equal("mine", File.ReadAllText(At("deep/mine.txt")));
        Assert.False(File.Exists(At("deep/a.html")));
    }

    [Fact]
    public void A_list_that_names_files_elsewhere_removes_none_of_them()
    {
        Publish(("a.html", "1"));
        var outside = Path.Combine(Path.GetDirectoryName(output)!, "mine.txt");
        File.WriteAllText(outside, "mine");
        File.AppendAllText(At(".statiqsite/files"), $"page ../mine.txt\npage {outside}\n");
        Publish(("a.html", "1"));
        Assert.Equal("mine", File.ReadAllText(outside));
    }

    [Fact]
    public void A_file_that_is_not_ours_is_never_written_over()
    {
        Directory.CreateDirectory(output);
        File.WriteAllText(At("index.html"), "mine");
        var refused = Assert.Throws<StorageException>(() => Publish(("index.html", "1"), ("other.html", "1")));
        Assert.Equal(At("index.html"), refused.FilePath);
        Assert.Equal("mine", File.ReadAllText(At("index.html")));
        Assert.False(File.Exists(At("other.html")));
    }

    [Fact]
    public void A_file_with_the_same_bytes_is_ours_from_then_on()
    {
        Directory.CreateDirectory(output);
        File.WriteAllText(At("index.html"), "1");
        Assert.Equal(new PublishReport(0, 1, 0), Publish(("index.html", "1")));
        Assert.Equal(new PublishReport(1, 0, 0), Publish(("index.html", "2")));
    }

    [Fact]
    public void Hashed_files_stay_one_build_longer()
    {
        Publish(Hashed("site.1.css"), Page("index.html", "1"));
        Publish(Hashed("site.2.css"), Page("index.html", "2"));
        Assert.True(File.Exists(At("site.1.css")));
        Publish(Hashed("site.2.css"), Page("index.html", "2"));
        Assert.False(File.Exists(At("site.1.css")));
        Assert.True(File.Exists(At("site.2.css")));
    }

    [Fact]
    public void A_hashed_file_that_is_wanted_again_stays()
    {
        Publish(Hashed("site.1.css"));
        Publish(Hashed("site.2.css"));
        Publish(Hashed("site.1.css"));
        Publish(Hashed("site.1.css"));
        Assert.True(File.Exists(At("site.1.css")));
        Assert.False(File.Exists(At("site.2.css")));
    }

    [Fact]
    public void A_hashed_file_that_a_killed_build_left_unfinished_is_finished_by_the_next()
    {
        Publish(Hashed("site.1.css"), Page("index.html", "1"));
        File.WriteAllText(At("site.1.css"), "sit");
        Assert.Equal(new PublishReport(2, 0, 0), Publish(Hashed("site.1.css"), Page("index.html", "2")));
        Assert.Equal("site.1.css", File.ReadAllText(At("site.1.css")));
    }

    [Fact]
    public void A_build_that_was_stopped_is_finished_by_the_next()
    {
        Publish(("a.html", "1"), ("b.html", "1"));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Publisher(output).Publish([Page("a.html", "2"), Page("c.html", "2")], stopped.Token));
        Assert.Equal(("1", "1"), (File.ReadAllText(At("a.html")), File.ReadAllText(At("b.html"))));
        File.WriteAllText(At(".statiqsite/staging/left-over"), "half a page");
        Assert.Equal(new PublishReport(2, 0, 1), Publish(("a.html", "2"), ("c.html", "2")));
        Assert.Empty(Directory.GetFiles(At(".statiqsite/staging")));
    }

    [Fact]
    public void A_folder_where_a_file_should_be_is_named()
    {
        Directory.CreateDirectory(At("a.html"));
        Assert.Equal(At("a.html"), Assert.Throws<StorageException>(() => Publish(("a.html", "1"))).FilePath);
    }

    [Fact]
    public void A_file_of_ours_becomes_a_folder_and_a_folder_a_file()
    {
        Publish(("a", "1"), ("b/c/d.html", "1"), ("b/e.html", "1"), ("f.html", "1"));
        Assert.Equal(new PublishReport(2, 1, 3), Publish(("a/index.html", "2"), ("b", "2"), ("f.html", "1")));
        Assert.Equal(("2", "2"), (File.ReadAllText(At("a/index.html")), File.ReadAllText(At("b"))));
        Assert.Equal(new PublishReport(0, 3, 0), Publish(("a/index.html", "2"), ("b", "2"), ("f.html", "1")));
    }

    [Fact]
    public void A_folder_of_ours_with_a_file_that_is_not_stays()
    {
        Publish(("b/e.html", "1"));
        File.WriteAllText(At("b/mine.txt"), "mine");
        Assert.Equal(At("b"), Assert.Throws<StorageException>(() => Publish(("b", "2"))).FilePath);
        Assert.Equal(("1", "mine"), (File.ReadAllText(At("b/e.html")), File.ReadAllText(At("b/mine.txt"))));
    }

    /// <summary>Where case does not count, the old name would be found to have the new one's bytes, and deleted last.</summary>
    [Fact]
    public void A_name_that_changes_in_case_alone_is_deleted_before_it_is_written_anew()
    {
        Publish(("README.txt", "1"), ("Docs/a.html", "1"));
        Assert.Equal(new PublishReport(2, 0, 2), Publish(("readme.txt", "1"), ("docs/a.html", "1")));
        Assert.Equal(["docs/a.html", "readme.txt"], Files());
        File.WriteAllText(At("README.txt"), "mine");
        Assert.Throws<StorageException>(() => Publish(("README.txt", "2")));
        Assert.Equal(["README.txt", "docs/a.html", "readme.txt"], Files());

        IEnumerable<string> Files() => Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(Publisher.OwnFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Only_one_build_publishes_at_a_time()
    {
        Publish(("a.html", "1"));
        using var other = new FileStream(At(".statiqsite/lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("another build", Assert.Throws<StorageException>(() => Publish(("a.html", "2"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publisher_that_remembers_writes_what_changed_and_leaves_the_rest_unread()
    {
        var publisher = new Publisher(output, keepResults: true);
        var (a, b) = (Page("a.html", "1"), Page("b.html", "1"));
        Assert.Equal(new PublishReport(2, 0, 0), publisher.Publish([a, b], TestContext.Current.CancellationToken));
        // Nobody does this while a preview runs; it shows that the file is not looked at.
        File.WriteAllText(At("a.html"), "by hand");
        Assert.Equal(new PublishReport(1, 1, 0), publisher.Publish([a, Page("b.html", "2")], TestContext.Current.CancellationToken));
        Assert.Equal(("by hand", "2"), (File.ReadAllText(At("a.html")), File.ReadAllText(At("b.html"))));
        Assert.Equal(new PublishReport(1, 0, 1), publisher.Publish([Page("a.html", "1")], TestContext.Current.CancellationToken));
        Assert.Equal("1", File.ReadAllText(At("a.html")));
        Assert.False(File.Exists(At("b.html")));
    }

    [Fact]
    public void What_it_remembers_does_not_outlive_another_build_or_the_folder()
    {
        var publisher = new Publisher(output, keepResults: true);
        SiteFiles files = [Page("a.html", "1"), Hashed("site.1.css")];
        publisher.Publish(files, TestContext.Current.CancellationToken);
        Publish(("a.html", "another"));
        Assert.Equal(new PublishReport(1, 1, 0), publisher.Publish(files, TestContext.Current.CancellationToken));
        Assert.Equal("1", File.ReadAllText(At("a.html")));
        Directory.Delete(output, recursive: true);
        Assert.Equal(new PublishReport(2, 0, 0), publisher.Publish(files, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_list_that_stays_the_same_still_tells_another_that_remembers_it()
    {
        var (one, other) = (new Publisher(output, keepResults: true), new Publisher(output, keepResults: true));
        SiteFiles files = [Page("a.html", "1"), Page("b.html", "1")];
        one.Publish(files, TestContext.Current.CancellationToken);
        other.Publish(files, TestContext.Current.CancellationToken);
        one.Publish(files, TestContext.Current.CancellationToken);
        var list = File.ReadAllText(At(".statiqsite/files"));
        Assert.Equal(new PublishReport(1, 1, 0), one.Publish([Page("a.html", "2"), files[1]], TestContext.Current.CancellationToken));
        Assert.Equal(list, File.ReadAllText(At(".statiqsite/files")));
        Assert.Equal(new PublishReport(1, 1, 0), other.Publish(files, TestContext.Current.CancellationToken));
        Assert.Equal("1", File.ReadAllText(At("a.html")));
    }

    [Fact]
    public void A_publisher_that_remembers_retires_hashed_files_as_any_other()
    {
        var publisher = new Publisher(output, keepResults: true);
        var page = Page("index.html", "1");
        publisher.Publish([Hashed("site.1.css"), page], TestContext.Current.CancellationToken);
        publisher.Publish([Hashed("site.2.css"), page], TestContext.Current.CancellationToken);
        Assert.True(File.Exists(At("site.1.css")));
        Assert.Equal(new PublishReport(0, 2, 1), publisher.Publish([Hashed("site.2.css"), page], TestContext.Current.CancellationToken));
        Assert.False(File.Exists(At("site.1.css")));
        Assert.Equal(new PublishReport(0, 2, 0), publisher.Publish([Hashed("site.2.css"), page], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_list_with_hashes_as_builds_wrote_it_earlier_says_the_same()
    {
        Publish(("deep/a b.html", "1"), ("b.html", "1"));
        var list = File.ReadAllText(At(".statiqsite/files"));
        File.WriteAllText(At(".statiqsite/files"), list.Replace("page ", $"page {new string('0', 64)} "));
        Assert.Equal(new PublishReport(1, 0, 1), Publish(("b.html", "2")));
        Assert.False(File.Exists(At("deep/a b.html")));
    }

    [Fact]
    public void What_it_remembers_is_what_a_stopped_publishing_left()
    {
        var publisher = new Publisher(output, keepResults: true);
        SiteFiles files = [Page("a.html", "1"), Page("b.html", "1")];
        publisher.Publish(files, TestContext.Current.CancellationToken);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => publisher.Publish([Page("a.html", "2"), files[1]], stopped.Token));
        File.Delete(At("b.html"));
        Assert.Equal(new PublishReport(1, 1, 0), publisher.Publish(files, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../a.html")]
    [InlineData("/a.html")]
    [InlineData("a//b.html")]
    [InlineData("a/../../b.html")]
    [InlineData("a\\b.html")]
    [InlineData(".statiqsite/files")]
    [InlineData("")]
    public void Nothing_is_written_outside_the_output(string path) => Assert.Throws<InvalidOperationException>(() => Publish((path, "1")));

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static OutputFile Hashed(string path) => new(path, Encoding.UTF8.GetBytes(path), isHashed: true);

    private PublishReport Publish(params (string Path, string Text)[] files) => Publish([.. files.Select(f => Page(f.Path, f.Text))]);

    private PublishReport Publish(params OutputFile[] files) => new Publisher(output).Publish([.. files], TestContext.Current.CancellationToken);

    private string At(string path) => Path.Combine(output, path);
}
