using System.Diagnostics;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Cli.Preview;

/// <summary>What the preview knows after a run.</summary>
/// <param name="Run">How many runs there were.</param>
/// <param name="Site">What the last good run made; null until there was one.</param>
/// <param name="Changed">The paths that the last run made, changed or removed.</param>
/// <param name="Mistakes">What the last run told of the sources.</param>
/// <param name="Trouble">Why the last run, or its publishing, did not come to an end; null when it did.</param>
/// <param name="Last">The last run that came to an end; null until there was one.</param>
internal sealed record PreviewState(
    int Run, PreviewedSite? Site, IReadOnlyList<string> Changed, IReadOnlyList<Mistake> Mistakes, string? Trouble, BuildOutcome? Last)
{
    public bool IsWrong => Trouble is not null || Mistakes.Any(m => m.IsError);
}

/// <summary>
/// Builds again and again, and keeps the last good site whatever comes. Pages are served from memory, so they can be looked at as soon as they are made; the output folder
/// follows.
/// </summary>
internal sealed class PreviewSession(Func<SiteBuild> declare, Publisher publisher, IReadOnlyList<RememberingFolder> folders)
{
    private readonly Lock state = new();
    private SiteBuild build = declare();
    private PreviewState current = new(0, null, [], [], null, null);
    private TaskCompletionSource next = NewSignal();

    /// <summary>What is known now, and a task that ends when there is something new.</summary>
    public (PreviewState State, Task Next) Observe()
    {
        lock (state) return (current, next.Task);
    }

    /// <summary>Builds, and publishes what is good. To be called by one thread at a time.</summary>
    /// <exception cref="OperationCanceledException">The preview ends.</exception>
    public PreviewState Rebuild(Changes changes, CancellationToken stop)
    {
        foreach (var folder in folders) folder.Forget(changes);
        var (before, clock) = (current with { Run = current.Run + 1, Changed = [], Mistakes = [], Trouble = null }, Stopwatch.StartNew());
        try
        {
            var result = build.Run(cancellation: stop);
            var lines = new SourceLines(folders);
            var mistakes = result.Diagnostics.Select(d => Mistake.Of(d, lines)).ToList();
            var outcome = new BuildOutcome(result, null, clock.Elapsed.TotalMilliseconds);
            if (result.HasErrors) return Become(before with { Mistakes = mistakes, Last = outcome });

            var (site, changed) = (before.Site ?? PreviewedSite.Empty).Next(result.Files);
            var made = Become(before with { Site = site, Changed = changed, Mistakes = mistakes, Last = outcome });
            return Publish(made, clock, stop);
        }
        catch (StorageException e)
        {
            ForgetAll();
            return Become(before with { Trouble = $"{e.Message}. The next change tries again." });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the broken run remembered is let go with it.
            build = declare();
            ForgetAll();
            return Become(before with { Site = current.Site, Trouble = $"This is a bug of the program, not of your sources: {e.Message}" });
        }
    }

    private PreviewState Publish(PreviewState made, Stopwatch clock, CancellationToken stop)
    {
        try
        {
            var published = publisher.Publish(made.Last!.Result.Files, stop);
            return Become(made with { Last = made.Last with { Published = published, Milliseconds = clock.Elapsed.TotalMilliseconds } });
        }
        catch (StorageException e)
        {
            return Become(made with { Trouble = $"{e.Message}. What you see is new, the output folder is not; the next change tries again." });
        }
    }

    private void ForgetAll()
    {
        foreach (var folder in folders) folder.ForgetAll();
    }

    private PreviewState Become(PreviewState now)
    {
        TaskCompletionSource told;
        lock (state) (current, told, next) = (now, next, NewSignal());
        told.SetResult();
        return now;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
