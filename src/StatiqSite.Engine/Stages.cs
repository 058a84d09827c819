using System.Diagnostics;

namespace StatiqSite.Engine;

/// <summary>A step of the graph. Results are compared once, where they are made: a result equal to that of the last run keeps the old
/// object, so every later stage can tell by reference whether anything changed.</summary>
internal abstract class Stage
{
    private Pipelines? graph;

    public string Name { get; private set; } = "";

    public string Pipeline { get; private set; } = "";

    /// <summary>How many stages and sinks read this one's results.</summary>
    public int Consumers { get; set; }

    public abstract IEnumerable<Diagnostic> Diagnostics { get; }

    protected abstract IEnumerable<Stage> Inputs { get; }

    private int Readers { get; set; }

    public void Declare(Pipelines owner, string pipeline, string name)
    {
        (graph, Pipeline, Name) = (owner, pipeline, name);
        foreach (var input in Inputs) input.Consumers++;
    }

    public TStage Next<TStage>(TStage stage, string name)
        where TStage : Stage => graph!.Add(stage, name);

    public StageReport Work(Run run)
    {
        Readers = Consumers;
        var clock = Stopwatch.StartNew();
        var (items, made) = Evaluate(run);
        return new StageReport(Pipeline, Name, items, made, items - made, clock.Elapsed.TotalMilliseconds);
    }

    public void ReleaseInputs(Run run)
    {
        foreach (var input in Inputs) input.Release(run);
        if (Consumers == 0 && !run.KeepResults) LetGo();
    }

    /// <summary>One reader is done; after the last, a run that keeps nothing lets the results go.</summary>
    public void Release(Run run)
    {
        if (--Readers == 0 && !run.KeepResults) LetGo();
    }

    protected abstract (int Items, int Made) Evaluate(Run run);

    protected abstract void LetGo();

    /// <summary>Calls a stage function; what it throws is told with the stage and the item.</summary>
    protected TOut Call<TOut>(string item, Func<TOut> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is not (OperationCanceledException or StorageException or StageException))
        {
            throw new StageException(Pipeline.Length == 0 ? Name : Pipeline + "/" + Name, item, e);
        }
    }
}

/// <summary>The results of a stage that holds many: keys are unique, the order is that of the input.</summary>
internal sealed record Table<T>(string[] Keys, T[] Values)
{
    public static readonly Table<T> Empty = new([], []);

    public int Count => Keys.Length;

    public bool SameAs(Table<T> other) => Keys.AsSpan().SequenceEqual(other.Keys) && Wholes.Same(Values, other.Values);

    /// <summary>Makes keys unique: an author may have written an id twice, which is told elsewhere.</summary>
    public static Table<T> WithUniqueKeys(List<string> keys, List<T> values)
    {
        var seen = new HashSet<string>(keys.Count, StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            for (var n = 2; !seen.Add(keys[i]); n++) keys[i] = key + "~" + n;
        }
        return new Table<T>([.. keys], [.. values]);
    }
}

/// <summary>The single values that a stage joins to its items.</summary>
internal sealed class Wholes(params Stage[] stages)
{
    public static readonly Wholes None = new();
    private object[]? remembered;

    public IEnumerable<Stage> Stages => stages;

    /// <summary>Are the values the same objects as at the last <see cref="Remember"/>?</summary>
    public bool Unchanged => remembered is not null && Same(remembered, Now());

    /// <summary>To be called when the work on these values is done, so that a run that broke off is not taken for one that was finished.</summary>
    public void Remember(Run run) => remembered = run.KeepResults ? Now() : null;

    private object[] Now() => [.. stages.Select(s => ((IOneStage)s).Value)];

    public static bool Same<T>(T[] left, T[] right)
    {
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
            if (!ReferenceEquals(left[i], right[i])) return false;
        return true;
    }
}

internal interface IOneStage
{
    object Value { get; }
}

internal abstract class OneStage<T> : Stage, IOneStage
    where T : class
{
    private T? result;

    public T Result => result ?? throw new InvalidOperationException($"{Name} has no result yet");

    object IOneStage.Value => Result;

    protected void Keep(T value) => result = result is not null && result.Equals(value) ? result : value;

    protected override void LetGo() => result = null;
}

internal abstract class ItemsStage<T> : Stage
    where T : class
{
    public Table<T> Results { get; protected set; } = Table<T>.Empty;

    public override IEnumerable<Diagnostic> Diagnostics => [];

    protected override IEnumerable<Stage> Inputs => [];

    protected override void LetGo() => Results = Table<T>.Empty;
}

internal sealed class ValueStage<T>(T value) : OneStage<T>
    where T : class
{
    public override IEnumerable<Diagnostic> Diagnostics => [];

    protected override IEnumerable<Stage> Inputs => [];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Keep(value);
        return (1, 0);
    }
}

