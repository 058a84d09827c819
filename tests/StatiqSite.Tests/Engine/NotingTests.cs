using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

/// <summary>Items that read few entries of a whole: which of them are made again when an entry changes.</summary>
public sealed class NotingTests
{
    private readonly MemoryFolder folder = new();
    private readonly Pipelines site = new(keepResults: true);

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

    public NotingTests()
    {
        foreach (var (name, text) in ((string, string)[])[("a.txt", "x y"), ("b.txt", "y"), ("c.txt", "z"), ("meanings/x", "1"), ("meanings/y", "2"), ("meanings/!all", "!")]) folder[name] = text;
        var meanings = site.Source(folder, "meanings", 100).Each(Entry).Gather((all, _) => new Meanings(all.ToEquatableArray()), "Meanings");
        site.Sink(site.Source(folder, "", 100, name => !name.StartsWith("meanings/", StringComparison.Ordinal)).Each(Text.Read).With(meanings).Each(Say).Each(Text.Publish));
        Expect(3, "a.txt:1 2 !", "b.txt:2 !", "c.txt:? !");
    }

    [Fact]
    public void An_item_is_made_again_when_an_entry_changes_that_it_read()
    {
        folder["meanings/x"] = "one";
        Expect(1, "a.txt:one 2 !", "b.txt:2 !", "c.txt:? !");
    }

    [Fact]
    public void The_notes_of_what_was_not_made_again_hold_on()
    {
        folder["meanings/x"] = "one";
        Expect(1, "a.txt:one 2 !", "b.txt:2 !", "c.txt:? !");
        folder["meanings/y"] = "two";
        Expect(2, "a.txt:one two !", "b.txt:two !", "c.txt:? !");
    }

    [Fact]
    public void An_entry_that_was_asked_for_and_not_there_counts_when_it_comes()
    {
        folder["meanings/z"] = "three";
        Expect(1, "a.txt:1 2 !", "b.txt:2 !", "c.txt:three !");
        folder.Remove("meanings/z");
        Expect(1, "a.txt:1 2 !", "b.txt:2 !", "c.txt:? !");
    }

    [Fact]
    public void An_entry_that_nobody_read_makes_nothing_again()
    {
        folder["meanings/w"] = "of nobody";
        Expect(0, "a.txt:1 2 !", "b.txt:2 !", "c.txt:? !");
    }

    [Fact]
    public void All_are_made_again_when_more_changes_than_entries()
    {
        folder["meanings/!all"] = "?";
        Expect(3, "a.txt:1 2 ?", "b.txt:2 ?", "c.txt:? ?");
    }

    [Fact]
    public void Notes_stay_with_their_item_when_another_goes()
    {
        folder.Remove("a.txt");
        folder["meanings/z"] = "3";
        Expect(1, "b.txt:2 !", "c.txt:3 !");
    }

    [Fact]
    public void One_who_read_every_entry_is_made_again_for_any()
    {
        folder["c.txt"] = "#";
        Expect(1, "a.txt:1 2 !", "b.txt:2 !", "c.txt:3 !");
        folder["meanings/w"] = "of nobody else";
        Expect(1, "a.txt:1 2 !", "b.txt:2 !", "c.txt:4 !");
        folder.Remove("meanings/w");
        Expect(1, "a.txt:1 2 !", "b.txt:2 !", "c.txt:3 !");
    }

    /// <summary>Runs again.</summary>
    /// <param name="made">How many items are made again.</param>
    private void Expect(int made, params string[] shown)
    {
        var run = site.Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(shown, run.Files.Select(Text.Show));
        Assert.Equal(made, run.Stages.Single(s => s.Stage == nameof(Say)).Made);
    }

    private static Text Entry(SourceFile file, Report report) => Text.Read(file, report) with { Name = file.Name["meanings/".Length..] };

    private static Text Say(Text text, Meanings meanings, Report report)
    {
        var words = text.Words.Split(' ').Select(w => w == "#" ? $"{meanings.Count()}" : meanings.Of(w));
        return text with { Words = $"{string.Join(' ', words)} {meanings.All.First(m => m.Name == "!all").Words}" };
    }
}
