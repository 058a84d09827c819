using System.Runtime.CompilerServices;

namespace StatiqSite.Engine;

/// <summary>Many values of one kind, each with a key that stays the same from run to run.</summary>
public sealed class Items<T>
    where T : class
{
    internal Items(ItemsStage<T> stage) => Stage = stage;

    internal ItemsStage<T> Stage { get; }

    /// <summary>One in, one out, in parallel. A function that gives null drops the item.</summary>
    public Items<TOut> Each<TOut>(Func<T, Report, TOut?> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(Stage.Next(new EachStage<T, TOut>(Stage, Wholes.None, Alone(make)), name));

    /// <summary>One in, many out. <paramref name="keyOf"/> names each result the same way in every run.</summary>
    public Items<TOut> Expand<TOut>(
        Func<T, Report, IEnumerable<TOut>> make, Func<TOut, string> keyOf, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(Stage.Next(new ExpandStage<T, TOut>(Stage, Wholes.None, Alone(make), keyOf), name));

    /// <summary>All in, one out.</summary>
    public One<TOut> Gather<TOut>(Func<IReadOnlyList<T>, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(Stage.Next(new GatherStage<T, TOut>(Stage, Wholes.None, () => make), name));

    /// <summary>All as one list.</summary>
    public One<Box<EquatableArray<T>>> ToOne() => Gather(static (items, _) => new Box<EquatableArray<T>>(items.ToEquatableArray()), "ToOne");

    /// <summary>Only reports.</summary>
    public void Check(Action<T, Report> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
        Each<Nothing>(
            (item, report) =>
            {
                check(item, report);
                return null;
            },
            name);

    /// <summary>Joins a single value to each item for the stage that follows.</summary>
    public Joined<T, TWhole> With<TWhole>(One<TWhole> whole)
        where TWhole : class => new(Stage, whole.Stage);

    /// <summary>Joins two single values to each item for the stage that follows.</summary>
    public Joined<T, TWhole1, TWhole2> With<TWhole1, TWhole2>(One<TWhole1> whole1, One<TWhole2> whole2)
        where TWhole1 : class
        where TWhole2 : class => new(Stage, whole1.Stage, whole2.Stage);

    private static Func<Making<T, TOut>> Alone<TOut>(Func<T, Report, TOut> make) => () => (item, _, report) => make(item, report);
}

/// <summary>Puts items together. No member of <see cref="Items{T}"/>: that type would then need itself of groups, of groups of groups and so on, and a native binary has room
/// for no endless row of types.</summary>
public static class ItemGroups
{
    /// <summary>The items of each key together, in the order in which the keys come.</summary>
    public static Items<Group<T>> GroupBy<T>(this Items<T> items, Func<T, string> keyOf, [CallerArgumentExpression(nameof(keyOf))] string name = "")
        where T : class => new(items.Stage.Next(new GroupStage<T>(items.Stage, keyOf), "GroupBy " + name));
}

/// <summary>Items joined with a single value.</summary>
public sealed class Joined<T, TWhole>
    where T : class
    where TWhole : class
{
    private readonly ItemsStage<T> items;
    private readonly OneStage<TWhole> whole;

    internal Joined(ItemsStage<T> items, OneStage<TWhole> whole) => (this.items, this.whole) = (items, whole);

    private Wholes Inputs => new(whole);

    /// <inheritdoc cref="Items{T}.Each"/>
    public Items<TOut> Each<TOut>(Func<T, TWhole, Report, TOut?> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new EachStage<T, TOut>(items, Inputs, Bind(make)), name));

    /// <inheritdoc cref="Items{T}.Expand"/>
    public Items<TOut> Expand<TOut>(
        Func<T, TWhole, Report, IEnumerable<TOut>> make, Func<TOut, string> keyOf, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new ExpandStage<T, TOut>(items, Inputs, Bind(make), keyOf), name));

    /// <inheritdoc cref="Items{T}.Gather"/>
    public One<TOut> Gather<TOut>(Func<IReadOnlyList<T>, TWhole, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new GatherStage<T, TOut>(items, Inputs, () => (all, report) => make(all, whole.Result, report)), name));

    /// <inheritdoc cref="Items{T}.Check"/>
    public void Check(Action<T, TWhole, Report> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
        Each<Nothing>(
            (item, joined, report) =>
            {
                check(item, joined, report);
                return null;
            },
            name);

    private Func<Making<T, TOut>> Bind<TOut>(Func<T, TWhole, Report, TOut> make) => () => (item, notes, report) => make(item, whole.ResultFor(notes), report);
}

/// <summary>Items joined with two single values.</summary>
public sealed class Joined<T, TWhole1, TWhole2>
    where T : class
    where TWhole1 : class
    where TWhole2 : class
{
    private readonly ItemsStage<T> items;
    private readonly OneStage<TWhole1> whole1;
    private readonly OneStage<TWhole2> whole2;

    internal Joined(ItemsStage<T> items, OneStage<TWhole1> whole1, OneStage<TWhole2> whole2) =>
        (this.items, this.whole1, this.whole2) = (items, whole1, whole2);

    private Wholes Inputs => new(whole1, whole2);

    /// <inheritdoc cref="Items{T}.Each"/>
    public Items<TOut> Each<TOut>(Func<T, TWhole1, TWhole2, Report, TOut?> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new EachStage<T, TOut>(items, Inputs, Bind(make)), name));

    /// <inheritdoc cref="Items{T}.Expand"/>
    public Items<TOut> Expand<TOut>(
        Func<T, TWhole1, TWhole2, Report, IEnumerable<TOut>> make,
        Func<TOut, string> keyOf,
        [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new ExpandStage<T, TOut>(items, Inputs, Bind(make), keyOf), name));

    /// <inheritdoc cref="Items{T}.Gather"/>
    public One<TOut> Gather<TOut>(
        Func<IReadOnlyList<T>, TWhole1, TWhole2, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(items.Next(new GatherStage<T, TOut>(items, Inputs, () => (all, report) => make(all, whole1.Result, whole2.Result, report)), name));

    /// <inheritdoc cref="Items{T}.Check"/>
    public void Check(Action<T, TWhole1, TWhole2, Report> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
        Each<Nothing>(
            (item, whole1, whole2, report) =>
            {
                check(item, whole1, whole2, report);
                return null;
            },
            name);

    private Func<Making<T, TOut>> Bind<TOut>(Func<T, TWhole1, TWhole2, Report, TOut> make) => () =>
        (item, notes, report) => make(item, whole1.ResultFor(notes), whole2.ResultFor(notes), report);
}

/// <summary>A single value.</summary>
public sealed class One<T>
    where T : class
{
    internal One(OneStage<T> stage) => Stage = stage;

    internal OneStage<T> Stage { get; }

    /// <summary>Makes another single value of this one.</summary>
    public One<TOut> Select<TOut>(Func<T, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(Stage.Next(new SelectStage<TOut>(new Wholes(Stage), () => Bind(make)), name));

    /// <summary>Makes many items of this value. <paramref name="keyOf"/> names each the same way in every run.</summary>
    public Items<TOut> Expand<TOut>(
        Func<T, Report, IEnumerable<TOut>> make, Func<TOut, string> keyOf, [CallerArgumentExpression(nameof(make))] string name = "")
        where TOut : class => new(Stage.Next(new ExpandOneStage<T, TOut>(Stage, make, keyOf), name));

    /// <summary>Only reports.</summary>
    public void Check(Action<T, Report> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
        Select(
            (value, report) =>
            {
                check(value, report);
                return Nothing.Value;
            },
            name);

    private Func<Report, TOut> Bind<TOut>(Func<T, Report, TOut> make) => report => make(Stage.Result, report);
}

/// <summary>The items of one key, in their order.</summary>
public sealed record Group<T>(string Key, EquatableArray<T> Items);

/// <summary>Holds a struct where the pipelines want an object.</summary>
public sealed record Box<T>(T Value)
    where T : struct;

/// <summary>The result of a stage that only reports.</summary>
internal sealed record Nothing
{
    public static readonly Nothing Value = new();
}
