namespace StatiqSite.Engine;

internal interface IOneStage
{
    object Value { get; }

    bool IsNoted { get; }

    /// <inheritdoc cref="INoted{TSelf}.ChangedSince"/>
    IReadOnlySet<string>? ChangedSince(object before);
}

internal abstract class OneStage<T> : Stage, IOneStage
    where T : class
{
    private T? result;

    public T Result => result ?? throw new InvalidOperationException($"{Name} has no result yet");

    object IOneStage.Value => Result;

    bool IOneStage.IsNoted => Result is INoted<T>;

    IReadOnlySet<string>? IOneStage.ChangedSince(object before) => Result is INoted<T> noted ? noted.ChangedSince((T)before) : null;

    /// <summary>The result for one item, which notes what the item reads of it.</summary>
    /// <param name="notes">Null in a run that keeps nothing.</param>
    public T ResultFor(Notes? notes) => notes is not null && Result is INoted<T> noted ? noted.NotedIn(notes) : Result;

    protected void Keep(T value) => result = result is not null && result.Equals(value) ? result : value;

    protected override void LetGo() => result = null;
}

internal sealed class ValueStage<T>(T value) : OneStage<T>
    where T : class
{
    public override IEnumerable<Diagnostic> Diagnostics => [];

    public override IEnumerable<Stage> Inputs => [];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        Keep(value);
        return (1, 0);
    }
}

/// <summary>Makes a single value, again only when an input changed.</summary>
internal abstract class MakeOneStage<T>(Wholes wholes) : OneStage<T>
    where T : class
{
    private IReadOnlyList<Diagnostic> diagnostics = [];

    public override IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public override IEnumerable<Stage> Inputs => wholes.Stages;

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

    public override IEnumerable<Stage> Inputs => [source, .. base.Inputs];

    protected override bool InputsUnchanged => remembered is not null && remembered.SameAs(source.Results) && base.InputsUnchanged;

    protected override void Remember(Run run)
    {
        base.Remember(run);
        remembered = run.KeepResults ? source.Results : null;
    }

    protected override TOut Make(Report report) => bind()(source.Results.Values, report);
}
