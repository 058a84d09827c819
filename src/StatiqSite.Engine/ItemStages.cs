namespace StatiqSite.Engine;

internal abstract class ItemsStage<T> : Stage
    where T : class
{
    public Table<T> Results { get; protected set; } = Table<T>.Empty;

    public override IEnumerable<Diagnostic> Diagnostics => [];

    protected override IEnumerable<Stage> Inputs => [];

    protected override void LetGo() => Results = Table<T>.Empty;
}

internal sealed class SourceStage(SourceFolder folder, string under, long limit, Func<string, bool> filter) : ItemsStage<SourceFile>
{
    protected override (int Items, int Made) Evaluate(Run run)
    {
        var names = folder.List(under).Where(filter).ToArray();
        var old = Results.Values.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var found = new SourceFile?[names.Length];
        var made = 0;
        Workers.For(run, names.Length, i =>
        {
            var file = folder.Read(names[i], limit);
            if (file is null) return;
            if (old.TryGetValue(names[i], out var before) && before.Equals(file)) file = before;
            else Interlocked.Increment(ref made);
            found[i] = file;
        });
        SourceFile[] files = [.. found.OfType<SourceFile>()];
        Results = new Table<SourceFile>([.. files.Select(f => f.Name)], files).Or(Results);
        return (files.Length, made);
    }
}

internal sealed class ConcatStage<T>(ItemsStage<T>[] parts) : ItemsStage<T>
    where T : class
{
    private Table<T>[] remembered = [];

    protected override IEnumerable<Stage> Inputs => parts;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Table<T>[] now = [.. parts.Select(p => p.Results)];
        if (remembered.Length > 0 && Wholes.Same(remembered, now)) return (Results.Count, 0);
        remembered = run.KeepResults ? now : [];
        Results = Table<T>.WithUniqueKeys([.. parts.SelectMany(p => p.Results.Keys)], [.. parts.SelectMany(p => p.Results.Values)]);
        return (Results.Count, 0);
    }
}

/// <summary>The work on one item, remembered by its key: what it was made from, what came of it and what was said.</summary>
/// <param name="Input">Null in a run that keeps nothing.</param>
internal sealed record Work<TOut>(object? Input, TOut Output, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Works on each item by itself, in parallel; <typeparamref name="TWork"/> is what comes of one item.</summary>
internal abstract class PerItemStage<TIn, TWork, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Func<TIn, Report, TWork>> bind) : ItemsStage<TOut>
    where TIn : class
    where TOut : class
{
    private Dictionary<string, Work<TWork>> memo = new(StringComparer.Ordinal);
    private Table<TIn>? remembered;
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    protected override IEnumerable<Stage> Inputs => [source, .. wholes.Stages];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var unchanged = wholes.Unchanged;
        if (unchanged && ReferenceEquals(remembered, source.Results)) return (source.Results.Count, 0);
        remembered = null;
        var make = bind();
        var input = source.Results;
        var isLastReader = source.IsReadOnlyOnceMore(run);
        var results = new Work<TWork>[input.Count];
        var made = 0;
        Workers.For(run, input.Count, i =>
        {
            memo.TryGetValue(input.Keys[i], out var before);
            if (before is not null && unchanged && ReferenceEquals(before.Input, input.Values[i]))
            {
                results[i] = before;
                return;
            }
            if (Interlocked.Increment(ref made) == input.Count / 2 && isLastReader) CollectWhatWasLetGo(input.Count);
            var report = new Report();
            var output = Call(input.Keys[i], () => make(input.Values[i], report));
            results[i] = new Work<TWork>(run.KeepResults ? input.Values[i] : null, before is null ? output : Prefer(before.Output, output), report.Diagnostics);
            if (isLastReader) input.Values[i] = null!;
        });
        diagnostics = [.. results.SelectMany(r => r.Diagnostics)];
        Results = Collect(input.Keys, results).Or(Results);
        memo = run.KeepResults ? Enumerable.Range(0, results.Length).ToDictionary(i => input.Keys[i], i => results[i], StringComparer.Ordinal) : [];
        wholes.Remember(run);
        remembered = run.KeepResults ? input : null;
        return (input.Count, made);
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
    }

    /// <summary>Half of the inputs are dead by now, all of them old objects. The collector looks for those only when it is short of memory, and would let the peak
    /// of a large build grow to twice what is alive.</summary>
    private static void CollectWhatWasLetGo(int count)
    {
        const int Many = 2000;
        if (count >= Many) GC.Collect();
    }

    /// <summary>The old output, or those parts of it, that equal the new one.</summary>
    protected abstract TWork Prefer(TWork before, TWork now);

    protected abstract Table<TOut> Collect(string[] keys, Work<TWork>[] results);
}

internal sealed class EachStage<TIn, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Func<TIn, Report, TOut?>> bind)
    : PerItemStage<TIn, TOut?, TOut>(source, wholes, bind)
    where TIn : class
    where TOut : class
{
    protected override TOut? Prefer(TOut? before, TOut? now) => Equals(before, now) ? before : now;

    protected override Table<TOut> Collect(string[] keys, Work<TOut?>[] results)
    {
        var kept = new List<string>(results.Length);
        var values = new List<TOut>(results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Output is not { } value) continue;
            kept.Add(keys[i]);
            values.Add(value);
        }
        return new Table<TOut>([.. kept], [.. values]);
    }
}

internal sealed class ExpandStage<TIn, TOut>(
    ItemsStage<TIn> source, Wholes wholes, Func<Func<TIn, Report, IEnumerable<TOut>>> bind, Func<TOut, string> keyOf)
    : PerItemStage<TIn, Table<TOut>, TOut>(source, wholes, Listed(bind, keyOf))
    where TIn : class
    where TOut : class
{
    protected override Table<TOut> Prefer(Table<TOut> before, Table<TOut> now) => Expansion.Prefer(before, now);

    protected override Table<TOut> Collect(string[] keys, Work<Table<TOut>>[] results) => Table<TOut>.WithUniqueKeys(
        [.. results.SelectMany(r => r.Output.Keys)], [.. results.SelectMany(r => r.Output.Values)]);

    private static Func<Func<TIn, Report, Table<TOut>>> Listed(Func<Func<TIn, Report, IEnumerable<TOut>>> bind, Func<TOut, string> keyOf) => () =>
    {
        var make = bind();
        return (item, report) => Expansion.List(make(item, report), keyOf);
    };
}

internal sealed class ExpandOneStage<TIn, TOut>(OneStage<TIn> source, Func<TIn, Report, IEnumerable<TOut>> make, Func<TOut, string> keyOf) : ItemsStage<TOut>
    where TIn : class
    where TOut : class
{
    private readonly Wholes wholes = new(source);
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    protected override IEnumerable<Stage> Inputs => [source];

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
        var list = values.ToList();
        return Table<T>.WithUniqueKeys([.. list.Select(keyOf)], list);
    }

    public static Table<T> Prefer<T>(Table<T> before, Table<T> now)
    {
        if (before.Count == 0) return now;
        var old = new Dictionary<string, T>(before.Count, StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++) old.Add(before.Keys[i], before.Values[i]);
        var values = now.Values.Select((value, i) => old.TryGetValue(now.Keys[i], out var same) && Equals(same, value) ? same : value).ToArray();
        var merged = new Table<T>(now.Keys, values);
        return merged.Or(before);
    }
}
