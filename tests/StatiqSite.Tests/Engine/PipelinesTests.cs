using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class PipelinesTests
{
    private readonly MemoryFolder folder = new();

    private sealed record Total(int Words);

    private sealed record Listing(EquatableArray<string> Names);

    public PipelinesTests()
    {
        folder["a.txt"] = "one two";
        folder["b.txt"] = "three";
        folder["c.txt"] = "";
    }

    [Fact]
    public void Items_flow_in_the_order_of_their_names_and_null_drops_one()
    {
        var site = new Pipelines();
        var texts = site.Source(folder, "", 100).Each(Text.Read).Each((text, _) => text.Words.Length == 0 ? null : text);
        site.Sink(texts.Each(Text.Publish));
        Assert.Equal(["a.txt:one two", "b.txt:three"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    [Fact]
    public void A_second_run_makes_nothing()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        var second = site.Run(cancellation: Token);
        Assert.Equal(0, second.Stages.Sum(s => s.Made));
        Assert.Equal(["a.txt:one two 3", "b.txt:three 3", "c.txt: 3"], second.Files.Select(Text.Show));
    }

    [Fact]
    public void A_changed_file_makes_again_only_what_depends_on_it()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        folder["b.txt"] = "drei";
        var run = site.Run(cancellation: Token);
        Assert.Equal((3, 1), Made(run, "Text.Read"));
        // As many words as before: the total is equal, so no other page is made again.
        Assert.Equal((1, 1), Made(run, "Count"));
        Assert.Equal((3, 1), Made(run, "WithTotal"));
        Assert.Equal(["a.txt:one two 3", "b.txt:drei 3", "c.txt: 3"], run.Files.Select(Text.Show));

        folder["b.txt"] = "vier fünf";
        Assert.Equal((3, 3), Made(site.Run(cancellation: Token), "WithTotal"));
    }

    [Fact]
    public void An_equal_result_stops_there()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        folder["a.txt"] = "one two ";
        var run = site.Run(cancellation: Token);
        Assert.Equal((3, 1), Made(run, "Text.Read"));
        Assert.Equal((1, 0), Made(run, "Count"));
        Assert.Equal((3, 0), Made(run, "WithTotal"));
    }

    [Fact]
    public void Files_come_and_go()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        folder.Remove("a.txt");
        folder["d.txt"] = "neu";
        Assert.Equal(["b.txt:three 2", "c.txt: 2", "d.txt:neu 2"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    [Fact]
    public void What_was_said_of_an_item_is_said_again_though_it_is_not_made_again()
    {
        var site = new Pipelines(keepResults: true);
        site.Source(folder, "", 100).Each(Text.Read).Check((text, report) =>
        {
            if (text.Words.Length == 0) report.Add(new Diagnostic(Severity.Error, "empty", "write something", new Place(text.Name, 1, 1)));
        });
        Assert.Equal("c.txt", Assert.Single(site.Run(cancellation: Token).Diagnostics).Place.Path);
        var second = site.Run(cancellation: Token);
        Assert.Equal(0, second.Stages.Sum(s => s.Made));
        Assert.Equal("c.txt", Assert.Single(second.Diagnostics).Place.Path);
        folder["c.txt"] = "now";
        Assert.Empty(site.Run(cancellation: Token).Diagnostics);
    }

    [Fact]
    public void Runs_of_other_pipelines_change_nothing()
    {
        var kept = new Pipelines(keepResults: true);
        kept.Source(folder, "", 100).Each(Text.Read);
        kept.Run(cancellation: Token);
        var other = new Pipelines(keepResults: false);
        other.Source(folder, "", 100).Each(Text.Read);
        other.Run(cancellation: Token);
        Assert.Equal(0, kept.Run(cancellation: Token).Stages.Sum(s => s.Made));
    }

    [Fact]
    public void A_run_that_broke_off_is_not_taken_for_one_that_was_finished()
    {
        var fail = false;
        var site = new Pipelines(keepResults: true);
        var texts = site.Source(folder, "", 100).Each(Text.Read);
        var total = texts.Gather(Count);
        site.Sink(texts.With(total).Each((text, sum, report) => fail ? throw new InvalidOperationException("broken") : Text.Publish(new Text(text.Name, $"{text.Words} {sum.Words}"), report)));
        site.Run(cancellation: Token);
        folder["b.txt"] = "now there are more";
        fail = true;
        Assert.Throws<StageException>(() => site.Run(cancellation: Token));
        fail = false;
        Assert.Equal(["a.txt:one two 6", "b.txt:now there are more 6", "c.txt: 6"], site.Run(cancellation: Token).Files.Select(Text.Show));

        folder["b.txt"] = "three";
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => site.Run(cancellation: stopped.Token));
        Assert.Equal(["a.txt:one two 3", "b.txt:three 3", "c.txt: 3"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_failing_stage_is_named_with_the_item(int threads)
    {
        var site = new Pipelines();
        site.Begin("Texts");
        site.Source(folder, "", 100).Each<Text>((file, _) => throw new InvalidOperationException("no " + file.Name), "Fail");
        var failure = Assert.Throws<StageException>(() => site.Run(threads, cancellation: Token));
        Assert.Equal(("Texts/Fail", "a.txt", "stage Texts/Fail failed at a.txt: no a.txt"), (failure.Stage, failure.Item, failure.Message));
    }

    [Fact]
    public void Diagnostics_stand_in_order_of_place_whatever_the_threads()
    {
        for (var i = 0; i < 200; i++) folder[$"{i % 7}/{i}.txt"] = "x";
        var site = new Pipelines();
        site.Source(folder, "", 100).Check((file, report) =>
        {
            report.Add(new Diagnostic(Severity.Warning, "w", "later", new Place(file.Path, 2, 1)));
            report.Add(new Diagnostic(Severity.Error, "e", "first", new Place(file.Path, 1, 1)));
        });
        var one = site.Run(1, cancellation: Token).Diagnostics;
        Assert.Equal(406, one.Count);
        Assert.Equal(one.Order(), one);
        Assert.Equal(one, site.Run(8, cancellation: Token).Diagnostics);
    }

    [Fact]
    public void Expand_names_its_results_and_keeps_the_old_objects()
    {
        folder["words"] = "alpha beta gamma";
        var site = new Pipelines(keepResults: true);
        var words = site.Source(folder, "words", 100).Expand((file, _) => Encoding.UTF8.GetString(file.Bytes.Span).Split(' ').Select(w => new Text(w, w)), w => w.Name, "Split");
        site.Sink(words.Each(Text.Publish));
        site.Run(cancellation: Token);
        folder["words"] = "beta delta";
        var run = site.Run(cancellation: Token);
        Assert.Equal(["beta:beta", "delta:delta"], run.Files.Select(Text.Show));
        Assert.Equal((2, 1), Made(run, "Text.Publish"));
    }

    [Fact]
    public void A_key_that_is_there_twice_loses_nothing()
    {
        folder["words"] = "same same other";
        var site = new Pipelines();
        var words = site.Source(folder, "words", 100).Expand((file, _) => Encoding.UTF8.GetString(file.Bytes.Span).Split(' ').Select((w, i) => new Text(w, $"{i}")), w => w.Name, "Split");
        site.Sink(words.Gather((all, _) => new Listing(all.Select(w => w.Name + w.Words).ToEquatableArray()), "List").Expand((l, _) => l.Names.Select(n => new Text(n, n)), t => t.Name, "Out").Each(Text.Publish));
        Assert.Equal(["other2:other2", "same0:same0", "same1:same1"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    [Fact]
    public void Groups_keep_their_order_and_concatenation_its_parts()
    {
        var site = new Pipelines();
        var texts = site.Source(folder, "", 100).Each(Text.Read);
        var both = site.Concat(texts, texts);
        var groups = both.GroupBy(t => t.Words.Length > 3 ? "long" : "short");
        site.Sink(groups.Each((group, _) => new Text(group.Key, string.Join('+', group.Items.Select(t => t.Name)))).Each(Text.Publish));
        Assert.Equal(["long:a.txt+b.txt+a.txt+b.txt", "short:c.txt+c.txt"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    [Fact]
    public void An_item_that_changes_touches_its_own_group_alone()
    {
        var site = new Pipelines(keepResults: true);
        var groups = site.Source(folder, "", 100).Each(Text.Read).GroupBy(t => t.Words.Length > 3 ? "long" : "short");
        site.Sink(groups.Each(List).Each(Text.Publish));
        site.Run(cancellation: Token);
        folder["b.txt"] = "other";
        var run = site.Run(cancellation: Token);
        Assert.Equal(["long:one two+other", "short:"], run.Files.Select(Text.Show));
        Assert.Equal((2, 1), Made(run, "List"));
        folder["a.txt"] = "one";
        run = site.Run(cancellation: Token);
        Assert.Equal(["long:other", "short:one+"], run.Files.Select(Text.Show));
        Assert.Equal((2, 2), Made(run, "List"));
        folder["0.txt"] = "0";
        folder.Remove("b.txt");
        Assert.Equal(["short:0+one+"], site.Run(cancellation: Token).Files.Select(Text.Show));

        static Text List(Group<Text> group, Report report) => new(group.Key, string.Join('+', group.Items.Select(t => t.Words)));
    }

    [Fact]
    public void A_run_that_broke_off_leaves_nothing_said_that_is_no_longer_so()
    {
        var fail = false;
        var site = new Pipelines(keepResults: true);
        site.Source(folder, "", 100).Check((file, report) =>
        {
            if (fail) throw new InvalidOperationException("broken");
            if (file.Bytes.Length == 0) report.Add(new Diagnostic(Severity.Error, "empty", "write something", new Place(file.Name, 1, 1)));
        });
        Assert.Single(site.Run(cancellation: Token).Diagnostics);
        folder["c.txt"] = "now";
        fail = true;
        Assert.Throws<StageException>(() => site.Run(cancellation: Token));
        fail = false;
        foreach (var name in folder.Names) folder.Remove(name);
        Assert.Empty(site.Run(cancellation: Token).Diagnostics);
    }

    [Fact]
    public void Two_files_of_one_path_are_a_bug_of_the_stages_unless_a_mistake_was_told()
    {
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 100).Each((file, _) => new OutputFile("same", file.Bytes)));
        Assert.Throws<StageException>(() => site.Run(cancellation: Token));
    }

    [Fact]
    public void A_file_over_the_limit_is_told_as_such_and_not_read()
    {
        var site = new Pipelines();
        site.Sink(site.Source(folder, "", 5).Each((file, _) => new OutputFile(file.Name, Encoding.UTF8.GetBytes($"{file.Unread} {file.Bytes.Length}"))));
        Assert.Equal(["a.txt:TooLong 0", "b.txt: 5", "c.txt: 0"], site.Run(cancellation: Token).Files.Select(Text.Show));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private (Pipelines Site, One<Total> Total) Declare()
    {
        var site = new Pipelines(keepResults: true);
        var texts = site.Source(folder, "", 100).Each(Text.Read);
        var total = texts.Gather(Count);
        site.Sink(texts.With(total).Each(WithTotal).Each(Text.Publish));
        return (site, total);
    }

    private static Total Count(IReadOnlyList<Text> texts, Report report) => new(texts.Sum(t => t.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));

    private static Text WithTotal(Text text, Total total, Report report) => text with { Words = $"{text.Words} {total.Words}" };

    private static (int Items, int Made) Made(BuildResult run, string stage)
    {
        var report = run.Stages.Single(s => s.Stage == stage);
        return (report.Items, report.Made);
    }
}
