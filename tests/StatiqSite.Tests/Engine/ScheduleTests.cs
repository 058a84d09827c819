using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemoryFolder folder = new();

    private sealed record Word(string Text);

    public ScheduleTests() => folder["a.txt"] = "one";

    [Fact]
    public void Stages_that_do_not_read_one_another_run_at_the_same_time()
    {
        using var meeting = new Barrier(2);
        var site = new Pipelines();
        var word = site.Value(new Word("one"));
        var met = site.Join(word.Select(Meet), word.Select(Meet), (left, right, _) => new Word($"{left.Text} {right.Text}"));
        site.Sink(met.Expand<OutputFile>((w, _) => [File(w.Text)], f => f.Path));
        Assert.Equal("met met", Assert.Single(site.Run(threads: 2, cancellation: Token).Files).Path);

        Word Meet(Word value, Report report) => new(meeting.SignalAndWait(Patience, Token) ? "met" : "alone");
    }

    [Fact]
    public void Only_one_stage_over_many_items_runs_at_a_time()
    {
        var (running, most) = (0, 0);
        var site = new Pipelines();
        var items = site.Value(new Word("")).Expand((_, _) => Enumerable.Range(0, 2000).Select(n => new Word($"{n}")), w => w.Text);
        foreach (var name in (string[])["left", "right"]) site.Sink(items.Each((word, _) => Work(name, word)));
        Assert.Equal(4000, site.Run(threads: 2, cancellation: Token).Files.Count);
        Assert.Equal(1, most);

        OutputFile Work(string name, Word word)
        {
            // Within a stage items are worked on at once; of two stages never: so the first item of each tells.
            if (word.Text == "0")
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Sleep(20);
                Interlocked.Decrement(ref running);
            }
            return File($"{name}/{word.Text}");
        }
    }

    [Fact]
    public void Beside_a_stage_over_many_items_none_hands_its_own_on()
    {
        var (isLargeAtWork, met) = (false, false);
        var site = new Pipelines();
        var word = site.Value(new Word(""));
        var many = word.Expand((_, _) => Enumerable.Range(0, 2000).Select(n => new Word($"{n}")), w => w.Text);
        var few = word.Expand((_, _) => Enumerable.Range(0, 3).Select(n => new Word($"{n}")), w => w.Text);
        site.Sink(many.Each((w, _) => Work(w)));
        site.Sink(few.Each((w, _) => Look(w)).Each((w, _) => File($"few/{w.Text}")));
        Assert.Equal(2003, site.Run(threads: 2, cancellation: Token).Files.Count);
        Assert.False(met);

        OutputFile Work(Word value)
        {
            if (value.Text == "0")
            {
                isLargeAtWork = true;
                Thread.Sleep(50);
                isLargeAtWork = false;
            }
            return File($"many/{value.Text}");
        }

        Word Look(Word value)
        {
            met |= isLargeAtWork;
            return value;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_several_failures_that_of_the_first_stage_is_told(int threads)
    {
        var site = new Pipelines();
        var word = site.Value(new Word("one"));
        var slow = word.Select<Word>((_, _) => throw Late(), "Slow");
        var quick = word.Select<Word>((_, _) => throw new InvalidOperationException(), "Quick");
        site.Join(quick, slow, (_, right, _) => right);
        var failure = Assert.Throws<StageException>(() => site.Run(threads, cancellation: Token));
        Assert.Contains("Slow", failure.Message, StringComparison.Ordinal);

        static InvalidOperationException Late()
        {
            Thread.Sleep(20);
            return new InvalidOperationException();
        }
    }

    [Fact]
    public void Reports_and_files_are_in_the_order_of_declaration_whatever_ends_first()
    {
        var site = new Pipelines();
        var word = site.Value(new Word("one"));
        word.Check((_, _) => Thread.Sleep(50), "Slow");
        word.Check((_, _) => { }, "Quick");
        Assert.Equal(["Value", "Slow", "Quick"], site.Run(threads: 4, cancellation: Token).Stages.Select(s => s.Stage));
    }

    [Fact]
    public void What_several_stages_read_at_once_is_let_go_only_after_the_last()
    {
        var site = new Pipelines();
        var words = site.Source(folder, "", 100).Each((file, _) => new Word(file.Name));
        for (var i = 0; i < 20; i++)
        {
            var number = i;
            site.Sink(words.Each((word, _) => File($"{number}/{word.Text}")));
        }
        for (var round = 0; round < 50; round++) Assert.Equal(20, site.Run(threads: 4, cancellation: Token).Files.Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OutputFile File(string path) => new(path, "x"u8.ToArray());
}
