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
/// <param name="IsSearchBehind">The search was made of an earlier site, or not yet.</param>
internal sealed record PreviewState(
    int Run, PreviewedSite? Site, IReadOnlyList<string> Changed, IReadOnlyList<Mistake> Mistakes, string? Trouble, BuildOutcome? Last, bool IsSearchBehind = true)
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
    private readonly Lock working = new();
    private SiteBuild build = declare();
    private PreviewState current = new(0, null, [], [], null, null);
    private TaskCompletionSource next = NewSignal();

    /// <summary>What is known now, and a task that ends when there is something new.</summary>
    public (PreviewState State, Task Next) Observe()
    {
        lock (state) return (current, next.Task);
    }

    /// <summary>Builds, and publishes what is good; the search waits until somebody asks for it.</summary>
    /// <exception cref="OperationCanceledException">The preview ends.</exception>
    public PreviewState Rebuild(Changes changes, CancellationToken stop) => Work(() =>
    {
        foreach (var folder in folders) folder.Forget(changes);
        var (before, clock) = (current with { Run = current.Run + 1, Changed = [], Mistakes = [], Trouble = null, IsSearchBehind = true }, Stopwatch.StartNew());
        return Guard(before, () =>
        {
            var result = build.Run(deferSearch: true, cancellation: stop);
            var lines = new SourceLines(folders);
            var mistakes = result.Diagnostics.Select(d => Mistake.Of(d, lines)).ToList();
            var outcome = new BuildOutcome(result, null, clock.Elapsed.TotalMilliseconds);
            if (result.HasErrors) return Become(before with { Mistakes = mistakes, Last = outcome });

            var (site, changed) = (before.Site ?? PreviewedSite.Empty).Next(result.Files);
            var made = Become(before with { Site = site, Changed = changed, Mistakes = mistakes, Last = outcome });
            var published = publisher.Publish(result.Files, stop);
            return Become(made with { Last = outcome with { Published = published, Milliseconds = clock.Elapsed.TotalMilliseconds } });
        });
    });

    /// <summary>Makes the search of the site that is shown, if it is not made yet. While the sources are wrong it stays as it is.</summary>
    /// <exception cref="OperationCanceledException">The preview ends.</exception>
    public PreviewState MakeSearch(CancellationToken stop) => Work(() =>
    {
        if (!current.IsSearchBehind || current.IsWrong || current.Site is not { } site) return current;
        return Guard(current, () =>
        {
            var result = build.Run(cancellation: stop);
            if (result.HasErrors) return current;
            var made = Become(current with { Site = site.Next(result.Files).Site, IsSearchBehind = false });
            publisher.Publish(result.Files, stop);
            return made;
        });
    });

    /// <summary>One thread at a time: the builder's, or that of a request for the search.</summary>
    private PreviewState Work(Func<PreviewState> work)
    {
        lock (working) return work();
    }

    private PreviewState Guard(PreviewState before, Func<PreviewState> work)
    {
        try
        {
            return work();
        }
        catch (StorageException e)
        {
            ForgetAll();
            // What was made before the disk refused is shown all the same.
            var isShown = !ReferenceEquals(current.Site, before.Site);
            return Become((isShown ? current : before) with { Trouble = isShown ? $"{e.Message}. What you see is new, the output folder is not; the next change tries again." : $"{e.Message}. The next change tries again." });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the broken run remembered is let go with it.
            build = declare();
            ForgetAll();
            return Become(before with { Site = current.Site, IsSearchBehind = true, Trouble = $"This is a bug of the program, not of your sources: {e.Message}" });
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
