using System.Diagnostics;
using System.Threading.Channels;
using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Cli.Preview;

/// <summary>
/// Says when to build again, never what: a build compares content and is always right, so whatever the watcher cannot follow (a full buffer, a folder that went
/// and came again) is one more build.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    /// <summary>A lone save is over at once; a checkout touches several files and pauses between them, and a file that went (a save by rename) mostly comes again.</summary>
    private static readonly TimeSpan QuietAfterOne = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan QuietAfterMore = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock state = new();
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly List<WatchedFolder> folders = [];
    private bool isSomethingGone;
    private long last;

    /// <exception cref="StorageException">The system has no watch left to give.</exception>
    public ChangeWatcher(IEnumerable<string> folders)
    {
        foreach (var folder in folders) this.folders.Add(new WatchedFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), Add));
    }

    /// <summary>Waits for a change and then until it is quiet, though not for ever.</summary>
    public async Task Next(CancellationToken stop)
    {
        do
        {
            await signal.Reader.ReadAsync(stop);
            var began = Stopwatch.GetTimestamp();
            for (var left = Left(began); left > TimeSpan.Zero; left = Left(began)) await Task.Delay(left, stop);
        }
        while (!TakeAll());
    }

    public void Dispose()
    {
        foreach (var folder in folders) folder.Dispose();
    }

    private void Add(string path, bool isGone)
    {
        if (!SourceNames.IsWritten(path.Replace('\\', '/'))) return;
        lock (state)
        {
            changed.Add(path);
            isSomethingGone |= isGone;
            last = Stopwatch.GetTimestamp();
        }
        signal.Writer.TryWrite(true);
    }

    private TimeSpan Left(long began)
    {
        lock (state)
        {
            var quiet = (isSomethingGone || changed.Count > 1 ? QuietAfterMore : QuietAfterOne) - Stopwatch.GetElapsedTime(last);
            var longest = LongestWait - Stopwatch.GetElapsedTime(began);
            return quiet < longest ? quiet : longest;
        }
    }

    /// <summary>False when what woke us was taken the last time already.</summary>
    private bool TakeAll()
    {
        lock (state)
        {
            var any = changed.Count > 0;
            changed.Clear();
            isSomethingGone = false;
            return any;
        }
    }
}

/// <summary>
/// Follows everything below a folder, also when the folder itself is deleted, renamed or made again: a watch holds on to the folder it was given, so the parent is
/// watched for its name.
/// </summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly Lock state = new();
    private readonly string folder;
    private readonly Action<string, bool> changed;
    private readonly FileSystemWatcher parent;
    private FileSystemWatcher? inside;
    private bool isOver;

    public WatchedFolder(string folder, Action<string, bool> changed)
    {
        (this.folder, this.changed) = (folder, changed);
        parent = Watch(Path.GetDirectoryName(folder) ?? folder, Path.GetFileName(folder), isDeep: false);
        Renew();
    }

    public void Dispose()
    {
        lock (state)
        {
            isOver = true;
            parent.Dispose();
            inside?.Dispose();
        }
    }

    /// <summary>Watches anew, and says that anything may have changed meanwhile.</summary>
    private void Renew()
    {
        lock (state)
        {
            inside?.Dispose();
            inside = !isOver && Directory.Exists(folder) ? Watch(folder, "*", isDeep: true) : null;
        }
    }

    private FileSystemWatcher Watch(string path, string filter, bool isDeep)
    {
        var watcher = new FileSystemWatcher(path, filter) { IncludeSubdirectories = isDeep, NotifyFilter = NotifyFilters.DirectoryName };
        try
        {
            if (isDeep) watcher.NotifyFilter |= NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Changed += OnChange;
            watcher.Renamed += OnChange;
            watcher.Error += (_, _) => RenewAndTell();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher.Dispose();
            throw new StorageException(path, "cannot watch the folder", e);
        }

        void OnChange(object sender, FileSystemEventArgs change)
        {
            if (!isDeep)
            {
                RenewAndTell();
                return;
            }
            if (change is RenamedEventArgs renamed) changed(renamed.OldFullPath, true);
            changed(change.FullPath, change.ChangeType == WatcherChangeTypes.Deleted);
        }
    }

    private void RenewAndTell()
    {
        try
        {
            Renew();
        }
        catch (StorageException)
        {
            // The folder went again while it was looked at; the parent will tell when it is there.
        }
        changed(folder, true);
    }
}
