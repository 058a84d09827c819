using System.Collections.Concurrent;
using System.Diagnostics;

namespace StatiqSite.Engine;

/// <summary>
/// Streaming: in a run that keeps no results, a stage over items hands each on as soon as it is made, where all that reads it works item by item: then a page is rendered, copied and spooled
/// when it is made, and a thousand pages are never alive at one time. A stage that is handed its items works on them while the stage that they come from is at work, so all else
/// that it reads must be done before that begins. What is declared is the same either way, and so is what comes of it.
/// </summary>
internal static class HandingOn
{
    /// <summary>Finds the stages that hand on.</summary>
    public static void Plan(IEnumerable<Stage> stages)
    {
        foreach (var stage in stages) stage.HandsOn = stage is IConcat concat ? concat.Parts.Any(IsAble) : IsAble(stage);
    }

    /// <summary>Tells those that a stage hands on to that the items of a channel will come.</summary>
    public static IReadOnlyList<ITaker<T>> Begin<T>(Stage stage, Channel channel)
    {
        ITaker<T>[] takers = [.. Takers(stage).Cast<ITaker<T>>()];
        foreach (var taker in takers) taker.Begin(channel);
        return takers;
    }

    /// <summary>What takers, and those they hand on to, did for the items of a channel.</summary>
    public static Effort Effort<T>(IReadOnlyList<ITaker<T>> takers, Channel channel) => takers.Aggregate(default(Effort), (sum, taker) => sum + taker.EffortFor(channel));

    /// <summary>What a stage handed its items on in, in their order.</summary>
    public static IEnumerable<Channel> Channels(Stage stage) => stage is IConcat concat ? concat.Parts.SelectMany(Channels) : ((IPerItem)stage).Channels;

    /// <summary>What must be done before a stage can begin.</summary>
    public static IEnumerable<Stage> AwaitedBy(Stage stage) => stage is IConcat ? stage.Inputs : stage.Inputs.Concat(ReadByTakers(stage));

    /// <summary>The stages that work on the items of a stage that hands on.</summary>
    private static List<Stage> Takers(Stage stage) => stage.Consumers is [IConcat concat] ? ((Stage)concat).Consumers : stage.Consumers;

    private static IEnumerable<Stage> ReadByTakers(Stage stage) => stage.HandsOn ? Takers(stage).SelectMany(t => ((IPerItem)t).Wholes.Concat(ReadByTakers(t))) : [];

    /// <summary>Can a stage hand on, and those that it hands on to as well? It waits for all that they read, so nothing of that may be declared after the work begins.</summary>
    private static bool IsAble(Stage stage) => IsReadByItem(stage) && ReadAfter(stage).All(whole => whole.Place < Parts(stage).Min(FirstPlace));

    /// <summary>Does all that reads a stage, be it with other stages in a row, work item by item?</summary>
    private static bool IsReadByItem(Stage stage)
    {
        var (parts, takers) = (Parts(stage), Takers(stage));
        return !stage.IsSink && takers.Count > 0 && takers.All(t => t is IPerItem) && parts.All(p => p is IPerItem && (parts.Count == 1 || p.Consumers.Count == 1));
    }

    private static IEnumerable<Stage> ReadAfter(Stage stage) => Takers(stage).SelectMany(t => ((IPerItem)t).Wholes.Concat(IsReadByItem(t) ? ReadAfter(t) : []));

    private static IReadOnlyList<Stage> Parts(Stage stage) => stage.Consumers is [IConcat concat] ? concat.Parts : [stage];

    /// <summary>Where the work on the items of a stage begins.</summary>
    private static int FirstPlace(Stage stage) => ((IPerItem)stage).Source switch
    {
        IConcat concat when concat.Parts.Any(IsAble) => concat.Parts.Min(FirstPlace),
        IPerItem and Stage source when IsAble(source) => FirstPlace(source),
        _ => stage.Place,
    };
}

/// <summary>A stage that makes its items one by one.</summary>
internal interface IPerItem
{
    /// <summary>The stage that it makes them from, each of one; null where they come from outside.</summary>
    Stage? Source { get; }

    /// <summary>What it reads beside its items.</summary>
    IEnumerable<Stage> Wholes { get; }

    /// <inheritdoc cref="HandingOn.Channels"/>
    IReadOnlyList<Channel> Channels { get; }
}

/// <summary>A stage that holds the items of others.</summary>
internal interface IConcat
{
    IReadOnlyList<Stage> Parts { get; }
}

/// <summary>A stage that can be handed its items one by one.</summary>
internal interface ITaker<in T>
{
    /// <summary>Items will come. All that this stage reads beside them is done.</summary>
    void Begin(Channel channel);

    /// <summary>Works on an item. Of one place items come one after another, of several at the same time.</summary>
    void Take(Channel channel, int place, string key, T item);

    /// <summary>What this stage, and those it hands on to, did for the items of a channel.</summary>
    Effort EffortFor(Channel channel);
}

/// <summary>Items that a stage hands on, by places in a row: of each place may come none, one or several. A stage has one for each that it takes from, and one where it begins.</summary>
internal class Channel(int places)
{
    public int Places => places;
}

/// <summary>What a stage made of the items of one channel, by their places.</summary>
internal sealed class Batch<TIn, TWork>(Making<TIn, TWork> make, int places) : Channel(places)
    where TIn : class
{
    // Of most places comes one item: thousands of lists of one would be as many objects for the collector to visit.
    private readonly Item[] first = new Item[places];
    private readonly ConcurrentDictionary<int, List<Item>> others = new();
    private long ticks;
    private long allocated;

    public Effort Effort => new(Stopwatch.GetElapsedTime(0, ticks).TotalMilliseconds, allocated);

    public TWork Measured(Func<Making<TIn, TWork>, TWork> work)
    {
        var (begun, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = work(make);
        Interlocked.Add(ref ticks, Stopwatch.GetTimestamp() - begun);
        Interlocked.Add(ref allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        return result;
    }

    public void Add(int place, string key, TWork? work, IReadOnlyList<Diagnostic> said)
    {
        if (first[place].Key is null) first[place] = new Item(key, work, said);
        else others.GetOrAdd(place, static _ => []).Add(new Item(key, work, said));
    }

    /// <summary>Adds all, in the order of their places.</summary>
    public void AddTo(List<Diagnostic> diagnostics, List<string> keys, List<TWork> works)
    {
        for (var place = 0; place < first.Length; place++)
        {
            if (first[place].Key is null) continue;
            Append(first[place]);
            if (!others.IsEmpty && others.TryGetValue(place, out var more)) more.ForEach(Append);
        }

        void Append(Item item)
        {
            if (item.Said.Count > 0) diagnostics.AddRange(item.Said);
            keys.Add(item.Key);
            works.Add(item.Work!);
        }
    }

    private readonly record struct Item(string Key, TWork? Work, IReadOnlyList<Diagnostic> Said);
}
