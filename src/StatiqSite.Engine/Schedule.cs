namespace StatiqSite.Engine;

/// <summary>
/// The order of work. A stage begins as soon as all that it reads is done, so stages that do not read one another run at the same time. One over many items keeps
/// every processor busy by itself; of those only one runs at a time, the first in the order given, and none that hands its items on runs beside it, so that what they hold in
/// memory does not add up.
/// </summary>
internal static class Schedule
{
    private const int Many = 1000;

    /// <summary>Runs stages that are in an order in which they could run one after the other; on one thread they do.</summary>
    /// <returns>What each did and said, in the order given.</returns>
    /// <exception cref="StageException">Of the stages that failed, the failure of the first in the order given: the same every time.</exception>
    public static IReadOnlyList<StageOutcome> Work(IReadOnlyList<Stage> stages, Run run) =>
        run.Threads == 1 ? [.. stages.Select(s => Work(s, run))] : SideBySide(stages, run).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<StageOutcome>> SideBySide(IReadOnlyList<Stage> stages, Run run)
    {
        var turns = new Turns();
        var outcomes = new Dictionary<Stage, Task<StageOutcome>>(stages.Count);
        foreach (var stage in stages)
        {
            // What a run leaves out is done.
            Task[] inputs = [.. HandingOn.AwaitedBy(stage).Where(outcomes.ContainsKey).Select(i => outcomes[i])];
            outcomes.Add(stage, Task.Run(() => After(inputs, stage, turns, run)));
        }
        await Task.WhenAll((IEnumerable<Task>)outcomes.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return [.. stages.Select(s => outcomes[s].GetAwaiter().GetResult())];
    }

    private static async Task<StageOutcome> After(Task[] inputs, Stage stage, Turns turns, Run run)
    {
        foreach (var input in inputs) await input.ConfigureAwait(false);
        var isLarge = stage.ItemCount >= Many;
        if (!isLarge && !stage.HandsOn) return Work(stage, run);
        await turns.Take(stage.Place, alone: isLarge).ConfigureAwait(false);
        try
        {
            return Work(stage, run);
        }
        finally
        {
            turns.Give(alone: isLarge);
        }
    }

    private static StageOutcome Work(Stage stage, Run run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var report = stage.Work(run);
        // Taken now: a stage lets go of what it said together with what it made.
        var outcome = new StageOutcome(report, [.. stage.Diagnostics]);
        stage.ReleaseInputs(run);
        return outcome;
    }
}

/// <summary>Turns to work, alone or with others that do not work alone; of those that wait, the first by place comes next.</summary>
internal sealed class Turns
{
    private readonly Lock taking = new();
    private readonly PriorityQueue<(TaskCompletionSource Turn, bool IsAlone), int> waiting = new();
    private bool isOneAlone;
    private int together;

    public Task Take(int place, bool alone)
    {
        lock (taking)
        {
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue((turn, alone), place);
            Next();
            return turn.Task;
        }
    }

    public void Give(bool alone)
    {
        lock (taking)
        {
            if (alone) isOneAlone = false;
            else together--;
            Next();
        }
    }

    private void Next()
    {
        while (!isOneAlone && waiting.TryPeek(out var next, out _) && (!next.IsAlone || together == 0))
        {
            waiting.Dequeue();
            if (next.IsAlone) isOneAlone = true;
            else together++;
            next.Turn.SetResult();
        }
    }
}

/// <summary>What a stage did and what it said.</summary>
internal sealed record StageOutcome(StageReport Report, IReadOnlyList<Diagnostic> Diagnostics);
