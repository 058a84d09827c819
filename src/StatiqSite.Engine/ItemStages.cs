namespace StatiqSite.Engine;

internal abstract class ItemsStage<T> : Stage
    where T : class
{
    public Table<T> Results { get; protected set; } = Table<T>.Empty;

    public override IEnumerable<Diagnostic> Diagnostics => [];

    public override IEnumerable<Stage> Inputs => [];

    protected override void LetGo() => Results = Table<T>.Empty;
}

internal sealed class SourceStage(SourceFolder folder, string under, long limit, Func<string, bool> filter) : ItemsStage<SourceFile>, IPerItem
{
    private IReadOnlyList<string>? listed;
    private string[] names = [];
    private Effort elsewhere;

    public Stage? Source => null;

    public IEnumerable<Stage> Wholes => [];

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    protected override Effort Elsewhere => elsewhere;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var list = folder.List(under);
        if (!ReferenceEquals(list, listed)) names = [.. list.Where(filter)];
        listed = list;
        return HandsOn ? HandOn(run) : ReadAll(run);
    }

    private (int Items, int Made) HandOn(Run run)
    {
        var channel = new Channel(names.Length);
        Channels = [channel];
        var takers = HandingOn.Begin<SourceFile>(this, channel);
        var count = 0;
        Workers.For(run, names.Length, i =>
        {
            if (folder.Read(names[i], limit) is not { } file) return;
            Interlocked.Increment(ref count);
            foreach (var taker in takers) taker.Take(channel, i, file.Name, file);
        });
        elsewhere = -HandingOn.Effort(takers, channel);
        return (count, count);
    }

    private (int Items, int Made) ReadAll(Run run)
    {
        var before = FilesBefore();
        var found = new SourceFile?[names.Length];
        var made = 0;
        Workers.For(run, names.Length, i =>
        {
            var file = folder.Read(names[i], limit);
            if (file is null) return;
            if (file.Equals(before[i])) file = before[i];
            else Interlocked.Increment(ref made);
            found[i] = file;
        });
        SourceFile[] files = [.. found.OfType<SourceFile>()];
        var keys = files.Length == names.Length ? names : [.. files.Select(f => f.Name)];
        Results = new Table<SourceFile>(keys, files).Or(Results);
        return (files.Length, made);
    }

    /// <summary>What was read in the last run, by the places of the names.</summary>
    private SourceFile?[] FilesBefore()
    {
        if (names.AsSpan().SequenceEqual(Results.Keys)) return Results.Values;
        var old = Results.Values.ToDictionary(f => f.Name, StringComparer.Ordinal);
        return [.. names.Select(old.GetValueOrDefault)];
    }
}

internal sealed class ConcatStage<T>(ItemsStage<T>[] parts) : ItemsStage<T>, IConcat
    where T : class
{
    private readonly Chain<T> chain = new();
    private Table<T>[] remembered = [];

    public override IEnumerable<Stage> Inputs => parts;

    public IReadOnlyList<Stage> Parts => parts;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Table<T>[] now = [.. parts.Select(p => p.Results)];
        if (remembered.Length > 0 && Wholes.Same(remembered, now)) return (Results.Count, 0);
        remembered = run.KeepResults ? now : [];
        Results = chain.Of(now).Or(Results);
        return (Results.Count, 0);
    }
}

internal sealed class ExpandOneStage<TIn, TOut>(OneStage<TIn> source, Func<TIn, Report, IEnumerable<TOut>> make, Func<TOut, string> keyOf) : ItemsStage<TOut>
    where TIn : class
    where TOut : class
{
    private readonly Wholes wholes = new(source);
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public override IEnumerable<Stage> Inputs => [source];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        if (wholes.Unchanged) return (Results.Count, 0);
        var report = new Report();
        var made = Call(Name, () => Expansion.List(make(source.Result, report), keyOf));
        Results = Expansion.Prefer(Results, made);
        diagnostics = report.Diagnostics;
        wholes.Remember(run);
        return (Results.Count, Results.Count);
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
    }
}

/// <summary>What stages that make many of one have in common.</summary>
internal static class Expansion
{
    public static Table<T> List<T>(IEnumerable<T> values, Func<T, string> keyOf)
    {
        T[] list = [.. values];
        return new Table<T>(UniqueKeys.Of([.. list.Select(keyOf)]), list);
    }

    /// <summary>The new results, of which those that equal an old one of that key are the old object.</summary>
    public static Table<T> Prefer<T>(Table<T> before, Table<T> now)
    {
        if (before.Count == 0) return now;
        return (now.HasKeysOf(before) ? InPlace(before, now) : ByKey(before, now)).Or(before);
    }

    private static Table<T> InPlace<T>(Table<T> before, Table<T> now) => new(before.Keys, [.. now.Values.Zip(before.Values, Kept)]);

    private static Table<T> ByKey<T>(Table<T> before, Table<T> now)
    {
        var old = new Dictionary<string, T>(before.Count, StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++) old.Add(before.Keys[i], before.Values[i]);
        return new Table<T>(now.Keys, [.. now.Values.Select((value, i) => old.TryGetValue(now.Keys[i], out var same) ? Kept(value, same) : value)]);
    }

    private static T Kept<T>(T now, T before) => Equals(now, before) ? before : now;
}
