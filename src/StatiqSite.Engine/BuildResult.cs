namespace StatiqSite.Engine;

/// <summary>What one stage did in one run. The time and memory of one that was handed its items by another are those of its threads, and are not counted with the other.</summary>
/// <param name="Items">Results it holds.</param>
/// <param name="Made">How many of them it made in this run.</param>
/// <param name="Reused">How many it kept, because what they are made from did not change.</param>
/// <param name="Cpu">Milliseconds of all processors that the process used meanwhile, those of the collector, the JIT and of stages that ran at the same time among them (on one thread none do).</param>
/// <param name="Allocated">Bytes of memory that the process asked for meanwhile, likewise.</param>
/// <param name="Paused">Milliseconds of <paramref name="Cpu"/> that the collector took, for what any stage had made.</param>
public sealed record StageReport(string Pipeline, string Stage, int Items, int Made, int Reused, double Milliseconds, double Cpu, long Allocated, double Paused);

/// <summary>The outcome of a run: all files, all diagnostics in order of place.</summary>
public sealed record BuildResult(
    SiteFiles Files,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<StageReport> Stages)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>A stage function threw, which is a bug: names the stage and the item it worked on.</summary>
public sealed class StageException(string stage, string item, Exception inner)
    : Exception($"stage {stage} failed at {item}: {inner.Message}", inner)
{
    public string Stage { get; } = stage;

    public string Item { get; } = item;
}
