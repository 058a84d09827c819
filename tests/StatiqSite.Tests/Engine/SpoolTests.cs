using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class SpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(40_000)]
    public void Files_come_back_as_they_were_given_however_many_at_once(long held)
    {
        using var spool = new Spool(held);
        OutputFile[] files = [.. Enumerable.Range(0, 500).Select(i => new OutputFile($"{i}", Encoding.UTF8.GetBytes(new string((char)('a' + (i % 26)), i)), isHashed: i % 2 == 0))];
        var kept = files.AsParallel().AsOrdered().Select(spool.Keep).ToList();
        Assert.Equal(files, kept);
        Assert.Equal(files, kept);
    }

    [Fact]
    public void The_first_files_stay_in_memory()
    {
        using var spool = new Spool(held: 10);
        var (small, large) = (new OutputFile("small", new byte[10]), new OutputFile("large", new byte[1]));
        Assert.Same(small, spool.Keep(small));
        Assert.NotSame(large, spool.Keep(large));
    }

    [Fact]
    public void Files_in_a_spool_are_published_like_others()
    {
        var output = Directory.CreateTempSubdirectory("spool").FullName;
        var folder = new MemoryFolder { ["a.txt"] = "one", ["b.txt"] = "two" };
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each(Text.Read).Each(Text.Publish));
        for (var round = 0; round < 2; round++)
        {
            using var spool = new Spool(held: 0);
            var report = new Publisher(output).Publish(site.Run(spool: spool, cancellation: TestContext.Current.CancellationToken).Files, TestContext.Current.CancellationToken);
            Assert.Equal((round == 0 ? 2 : 0, "one", "two"), (report.Written, File.ReadAllText(Path.Combine(output, "a.txt")), File.ReadAllText(Path.Combine(output, "b.txt"))));
        }
        Directory.Delete(output, recursive: true);
    }

    [Fact]
    public void A_run_that_compares_with_the_last_has_no_use_for_one()
    {
        using var spool = new Spool();
        Assert.Throws<InvalidOperationException>(() => new Pipelines(keepResults: true).Run(spool: spool, cancellation: TestContext.Current.CancellationToken));
    }
}
