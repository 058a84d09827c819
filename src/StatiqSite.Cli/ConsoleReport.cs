using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>
/// Tells people what a build came to: diagnostics to the error stream, the report to the output. On a terminal each diagnostic shows its source line; piped, it is
/// one line, never wrapped.
/// </summary>
internal sealed class ConsoleReport(BuildSettings settings, SourceLines lines)
{
    /// <summary>More than anyone reads; the first ones are often the cause of the rest.</summary>
    private const int MostShown = 1000;

    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private readonly bool isColoured = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Write(BuildOutcome outcome)
    {
        Write(outcome.Result.Diagnostics);
        if (settings.Verbose) Stages(outcome.Result.Stages);
        if (outcome.Result.HasErrors) Failed(outcome.Result.Diagnostics);
        else Made(outcome);
    }

    public void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Take(MostShown)) Write(diagnostic);
        if (diagnostics.Count - MostShown is > 0 and var more) Console.Error.WriteLine($"… and {more} more; '--format json' lists all");
    }

    private void Write(Diagnostic diagnostic)
    {
        var error = Console.Error;
        if (!isColoured) error.WriteLine(diagnostic);
        else
        {
            var colour = diagnostic.Severity == Severity.Error ? "31" : "33";
            error.WriteLine($"{diagnostic.Place}: \e[{colour}m{(diagnostic.Severity == Severity.Error ? "error" : "warning")}\e[0m \e[1m{diagnostic.Code}\e[0m: {diagnostic.Message}");
        }
        if (isTerminal && lines.At(diagnostic.Place) is { } line) error.WriteLine($"{CodeFrame.Of(line, diagnostic.Place.Line, diagnostic.Place.Column)}\n");
    }

    private static void Failed(IReadOnlyList<Diagnostic> diagnostics)
    {
        Console.Error.WriteLine($"{Mistakes(diagnostics)}; nothing was written. 'explain <code>' says more about one.");
    }

    /// <summary>Such as <c>2 mistakes in 1 file</c>.</summary>
    public static string Mistakes(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return $"{Count(errors.Count, "mistake")} in {Count(errors.Select(d => d.Place.Path).Distinct().Count(), "file")}";
    }

    private void Made(BuildOutcome outcome)
    {
        var warnings = outcome.Result.Diagnostics.Count;
        var said = warnings == 0 ? "" : $", {Count(warnings, "warning")}";
        Console.WriteLine(outcome.Published is { } published
            ? $"{outcome.Pages} pages, {outcome.Result.Files.Count} files in {settings.Output}: {published.Written} written, {published.Unchanged} unchanged, {published.Removed} removed{said}"
            : $"{outcome.Pages} pages, {outcome.Result.Files.Count} files, nothing written{said}");
        var pipelines = outcome.Result.Stages.GroupBy(s => s.Pipeline).Where(g => g.Key.Length > 0).Select(g => $"{g.Key} {g.Sum(s => s.Milliseconds):0}");
        // Stages run side by side, so what they took is more than what passed.
        Console.WriteLine($"{outcome.Milliseconds:0} ms (stages: {string.Join(", ", pipelines)})");
    }

    public static void Stages(IReadOnlyList<StageReport> stages)
    {
        Console.WriteLine($"{"pipeline",-10} {"stage",-40} {"items",7} {"made",7} {"reused",7} {"ms",9}");
        foreach (var stage in stages) Console.WriteLine($"{stage.Pipeline,-10} {stage.Stage,-40} {stage.Items,7} {stage.Made,7} {stage.Reused,7} {stage.Milliseconds,9:0.0}");
    }

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
