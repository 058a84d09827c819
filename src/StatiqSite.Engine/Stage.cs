using System.Diagnostics;

namespace StatiqSite.Engine;

/// <summary>A step of the graph. Results are compared once, where they are made: a result equal to that of the last run keeps the old
/// object, so every later stage can tell by reference whether anything changed.</summary>
internal abstract class Stage
{
    private Pipelines? graph;

    public string Name { get; private set; } = "";

    public string Pipeline { get; private set; } = "";

    /// <summary>May a run leave it out? It then keeps the results, and the memory of what they were made from, of the last run that did not.</summary>
    public bool IsDeferrable { get; private set; }

    /// <summary>The stages that read this one's results.</summary>
    public List<Stage> Consumers { get; } = [];

    /// <summary>Are the results, which are files, part of the site? Then they are kept to the end of the run.</summary>
    public bool IsSink { get; set; }

    /// <summary>Which stage it is of the graph, in the order of declaration: it reads only stages before it.</summary>
    public int Place { get; private set; }

    /// <summary>Does a run that keeps nothing hand each item to the stages that read this one as soon as it is made, so that all need not be alive at one time?</summary>
    public bool HandsOn { get; set; }

    public abstract IEnumerable<Diagnostic> Diagnostics { get; }

    public abstract IEnumerable<Stage> Inputs { get; }

    /// <summary>How many items are worked on one by one; known when the inputs are done.</summary>
    public virtual int ItemCount => 1;

    private int readers;

    public void Declare(Pipelines owner, int place, string pipeline, bool isDeferrable, string name)
    {
        (graph, Place, Pipeline, IsDeferrable, Name) = (owner, place, pipeline, isDeferrable, name);
        foreach (var input in Inputs) input.Consumers.Add(this);
    }

    public TStage Next<TStage>(TStage stage, string name)
        where TStage : Stage => graph!.Add(stage, name);

    public StageReport Work(Run run)
    {
        readers = Consumers.Count + (IsSink ? 1 : 0);
        var (allocated, cpu, paused) = (GC.GetTotalAllocatedBytes(), Cpu(), GC.GetTotalPauseDuration());
        var clock = Stopwatch.StartNew();
        var (items, made) = Evaluate(run);
        var elsewhere = Elsewhere;
        return new StageReport(
            Pipeline, Name, items, made, items - made, clock.Elapsed.TotalMilliseconds + (elsewhere.Milliseconds / run.Threads),
            Cpu() - cpu + elsewhere.Milliseconds, GC.GetTotalAllocatedBytes() - allocated + elsewhere.Allocated, (GC.GetTotalPauseDuration() - paused).TotalMilliseconds);

        static double Cpu() => Environment.CpuUsage.TotalTime.TotalMilliseconds;
    }

    public void ReleaseInputs(Run run)
    {
        foreach (var input in Inputs) input.Release(run);
        if (Consumers.Count == 0 && !IsSink && !run.KeepResults) LetGo();
    }

    /// <summary>Will nobody read the results after the stage that asks? Then it may let each go as soon as it has used it.</summary>
    public bool IsReadOnlyOnceMore(Run run) => Volatile.Read(ref readers) == 1 && !run.KeepResults;

    /// <summary>One reader is done; after the last, a run that keeps nothing lets the results go.</summary>
    public void Release(Run run)
    {
        if (Interlocked.Decrement(ref readers) == 0 && !run.KeepResults) LetGo();
    }

    /// <summary>What this stage did while another was evaluated, less what others did while this one was.</summary>
    protected virtual Effort Elsewhere => default;

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

/// <summary>What work took of its threads.</summary>
/// <param name="Allocated">In bytes.</param>
internal readonly record struct Effort(double Milliseconds, long Allocated)
{
    public static Effort operator +(Effort left, Effort right) => new(left.Milliseconds + right.Milliseconds, left.Allocated + right.Allocated);

    public static Effort operator -(Effort effort) => new(-effort.Milliseconds, -effort.Allocated);
}

/// <summary>The results of a stage that holds many: keys are unique, the order is that of the input.</summary>
internal sealed record Table<T>(string[] Keys, T[] Values)
{
    public static readonly Table<T> Empty = new([], []);

    public int Count => Keys.Length;

    /// <summary>The table of the last run when it is the same, and at least its keys when those are, so that later stages can tell at one glance what did not
    /// change.</summary>
    public Table<T> Or(Table<T> before) => !HasKeysOf(before) ? this : Wholes.Same(Values, before.Values) ? before : new Table<T>(before.Keys, Values);

    public bool SameAs(Table<T> other) => ReferenceEquals(this, other) || (HasKeysOf(other) && Wholes.Same(Values, other.Values));

    public bool HasKeysOf(Table<T> other) => ReferenceEquals(Keys, other.Keys) || Keys.AsSpan().SequenceEqual(other.Keys);
}

internal static class UniqueKeys
{
    /// <summary>Makes keys unique, in place: an author may have written an id twice, which is told elsewhere.</summary>
    public static string[] Of(string[] keys)
    {
        var seen = new HashSet<string>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            for (var n = 2; !seen.Add(keys[i]); n++) keys[i] = key + "~" + n;
        }
        return keys;
    }
}

/// <summary>Tables one after another. Their keys are made unique once, and then kept for as long as they stay.</summary>
internal sealed class Chain<T>
{
    private string[] written = [];
    private string[] unique = [];

    public Table<T> Of(ReadOnlySpan<Table<T>> parts)
    {
        var count = 0;
        foreach (var part in parts) count += part.Count;
        var values = new T[count];
        var (at, isKnown) = (0, count == written.Length);
        foreach (var part in parts)
        {
            part.Values.CopyTo(values, at);
            isKnown = isKnown && written.AsSpan(at, part.Count).SequenceEqual(part.Keys);
            at += part.Count;
        }
        if (!isKnown) Learn(parts, count);
        return new Table<T>(unique, values);
    }

    private void Learn(ReadOnlySpan<Table<T>> parts, int count)
    {
        written = new string[count];
        var at = 0;
        foreach (var part in parts)
        {
            part.Keys.CopyTo(written, at);
            at += part.Count;
        }
        unique = UniqueKeys.Of([.. written]);
    }
}

/// <summary>The single values that a stage joins to its items.</summary>
internal sealed class Wholes(params Stage[] stages)
{
    // A new one each time: what it remembers belongs to one stage of one graph.
    public static Wholes None => new();
    private object[]? remembered;

    public IEnumerable<Stage> Stages => stages;

    /// <summary>Are the values the same objects as at the last <see cref="Remember"/>?</summary>
    public bool Unchanged => remembered is not null && Same(remembered, Now());

    /// <summary>Is any of the values one that notes what is read of it?</summary>
    public bool AreNoted => stages.Any(s => ((IOneStage)s).IsNoted);

    /// <summary>The entries that changed since the last <see cref="Remember"/>, none when all is the same; null when more changed than entries.</summary>
    public IReadOnlySet<string>? ChangedEntries()
    {
        if (remembered is null) return null;
        var changed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (stage, before) in stages.Cast<IOneStage>().Zip(remembered))
        {
            if (ReferenceEquals(stage.Value, before)) continue;
            if (stage.ChangedSince(before) is not { } entries) return null;
            changed.UnionWith(entries);
        }
        return changed;
    }

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
