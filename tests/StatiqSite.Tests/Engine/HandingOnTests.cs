using System.Collections.Concurrent;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

/// <summary>A run that keeps nothing hands items on one by one, and comes to what one comes to that does not.</summary>
public sealed class HandingOnTests
{
    private readonly MemoryFolder folder = new();
    private readonly ConcurrentQueue<string> log = new();

    private sealed record Known(string Words);

    public HandingOnTests()
    {
        folder["a.txt"] = "one two";
        folder["b.txt"] = "three";
        folder["c.txt"] = "";
    }

    [Fact]
    public void An_item_goes_the_whole_way_before_the_next()
    {
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each(Read).Each(Logged("end")).Each(Text.Publish));
        site.Run(1, cancellation: Token);
        Assert.Equal(["read a.txt", "end a.txt", "read b.txt", "end b.txt", "read c.txt", "end c.txt"], log);
    }

    [Fact]
    public void A_run_that_keeps_results_makes_all_of_a_stage_before_the_next()
    {
        var site = new Pipelines(keepResults: true);
        site.Sink(site.Source(folder, "", 100).Each(Read).Each(Logged("end")).Each(Text.Publish));
        site.Run(1, cancellation: Token);
        Assert.Equal(["read a.txt", "read b.txt", "read c.txt", "end a.txt", "end b.txt", "end c.txt"], log);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Either_way_the_same_files_and_diagnostics_come_of_it_in_the_same_order(int threads)
    {
        for (var i = 0; i < 300; i++) folder[$"{i:000}.txt"] = string.Join(' ', Enumerable.Range(0, i % 5).Select(n => $"w{(i + n) % 11}"));
        var (handed, kept) = (Declare(keepResults: false).Run(threads, cancellation: Token), Declare(keepResults: true).Run(threads, cancellation: Token));
        Assert.Equal(kept.Files.Select(Text.Show), handed.Files.Select(Text.Show));
        Assert.Equal(kept.Diagnostics, handed.Diagnostics);
        Assert.Equal(300 + 3, handed.Files.Count(f => f.Path.StartsWith("pages/", StringComparison.Ordinal)));
        Assert.Contains(handed.Stages, s => s is { Stage: "Page", Items: > 900, Made: > 900 });
    }

    [Fact]
    public void A_stage_is_done_when_a_value_of_its_items_is_made_for_those_that_follow()
    {
        var site = new Pipelines();
        var texts = site.Source(folder, "", 100).Each(Read);
        var known = texts.Each(Logged("know")).Gather((all, _) => new Known(string.Join('|', all.Select(t => t.Words))), "Known");
        site.Sink(texts.Each(Logged("link")).With(known).Each((text, all, _) => text with { Words = all.Words }, "Page").Each(Text.Publish));
        Assert.Equal(["a.txt:one two|three|", "b.txt:one two|three|", "c.txt:one two|three|"], site.Run(2, cancellation: Token).Files.Select(Text.Show));
        Assert.Equal(3, log.Count(l => l.StartsWith("know", StringComparison.Ordinal)));
        Assert.Equal(3, log.Count(l => l.StartsWith("link", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_failure_on_the_way_is_told_with_its_own_stage_and_is_forgotten_by_the_next_run(int threads)
    {
        var fail = true;
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each(Read).Each(Break).Each(Text.Publish));
        for (var round = 0; round < 2; round++)
        {
            var failure = Assert.Throws<StageException>(() => site.Run(threads, cancellation: Token));
            Assert.Equal(("Break", "b.txt"), (failure.Stage, failure.Item));
        }
        fail = false;
        Assert.Equal(3, site.Run(threads, cancellation: Token).Files.Count);

        Text Break(Text text, Report report) => fail && text.Name == "b.txt" ? throw new InvalidOperationException("broken") : text;
    }

    [Fact]
    public void The_work_on_handed_items_is_reported_with_the_stage_that_does_it()
    {
        const int Much = 4_000_000;
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each(Read, "Read").Each(Waste).Each(Text.Publish));
        var stages = site.Run(1, cancellation: Token).Stages.ToDictionary(s => s.Stage);
        Assert.InRange(stages["Waste"].Allocated, 3 * Much, 4 * Much);
        Assert.InRange(stages["Read"].Allocated, 0, Much);

        static Text Waste(Text text, Report report) => text with { Words = $"{new byte[Much].Length}" };
    }

    [Fact]
    public void What_was_handed_on_is_let_go_before_all_is_made()
    {
        for (var i = 0; i < 100; i++) folder[$"{i:000}.txt"] = $"{i}";
        var (made, alive) = (new List<WeakReference>(), int.MaxValue);
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each(Make).Each(Publish));
        site.Run(1, cancellation: Token);
        Assert.InRange(alive, 0, 10);

        Text Make(SourceFile file, Report report)
        {
            var text = Text.Read(file, report);
            made.Add(new WeakReference(text));
            return text;
        }

        OutputFile Publish(Text text, Report report)
        {
            if (made.Count == folder.Names.Count)
            {
                GC.Collect();
                alive = made.Count(m => m.IsAlive);
            }
            return Text.Publish(text, report);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Items of several stages in a row, dropped ones and doubled keys among them, read by item and as a whole.</summary>
    private Pipelines Declare(bool keepResults)
    {
        var site = new Pipelines(keepResults);
        var suffix = site.Value(new Known("!"));
        var texts = site.Source(folder, "", 100).Each(Text.Read);
        var pages = site.Concat(
            texts.Each((text, _) => text.Words.Length == 0 ? null : text),
            texts.Expand((text, _) => text.Words.Split(' ').Select(word => new Text(word, text.Name)), w => w.Name).Each((text, _) => text with { Name = text.Name + "." + text.Words }),
            suffix.Expand<Text>((_, _) => [new("z", "zz"), new("y", "yy"), new("x", "xx")], t => t.Name).Each((text, _) => text));
        var finished = pages.With(suffix).Each((text, end, _) => text with { Words = text.Words + end.Words }, "Page");
        finished.Check((text, report) =>
        {
            if (text.Words.Length < 4) report.Add(new Diagnostic(Severity.Warning, "short", "write more", new Place(text.Name, 1, 1)));
        });
        var list = finished.Gather((all, _) => new Known(string.Join('|', all.Select(t => $"{t.Name}={t.Words}"))), "List");
        site.Sink(list.Expand<OutputFile>((l, _) => [new OutputFile("list", System.Text.Encoding.UTF8.GetBytes(l.Words))], f => f.Path));
        site.Sink(texts.Each((text, report) => Text.Publish(text with { Name = "pages/" + text.Name }, report)));
        site.Sink(pages.Each((text, report) => Text.Publish(text with { Name = $"all/{text.Name}" }, report)));
        return site;
    }

    private Text Read(SourceFile file, Report report)
    {
        log.Enqueue("read " + file.Name);
        return Text.Read(file, report);
    }

    private Func<Text, Report, Text> Logged(string name) => (text, _) =>
    {
        log.Enqueue($"{name} {text.Name}");
        return text;
    };
}