internal sealed class SourceStage(SourceFolder folder, string under, long limit, Func<string, bool> filter) : ItemsStage<SourceFile>
{
    protected override (int Items, int Made) Evaluate(Run run)
    {
        var names = folder.List(under).Where(filter).ToArray();
        var old = Results.Values.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var files = new SourceFile[names.Length];
        var made = 0;
        Workers.For(run, names.Length, i =>
        {
            var file = folder.Read(names[i], limit);
            if (old.TryGetValue(names[i], out var before) && before.Equals(file)) file = before;
            else Interlocked.Increment(ref made);
            files[i] = file;
        });
        Results = new Table<SourceFile>(names, files);
        return (names.Length, made);
    }
}

internal sealed class ConcatStage<T>(ItemsStage<T>[] parts) : ItemsStage<T>
    where T : class
{
    protected override IEnumerable<Stage> Inputs => parts;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Results = Table<T>.WithUniqueKeys([.. parts.SelectMany(p => p.Results.Keys)], [.. parts.SelectMany(p => p.Results.Values)]);
        return (Results.Count, 0);
    }
}

/// <summary>The work on one item, remembered by its key: what it was made from, what came of it and what was said.</summary>
internal sealed record Work<TOut>(object Input, TOut Output, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Works on each item by itself, in parallel; <typeparamref name="TWork"/> is what comes of one item.</summary>
internal abstract class PerItemStage<TIn, TWork, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Func<TIn, Report, TWork>> bind) : ItemsStage<TOut>
    where TIn : class
    where TOut : class
{
    private Dictionary<string, Work<TWork>> memo = new(StringComparer.Ordinal);
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    protected override IEnumerable<Stage> Inputs => [source, .. wholes.Stages];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var unchanged = wholes.Unchanged;
        var make = bind();
        var input = source.Results;
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
            Interlocked.Increment(ref made);
            var report = new Report();
            var output = Call(input.Keys[i], () => make(input.Values[i], report));
            results[i] = new Work<TWork>(input.Values[i], before is null ? output : Prefer(before.Output, output), report.Diagnostics);
        });
        diagnostics = [.. results.SelectMany(r => r.Diagnostics)];
        Results = Collect(input.Keys, results);
        memo = run.KeepResults ? Enumerable.Range(0, results.Length).ToDictionary(i => input.Keys[i], i => results[i], StringComparer.Ordinal) : [];
        wholes.Remember(run);
        return (input.Count, made);
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
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
        return merged.SameAs(before) ? before : merged;
    }
}

/// <summary>Makes a single value, again only when an input changed.</summary>
internal abstract class MakeOneStage<T>(Wholes wholes) : OneStage<T>
    where T : class
{
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    protected override IEnumerable<Stage> Inputs => wholes.Stages;

    protected virtual bool InputsUnchanged => wholes.Unchanged;

    protected virtual void Remember(Run run) => wholes.Remember(run);

    protected override (int Items, int Made) Evaluate(Run run)
    {
        if (InputsUnchanged) return (1, 0);
        var report = new Report();
        Keep(Call(Name, () => Make(report)));
        diagnostics = report.Diagnostics;
        Remember(run);
        return (1, 1);
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
    }

    protected abstract T Make(Report report);
}

internal sealed class SelectStage<T>(Wholes wholes, Func<Func<Report, T>> bind) : MakeOneStage<T>(wholes)
    where T : class
{
    protected override T Make(Report report) => bind()(report);
}

internal sealed class GatherStage<TIn, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Func<IReadOnlyList<TIn>, Report, TOut>> bind)
    : MakeOneStage<TOut>(wholes)
    where TIn : class
    where TOut : class
{
    private Table<TIn>? remembered;

    protected override IEnumerable<Stage> Inputs => [source, .. base.Inputs];

    protected override bool InputsUnchanged => remembered is not null && remembered.SameAs(source.Results) && base.InputsUnchanged;

    protected override void Remember(Run run)
    {
        base.Remember(run);
        remembered = run.KeepResults ? source.Results : null;
    }

    protected override TOut Make(Report report) => bind()(source.Results.Values, report);
}

internal static class Workers
{
    /// <summary>Runs a body for each index, in parallel. When several fail, the failure of the lowest index is thrown: the same every time.</summary>
    public static void For(Run run, int count, Action<int> body)
    {
        if (run.Threads == 1 || count < 2)
        {
            for (var i = 0; i < count; i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                body(i);
            }
            return;
        }
        var failures = new System.Collections.Concurrent.ConcurrentDictionary<int, Exception>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.Cancellation };
        Parallel.For(0, count, options, i =>
        {
            try
            {
                body(i);
            }
            catch (Exception e) when (e is StageException or StorageException)
            {
                failures.TryAdd(i, e);
            }
        });
        if (!failures.IsEmpty) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.MinBy(f => f.Key).Value);
    }
}
