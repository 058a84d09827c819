using System.Diagnostics;
using System.Threading.Channels;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Cli.Preview;

/// <summary>What may have changed.</summary>
/// <param name="Files">Files that were there before and have new content.</param>
/// <param name="IsAnything">More happened than that: something came, went or was renamed, or it is not known what.</param>
internal sealed record Changes(IReadOnlyCollection<string> Files, bool IsAnything);

/// <summary>
/// Says when to build again. Whatever the watcher cannot follow (a full buffer, a folder that went and came again) is one more build that reads everything: content is
/// compared, so a build too many changes nothing.
/// </summary>
internal sealed class ChangeWatcher : IDisposable
{
    /// <summary>A lone save is over at once; a checkout touches several files and pauses between them, and a file that goes (in a save by rename) mostly comes again.</summary>
    private static readonly TimeSpan QuietAfterOne = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan QuietAfterMore = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock state = new();
    private HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly List<WatchedFolder> folders = [];
    private bool isAnything;
    private long last;

    /// <exception cref="StorageException">The system has no watch left to give.</exception>
    public ChangeWatcher(IEnumerable<string> folders)
    {
        foreach (var folder in folders) this.folders.Add(new WatchedFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), Add));
    }

    /// <summary>Waits for a change and then until it is quiet, though not for ever.</summary>
    public async Task<Changes> Next(CancellationToken stop)
    {
        while (true)
        {
            await signal.Reader.ReadAsync(stop);
            var began = Stopwatch.GetTimestamp();
            for (var left = Left(began); left > TimeSpan.Zero; left = Left(began)) await Task.Delay(left, stop);
            // What woke us may have been taken the last time already.
            if (TakeAll() is { Files.Count: > 0 } changes) return changes;
        }
    }

    public void Dispose()
    {
        foreach (var folder in folders) folder.Dispose();
    }

    private void Add(string path, bool isContentOnly)
    {
        lock (state)
        {
            changed.Add(path);
            isAnything |= !isContentOnly;
            last = Stopwatch.GetTimestamp();
        }
        signal.Writer.TryWrite(true);
    }

    private TimeSpan Left(long began)
    {
        lock (state)
        {
            var quiet = (isAnything || changed.Count > 1 ? QuietAfterMore : QuietAfterOne) - Stopwatch.GetElapsedTime(last);
            var longest = LongestWait - Stopwatch.GetElapsedTime(began);
            return quiet < longest ? quiet : longest;
        }
    }

    private Changes TakeAll()
    {
        lock (state)
        {
            var changes = new Changes(changed, isAnything);
            (changed, isAnything) = (new HashSet<string>(StringComparer.Ordinal), false);
            return changes;
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
            if (change is RenamedEventArgs renamed) Tell(renamed.OldFullPath, false);
            Tell(change.FullPath, change.ChangeType == WatcherChangeTypes.Changed);
        }

        void Tell(string file, bool isContentOnly)
        {
            if (SourceNames.IsWritten(Path.GetRelativePath(folder, file).Replace('\\', '/'))) changed(file, isContentOnly);
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
        changed(folder, false);
    }
}
