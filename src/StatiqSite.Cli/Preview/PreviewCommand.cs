using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Cli.Preview;

/// <summary><c>preview</c>: builds, serves, and does both again whenever a source changes.</summary>
internal static class PreviewCommand
{
    public static async Task<int> Run(BuildSettings settings, int port, CancellationToken stop)
    {
        settings.RefuseWrongFolders();
        using var only = Only(settings.Output!);
        IReadOnlyList<RememberingFolder> folders = [new(settings.InputFolder, settings.Input), new(settings.ThemeFolder, settings.Theme)];
        var session = new PreviewSession(
            () => new SiteBuild(folders[0], folders[1], new SiteOptions(settings.Drafts), keepResults: true), new Publisher(settings.Output!, keepResults: true), folders);
        // Watched before it is read for the first time, so that no change falls in between.
        using var watcher = new ChangeWatcher([settings.Input, settings.Theme]);
        var terminal = new PreviewTerminal(settings);

        // One end ends the other: told to stop, or the server or the watcher cannot go on.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var building = Task.Run(() => BuildOnChange(session, watcher, terminal, over.Token), CancellationToken.None);
        var serving = LocalServer.Run(port, new PreviewHost(session, over.Token).Answer, PreviewTerminal.Welcome, over.Token);
        await Task.WhenAny(building, serving);
        await over.CancelAsync();
        await Task.WhenAll(building, serving);
        return ExitCodes.Made;
    }

    /// <summary>Two previews of one output would each undo what the other made, and show it.</summary>
    private static FileStream Only(string output)
    {
        var path = Path.Combine(output, Publisher.OwnFolder, "preview");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "another preview publishes here, or the folder is not writable; look at that one, or choose another folder with --output", e);
        }
    }

    private static async Task BuildOnChange(PreviewSession session, ChangeWatcher watcher, PreviewTerminal terminal, CancellationToken stop)
    {
        try
        {
            // What changes while a run is on is told by the watcher afterwards: exactly one more run.
            for (var changes = new Changes([], IsAnything: true); ; changes = await watcher.Next(stop)) terminal.Tell(session.Rebuild(changes, stop));
        }
        catch (OperationCanceledException)
        {
            // The preview ends; what was published before is whole.
        }
    }
}
