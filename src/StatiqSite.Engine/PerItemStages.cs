using System.Collections.Concurrent;

namespace StatiqSite.Engine;

/// <summary>
/// Works on each item by itself, in parallel; <typeparamref name="TWork"/> is what comes of one item. A run that keeps results works on what is not as it was; one that keeps
/// none works on all, and may be handed its items one by one, or hand on its own (<see cref="HandingOn"/>).
/// </summary>
internal abstract class PerItemStage<TIn, TWork, TOut>(ItemsStage<TIn> source, Wholes wholes, Func<Making<TIn, TWork>> bind) : ItemsStage<TOut>, IPerItem, ITaker<TIn>
    where TIn : class
    where TOut : class
{
    private readonly ConcurrentDictionary<Channel, Batch<TIn, TWork>> batches = new();
    private Memo<TIn, TWork>? memo;
    private IReadOnlyList<Diagnostic> diagnostics = [];
    private IReadOnlyList<ITaker<TOut>> takers = [];
    private Effort elsewhere;

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public override IEnumerable<Stage> Inputs => [source, .. wholes.Stages];

    public Stage? Source => source;

    public IEnumerable<Stage> Wholes => wholes.Stages;

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    public override int ItemCount => source.Results.Count;

    protected override Effort Elsewhere => elsewhere;

    protected override (int Items, int Made) Evaluate(Run run)
    {
        if (run.KeepResults) return MakeStale(run);
        if (!source.HandsOn) return MakeAll(run);
        var taken = HandingOn.Channels(source).Select(channel => batches[channel]).ToList();
        elsewhere = taken.Aggregate(default(Effort), (sum, batch) => sum + batch.Effort);
        return Finish(taken);
    }

    public void Begin(Channel channel)
    {
        var batch = batches[channel] = new Batch<TIn, TWork>(bind(), channel.Places);
        takers = HandsOn ? HandingOn.Begin<TOut>(this, batch) : [];
    }

    public void Take(Channel channel, int place, string key, TIn item)
    {
        var batch = batches[channel];
        var report = new Report();
        var made = batch.Measured(make => Call(key, () => make(item, null, report)));
        foreach (var taker in takers) HandOn(key, made, (k, output) => taker.Take(batch, place, k, output));
        batch.Add(place, key, HandsOn ? default : made, report.Diagnostics);
    }

    public Effort EffortFor(Channel channel)
    {
        var batch = batches[channel];
        return batch.Effort + HandingOn.Effort(takers, batch);
    }

    protected override void LetGo()
    {
        base.LetGo();
        diagnostics = [];
    }

    /// <summary>The old output, or those parts of it, that equal the new one.</summary>
    protected abstract TWork Prefer(TWork before, TWork now);

    protected abstract Table<TOut> Collect(string[] keys, TWork[] outputs);

    /// <summary>Gives what came of an item to the next stage, item by item.</summary>
    protected abstract void HandOn(string key, TWork made, Action<string, TOut> take);

    /// <summary>Works on what is not as it was in the last run.</summary>
    private (int Items, int Made) MakeStale(Run run)
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
        var areNoted = wholes.AreNoted;
        Workers.For(run, stale.Count, n =>
        {
            var i = stale[n];
            var report = new Report();
            var notes = areNoted ? new Notes() : null;
            var output = Call(input.Keys[i], () => make(input.Values[i], notes, report));
            works.Outputs[i] = works.Said[i] is null ? output : Prefer(works.Outputs[i]!, output);
            (works.Said[i], works.Notes[i]) = (report.Diagnostics, notes);
        });
        if (!wasSilent || !stale.TrueForAll(IsSilent)) diagnostics = [.. works.Said.SelectMany(said => said!)];
        Results = Collect(input.Keys, works.Outputs!).Or(Results);
        wholes.Remember(run);
        memo = works with { Inputs = input.Values };
        return (input.Count, stale.Count);

        bool IsSilent(int place) => works.Said[place] is null or { Count: 0 };
    }

    /// <summary>Works on all items, and lets each go when nobody else will read it.</summary>
    private (int Items, int Made) MakeAll(Run run)
    {
        var input = source.Results;
        var channel = new Channel(input.Count);
        Begin(channel);
        Workers.For(run, input.Count, i =>
        {
            Take(channel, i, input.Keys[i], input.Values[i]);
            if (source.IsReadOnlyOnceMore(run)) input.Values[i] = null!;
        });
        elsewhere = -HandingOn.Effort(takers, batches[channel]);
        return Finish([batches[channel]]);
    }

    private (int Items, int Made) Finish(IReadOnlyList<Batch<TIn, TWork>> all)
    {
        batches.Clear();
        Channels = HandsOn ? all : [];
        var (said, keys, works) = (new List<Diagnostic>(), new List<string>(), new List<TWork>());
        foreach (var batch in all) batch.AddTo(said, keys, works);
        diagnostics = said;
        // Items of several stages may have one key.
        if (!HandsOn) Results = Collect(source.HandsOn ? UniqueKeys.Of([.. keys]) : [.. keys], [.. works]);
        return (keys.Count, keys.Count);
    }
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

    protected override void HandOn(string key, TOut? made, Action<string, TOut> take)
    {
        if (made is not null) take(key, made);
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

    protected override void HandOn(string key, Table<TOut> made, Action<string, TOut> take)
    {
        for (var i = 0; i < made.Count; i++) take(made.Keys[i], made.Values[i]);
    }

    private static Func<Making<TIn, Table<TOut>>> Listed(Func<Making<TIn, IEnumerable<TOut>>> bind, Func<TOut, string> keyOf) => () =>
    {
        var make = bind();
        return (item, notes, report) => Expansion.List(make(item, notes, report), keyOf);
    };
}
