namespace StatiqSite.Engine;

internal abstract class ItemsStage<T> : Stage
    where T : class
{
    public Table<T> Results { get; protected set; } = Table<T>.Empty;

    public override IEnumerable<Diagnostic> Diagnostics => [];

    public override IEnumerable<Stage> Inputs => [];

    protected override void LetGo() => Results = Table<T>.Empty;
}

internal sealed class SourceStage(SourceFolder folder, string under, long limit, Func<string, bool> filter) : ItemsStage<SourceFile>
{
    private IReadOnlyList<string>? listed;
    private string[] names = [];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var list = folder.List(under);
        if (!ReferenceEquals(list, listed)) names = [.. list.Where(filter)];
        listed = list;
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

internal sealed class ConcatStage<T>(ItemsStage<T>[] parts) : ItemsStage<T>
    where T : class
{
    private readonly Chain<T> chain = new();
    private Table<T>[] remembered = [];

    public override IEnumerable<Stage> Inputs => parts;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Table<T>[] now = [.. parts.Select(p => p.Results)];
        if (remembered.Length > 0 && Wholes.Same(remembered, now)) return (Results.Count, 0);
        remembered = run.KeepResults ? now : [];
        Results = chain.Of(now).Or(Results);
        return (Results.Count, 0);
    }
}

/// <summary>Works on each item by itself, in parallel; <typeparamref name="TWork"/> is what comes of one item.</summary>
internal abstract class PerItemStage<TIn, TWork, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Making<TIn, TWork>> bind) : ItemsStage<TOut>
    where TIn : class
    where TOut : class
{
    private Memo<TIn, TWork>? memo;
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public override IEnumerable<Stage> Inputs => [source, .. wholes.Stages];

    public override int ItemCount => source.Results.Count;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var input = source.Results;
        var isSettled = memo is not null && memo.HasKeys(input.Keys);
        var works = memo?.MovedTo(input.Keys) ?? Memo<TIn, TWork>.Of(input.Keys);
        var stale = wholes.ChangedEntries() is { } changed ? works.Stale(input.Values, changed) : [.. Enumerable.Range(0, input.Count)];
        if (isSettled && stale.Count == 0)
        {
            wholes.Remember(run);
            return (input.Count, 0);
        }

        memo = null; // Until the work is done, what is remembered is partly old and partly new.
        var wasSilent = isSettled && stale.TrueForAll(IsSilent);
        var make = bind();
        var isLastReader = source.IsReadOnlyOnceMore(run);
        var areNoted = run.KeepResults && wholes.AreNoted;
        Workers.For(run, stale.Count, n =>
        {
            var i = stale[n];
            var report = new Report();
            var notes = areNoted ? new Notes() : null;
            var output = Call(input.Keys[i], () => make(input.Values[i], notes, report));
            works.Outputs[i] = works.Said[i] is null ? output : Prefer(works.Outputs[i]!, output);
            (works.Said[i], works.Notes[i]) = (report.Diagnostics, notes);
            if (isLastReader) input.Values[i] = null!;
        });
        if (!wasSilent || !stale.TrueForAll(IsSilent)) diagnostics = [.. works.Said.SelectMany(said => said!)];
        Results = Collect(input.Keys, works.Outputs!).Or(Results);
        wholes.Remember(run);
        memo = run.KeepResults ? works with { Inputs = input.Values } : null;
        return (input.Count, stale.Count);

        bool IsSilent(int place) => works.Said[place] is null or { Count: 0 };
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
    }

    /// <summary>The old output, or those parts of it, that equal the new one.</summary>
    protected abstract TWork Prefer(TWork before, TWork now);

    protected abstract Table<TOut> Collect(string[] keys, TWork[] outputs);
}

internal sealed class EachStage<TIn, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Making<TIn, TOut?>> bind)
    : PerItemStage<TIn, TOut?, TOut>(source, wholes, bind)
    where TIn : class
    where TOut : class
{
    protected override TOut? Prefer(TOut? before, TOut? now) => Equals(before, now) ? before : now;

    protected override Table<TOut> Collect(string[] keys, TOut?[] outputs)
    {
        if (Array.IndexOf(outputs, null) < 0) return new Table<TOut>(keys, [.. outputs!]);
        var (kept, values) = (new List<string>(), new List<TOut>());
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is not { } value) continue;
            kept.Add(keys[i]);
            values.Add(value);
        }
        return new Table<TOut>([.. kept], [.. values]);
    }
}

internal sealed class ExpandStage<TIn, TOut>(
    ItemsStage<TIn> source, Wholes wholes, Func<Making<TIn, IEnumerable<TOut>>> bind, Func<TOut, string> keyOf)
    : PerItemStage<TIn, Table<TOut>, TOut>(source, wholes, Listed(bind, keyOf))
    where TIn : class
    where TOut : class
{
    private readonly Chain<TOut> chain = new();

    protected override Table<TOut> Prefer(Table<TOut> before, Table<TOut> now) => Expansion.Prefer(before, now);

    protected override Table<TOut> Collect(string[] keys, Table<TOut>[] outputs) => chain.Of(outputs);

    private static Func<Making<TIn, Table<TOut>>> Listed(Func<Making<TIn, IEnumerable<TOut>>> bind, Func<TOut, string> keyOf) => () =>
    {
        var make = bind();
        return (item, notes, report) => Expansion.List(make(item, notes, report), keyOf);
    };
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
