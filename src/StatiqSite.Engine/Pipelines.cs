using System.Runtime.CompilerServices;

namespace StatiqSite.Engine;

/// <summary>
/// The graph of stages. Pipelines declare stages over typed handles; since a stage takes only handles that already exist, the graph
/// has no cycle and the order of declaration is an order of work. <see cref="Run"/> may be called again and again: with
/// <paramref name="keepResults"/>, a stage then works again only on what changed by value.
/// </summary>
/// <param name="keepResults">Keep each stage's results between runs (a preview). Otherwise they are let go as soon as no later stage needs them.</param>
public sealed class Pipelines(bool keepResults = false)
{
    private readonly List<Stage> stages = [];
    private readonly List<ItemsStage<OutputFile>> sinks = [];
    private readonly FileOrder order = new();
    private Spool? spool;
    private string pipeline = "";
    private bool isDeferrable;

    /// <summary>Begins a pipeline: the stages declared from here on are reported under its name.</summary>
    /// <param name="isDeferrable">A run may leave its stages out. Of what they make, other pipelines may read only <see cref="Sunk"/>.</param>
    public void Begin(string name, bool isDeferrable = false) => (pipeline, this.isDeferrable) = (name, isDeferrable);

    /// <summary>The files below <paramref name="under"/> (a folder, or a file's name) whose names the filter accepts.</summary>
    /// <param name="limit">Longer files, in bytes, are told as too long and not read.</param>
    public Items<SourceFile> Source(SourceFolder folder, string under, long limit, Func<string, bool>? filter = null) =>
        new(Add(new SourceStage(folder, under, limit, filter ?? (_ => true)), $"Source {folder.PathOf(under)}"));

    /// <summary>Several handles of one kind as one, in the order given.</summary>
    public Items<T> Concat<T>(params IReadOnlyList<Items<T>> parts)
        where T : class => new(Add(new ConcatStage<T>([.. parts.Select(p => p.Stage)]), "Concat"));

    /// <summary>Makes a single value of two.</summary>
    public One<TOut> Join<T1, T2, TOut>(
        One<T1> value1, One<T2> value2, Func<T1, T2, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where T1 : class
        where T2 : class
        where TOut : class => new(Add(
            new SelectStage<TOut>(new Wholes(value1.Stage, value2.Stage), () => report => make(value1.Stage.Result, value2.Stage.Result, report)), name));

    /// <summary>Makes a single value of three.</summary>
    public One<TOut> Join<T1, T2, T3, TOut>(
        One<T1> value1, One<T2> value2, One<T3> value3, Func<T1, T2, T3, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where T1 : class
        where T2 : class
        where T3 : class
        where TOut : class => new(Add(
            new SelectStage<TOut>(new Wholes(value1.Stage, value2.Stage, value3.Stage), () => report => make(value1.Stage.Result, value2.Stage.Result, value3.Stage.Result, report)), name));

    /// <summary>Makes a single value of four.</summary>
    public One<TOut> Join<T1, T2, T3, T4, TOut>(
        One<T1> value1, One<T2> value2, One<T3> value3, One<T4> value4, Func<T1, T2, T3, T4, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where TOut : class => new(Add(
            new SelectStage<TOut>(new Wholes(value1.Stage, value2.Stage, value3.Stage, value4.Stage), () => report => make(value1.Stage.Result, value2.Stage.Result, value3.Stage.Result, value4.Stage.Result, report)), name));

    /// <summary>Makes a single value of five.</summary>
    public One<TOut> Join<T1, T2, T3, T4, T5, TOut>(
        One<T1> value1, One<T2> value2, One<T3> value3, One<T4> value4, One<T5> value5, Func<T1, T2, T3, T4, T5, Report, TOut> make, [CallerArgumentExpression(nameof(make))] string name = "")
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
        where TOut : class => new(Add(
            new SelectStage<TOut>(new Wholes(value1.Stage, value2.Stage, value3.Stage, value4.Stage, value5.Stage), () => report => make(value1.Stage.Result, value2.Stage.Result, value3.Stage.Result, value4.Stage.Result, value5.Stage.Result, report)), name));

    /// <summary>A value that no source makes, such as an option.</summary>
    public One<T> Value<T>(T value)
        where T : class => new(Add(new ValueStage<T>(value), "Value"));

    /// <summary>These files are part of the site.</summary>
    public void Sink(Items<OutputFile> files) =>
        sinks.Add(Add(new EachStage<OutputFile, OutputFile>(files.Stage, Wholes.None, () => (file, _, _) => spool?.Keep(file) ?? file) { IsSink = true }, "Sink " + files.Stage.Name));

    /// <summary>The files of all sinks so far.</summary>
    public Items<OutputFile> Sunk() => new(Add(new ConcatStage<OutputFile>([.. sinks]), "Sunk"));

    /// <summary>Runs every stage. Diagnostics of all stages are in the result, whether or not there are errors among them.</summary>
    /// <param name="threads">How many items are worked on at once; 0 means one for each processor.</param>
    /// <param name="defer">Leave out the deferrable pipelines: their files are those of the last run that did not leave them out. Needs kept results.</param>
    /// <param name="spool">Where the files wait; null for memory. Not for a run that keeps results.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing was written.</exception>
    /// <exception cref="StageException">A stage function threw, or two files have one path though no stage reported it.</exception>
    /// <exception cref="StorageException">A source folder could not be listed, or the spool not be written.</exception>
    public BuildResult Run(int threads = 0, bool defer = false, Spool? spool = null, CancellationToken cancellation = default)
    {
        if (defer && !keepResults) throw new InvalidOperationException("a run that keeps nothing has nothing to show for what it leaves out");
        if (spool is not null && keepResults) throw new InvalidOperationException("files that are compared with those of the next run do not wait in a spool");
        this.spool = spool;
        if (!keepResults) HandingOn.Plan(stages);
        var run = new Run(threads > 0 ? threads : Environment.ProcessorCount, keepResults, cancellation);
        var outcomes = Schedule.Work([.. stages.Where(s => !(defer && s.IsDeferrable))], run);
        var diagnostics = outcomes.SelectMany(o => o.Diagnostics).ToList();

        var isWrong = diagnostics.Exists(d => d.Severity == Severity.Error);
        var files = order.Sort([.. sinks.SelectMany(s => s.Results.Values)], file =>
        {
            if (!isWrong) throw new StageException("Sink", file.Path, new InvalidOperationException("two files have this path"));
        });
        foreach (var sink in sinks) sink.Release(run);

        diagnostics.Sort();
        return new BuildResult(files, [.. diagnostics.Distinct()], [.. outcomes.Select(o => o.Report)]);
    }

    internal TStage Add<TStage>(TStage stage, string name)
        where TStage : Stage
    {
        stage.Declare(this, stages.Count, pipeline, isDeferrable, name);
        stages.Add(stage);
        return stage;
    }
}

/// <summary>The settings of one run.</summary>
internal sealed record Run(int Threads, bool KeepResults, CancellationToken Cancellation);
