using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class PipelinesTests
{
    private readonly MemoryFolder folder = new();

    private sealed record Text(string Name, string Words);

    private sealed record Total(int Words);

    private sealed record Listing(EquatableArray<string> Names);

    /// <summary>What each name means. One that begins with an exclamation mark is no entry: it is read by all, unnoted.</summary>
    private sealed record Meanings(EquatableArray<Text> All) : INoted<Meanings>
    {
        private Notes? Notes { get; init; }

        public bool Equals(Meanings? other) => other is not null && All == other.All;

        public override int GetHashCode() => All.Count;

        public Meanings NotedIn(Notes notes) => this with { Notes = notes };

        public IReadOnlySet<string>? ChangedSince(Meanings before)
        {
            var changed = All.Except(before.All).Concat(before.All.Except(All)).Select(t => t.Name).ToHashSet();
            return changed.Any(name => name.StartsWith('!')) ? null : changed;
        }

        public string Of(string name)
        {
            Notes?.Add(name);
            return All.FirstOrDefault(t => t.Name == name)?.Words ?? "?";
        }

        public int Count()
        {
            Notes?.AddAll();
            return All.Count;
        }
    }

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
        var texts = site.Source(folder, "", 100).Each(Read).Each((text, _) => text.Words.Length == 0 ? null : text);
        site.Sink(texts.Each(Publish));
        Assert.Equal(["a.txt:one two", "b.txt:three"], site.Run(cancellation: Token).Files.Select(Show));
    }

    [Fact]
    public void A_second_run_makes_nothing()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        var second = site.Run(cancellation: Token);
        Assert.Equal(0, second.Stages.Sum(s => s.Made));
        Assert.Equal(["a.txt:one two 3", "b.txt:three 3", "c.txt: 3"], second.Files.Select(Show));
    }

    [Fact]
    public void A_changed_file_makes_again_only_what_depends_on_it()
    {
        var (site, _) = Declare();
        site.Run(cancellation: Token);
        folder["b.txt"] = "drei";
        var run = site.Run(cancellation: Token);
        Assert.Equal((3, 1), Made(run, "Read"));
        // As many words as before: the total is equal, so no other page is made again.
        Assert.Equal((1, 1), Made(run, "Count"));
        Assert.Equal((3, 1), Made(run, "WithTotal"));
        Assert.Equal(["a.txt:one two 3", "b.txt:drei 3", "c.txt: 3"], run.Files.Select(Show));

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
        Assert.Equal((3, 1), Made(run, "Read"));
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
        Assert.Equal(["b.txt:three 2", "c.txt: 2", "d.txt:neu 2"], site.Run(cancellation: Token).Files.Select(Show));
    }

    [Fact]
    public void What_was_said_of_an_item_is_said_again_though_it_is_not_made_again()
    {
        var site = new Pipelines(keepResults: true);
        site.Source(folder, "", 100).Each(Read).Check((text, report) =>
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
        kept.Source(folder, "", 100).Each(Read);
        kept.Run(cancellation: Token);
        var other = new Pipelines(keepResults: false);
        other.Source(folder, "", 100).Each(Read);
        other.Run(cancellation: Token);
        Assert.Equal(0, kept.Run(cancellation: Token).Stages.Sum(s => s.Made));
    }

    [Fact]
    public void A_run_that_broke_off_is_not_taken_for_one_that_was_finished()
    {
        var fail = false;
        var site = new Pipelines(keepResults: true);
        var texts = site.Source(folder, "", 100).Each(Read);
        var total = texts.Gather(Count);
        site.Sink(texts.With(total).Each((text, sum, _) => fail ? throw new InvalidOperationException("broken") : Publish(new Text(text.Name, $"{text.Words} {sum.Words}"))));
        site.Run(cancellation: Token);
        folder["b.txt"] = "now there are more";
        fail = true;
        Assert.Throws<StageException>(() => site.Run(cancellation: Token));
        fail = false;
        Assert.Equal(["a.txt:one two 6", "b.txt:now there are more 6", "c.txt: 6"], site.Run(cancellation: Token).Files.Select(Show));

        folder["b.txt"] = "three";
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => site.Run(cancellation: stopped.Token));
        Assert.Equal(["a.txt:one two 3", "b.txt:three 3", "c.txt: 3"], site.Run(cancellation: Token).Files.Select(Show));
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
        site.Sink(words.Each(Publish));
        site.Run(cancellation: Token);
        folder["words"] = "beta delta";
        var run = site.Run(cancellation: Token);
        Assert.Equal(["beta:beta", "delta:delta"], run.Files.Select(Show));
        Assert.Equal((2, 1), Made(run, "Publish"));
    }

    [Fact]
    public void A_key_that_is_there_twice_loses_nothing()
    {
        folder["words"] = "same same other";
        var site = new Pipelines();
        var words = site.Source(folder, "words", 100).Expand((file, _) => Encoding.UTF8.GetString(file.Bytes.Span).Split(' ').Select((w, i) => new Text(w, $"{i}")), w => w.Name, "Split");
        site.Sink(words.Gather((all, _) => new Listing(all.Select(w => w.Name + w.Words).ToEquatableArray()), "List").Expand((l, _) => l.Names.Select(n => new Text(n, n)), t => t.Name, "Out").Each(Publish));
        Assert.Equal(["other2:other2", "same0:same0", "same1:same1"], site.Run(cancellation: Token).Files.Select(Show));
    }

    [Fact]
    public void Groups_keep_their_order_and_concatenation_its_parts()
    {
        var site = new Pipelines();
        var texts = site.Source(folder, "", 100).Each(Read);
        var both = site.Concat(texts, texts);
        var groups = both.GroupBy(t => t.Words.Length > 3 ? "long" : "short");
        site.Sink(groups.Each((group, _) => new Text(group.Key, string.Join('+', group.Items.Select(t => t.Name)))).Each(Publish));
        Assert.Equal(["long:a.txt+b.txt+a.txt+b.txt", "short:c.txt+c.txt"], site.Run(cancellation: Token).Files.Select(Show));
    }

    [Fact]
    public void An_item_that_changes_touches_its_own_group_alone()
    {
        var site = new Pipelines(keepResults: true);
        var groups = site.Source(folder, "", 100).Each(Read).GroupBy(t => t.Words.Length > 3 ? "long" : "short");
        site.Sink(groups.Each(List).Each(Publish));
        site.Run(cancellation: Token);
        folder["b.txt"] = "other";
        var run = site.Run(cancellation: Token);
        Assert.Equal(["long:one two+other", "short:"], run.Files.Select(Show));
        Assert.Equal((2, 1), Made(run, "List"));
        folder["a.txt"] = "one";
        run = site.Run(cancellation: Token);
        Assert.Equal(["long:other", "short:one+"], run.Files.Select(Show));
        Assert.Equal((2, 2), Made(run, "List"));
        folder["0.txt"] = "0";
        folder.Remove("b.txt");
        Assert.Equal(["short:0+one+"], site.Run(cancellation: Token).Files.Select(Show));

        static Text List(Group<Text> group, Report report) => new(group.Key, string.Join('+', group.Items.Select(t => t.Words)));
    }

    [Fact]
    public void An_item_is_made_again_when_an_entry_changes_that_it_read()
    {
        foreach (var (name, text) in ((string, string)[])[("a.txt", "x y"), ("b.txt", "y"), ("c.txt", "z")]) folder[name] = text;
        foreach (var (name, text) in ((string, string)[])[("meanings/x", "1"), ("meanings/y", "2"), ("meanings/!all", "!")]) folder[name] = text;
        var site = new Pipelines(keepResults: true);
        var meanings = site.Source(folder, "meanings", 100).Each(Entry).Gather((all, _) => new Meanings(all.ToEquatableArray()), "Meanings");
        site.Sink(site.Source(folder, "", 100, name => !name.StartsWith("meanings/", StringComparison.Ordinal)).Each(Read).With(meanings).Each(Say).Each(Publish));
        Assert.Equal(["a.txt:1 2 !", "b.txt:2 !", "c.txt:? !"], site.Run(cancellation: Token).Files.Select(Show));

        Expect("meanings/x", "one", 1, "a.txt:one 2 !", "b.txt:2 !", "c.txt:? !");
        // The notes of what was not made again hold on.
        Expect("meanings/y", "two", 2, "a.txt:one two !", "b.txt:two !", "c.txt:? !");
        // An entry that was asked for and not there.
        Expect("meanings/z", "three", 1, "a.txt:one two !", "b.txt:two !", "c.txt:three !");
        Expect("meanings/w", "of nobody", 0, "a.txt:one two !", "b.txt:two !", "c.txt:three !");
        Expect("meanings/!all", "?", 3, "a.txt:one two ?", "b.txt:two ?", "c.txt:three ?");
        folder.Remove("a.txt");
        Expect("meanings/z", "3", 1, "b.txt:two ?", "c.txt:3 ?");
        Expect("c.txt", "#", 1, "b.txt:two ?", "c.txt:5 ?");
        folder.Remove("meanings/w");
        Expect("meanings/x", "1", 1, "b.txt:two ?", "c.txt:4 ?");

        void Expect(string name, string text, int made, params string[] shown)
        {
            folder[name] = text;
            var run = site.Run(cancellation: Token);
            Assert.Equal(shown, run.Files.Select(Show));
            Assert.Equal(made, Made(run, "Say").Made);
        }

        static Text Entry(SourceFile file, Report report) => Read(file, report) with { Name = file.Name["meanings/".Length..] };

        static Text Say(Text text, Meanings meanings, Report report)
        {
            var words = text.Words.Split(' ').Select(w => w == "#" ? $"{meanings.Count()}" : meanings.Of(w));
            return text with { Words = $"{string.Join(' ', words)} {meanings.All.First(m => m.Name == "!all").Words}" };
        }
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
        Assert.Equal(["a.txt:TooLong 0", "b.txt: 5", "c.txt: 0"], site.Run(cancellation: Token).Files.Select(Show));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private (Pipelines Site, One<Total> Total) Declare()
    {
        var site = new Pipelines(keepResults: true);
        var texts = site.Source(folder, "", 100).Each(Read);
        var total = texts.Gather(Count);
        site.Sink(texts.With(total).Each(WithTotal).Each(Publish));
        return (site, total);
    }

    private static Text Read(SourceFile file, Report report) => new(file.Name, Encoding.UTF8.GetString(file.Bytes.Span).Trim());

    private static Total Count(IReadOnlyList<Text> texts, Report report) => new(texts.Sum(t => t.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));

    private static Text WithTotal(Text text, Total total, Report report) => text with { Words = $"{text.Words} {total.Words}" };

    private static OutputFile Publish(Text text, Report report) => Publish(text);

    private static OutputFile Publish(Text text) => new(text.Name, Encoding.UTF8.GetBytes(text.Words));

    private static string Show(OutputFile file) => $"{file.Path}:{Encoding.UTF8.GetString(file.Bytes.Span)}";

    private static (int Items, int Made) Made(BuildResult run, string stage)
    {
        var report = run.Stages.Single(s => s.Stage == stage);
        return (report.Items, report.Made);
    }
}
