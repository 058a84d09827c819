#pragma warning disable RS0030 // This class is the one that writes the disk.

using System.Text;
using System.Text.RegularExpressions;

namespace StatiqSite.Engine;

/// <summary>What publishing did.</summary>
public sealed record PublishReport(int Written, int Unchanged, int Removed);

/// <summary>
/// Puts a finished set of files into the output folder so that a reader never meets a broken page, and a process that is killed at any
/// moment leaves every page that can be reached from an old or a new one complete, with all that it names:
/// <list type="number">
/// <item>the list of files that are ours, old and new, is written first (where it stays the same, only its time is new);</item>
/// <item>files of ours that are no longer wanted and stand where a new one has to (a file where a folder should be, say) make room;</item>
/// <item>files that did not exist yet (hashed assets, then new pages) come before files that change, since only changed pages name them;</item>
/// <item>each file is written in the staging folder and renamed into place, but for new hashed ones, which nothing names yet; what of these a killed build left unfinished comes before
/// the pages of the next; several are written at once, where none has to come before another;</item>
/// <item>files that are ours and no longer wanted go last; hashed ones stay one build longer, for readers whose page is a moment old.</item>
/// </list>
/// Unchanged files are not touched, and a file that is not ours is never written over or deleted.
/// </summary>
/// <param name="keepResults">Remember what was published (a preview): a file that is the same object as the last time is then not compared with the disk
/// again, as long as the list of files is the one this publisher wrote. When another build published in between, or the output was deleted, all are compared.</param>
public sealed partial class Publisher(string output, bool keepResults = false)
{
    /// <summary>The folder in the output for what publishing itself needs: the list of files, the lock, files not yet in place. No page may stand in it, and no server shows it.</summary>
    public const string OwnFolder = ".statiqsite";

    private const string Header = "# Files made by the build: kind and path. A build removes no others.";

    /// <summary>What the system says of a path where nothing stands.</summary>
    private const FileAttributes Absent = (FileAttributes)(-1);

    private Published? last;

    private string ListPath => Path.Combine(output, OwnFolder, "files");

    private string Staging => Path.Combine(output, OwnFolder, "staging");

    /// <summary>Publishes the files.</summary>
    /// <exception cref="StorageException">A file could not be read or written, or a file that is not ours is in the way; the message names it.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two files; the next build finishes the job.</exception>
    public PublishReport Publish(SiteFiles files, CancellationToken cancellation = default)
    {
        foreach (var file in files.Since(last?.Files ?? SiteFiles.Empty).Added) RefuseUnsafe(file.Path);
        Guard(Staging, "cannot make the folder", () => Directory.CreateDirectory(Staging));
        using var only = Lock();
        Guard(Staging, "cannot clear the folder", () => Array.ForEach(Directory.GetFiles(Staging), File.Delete));

        var known = last is not null && last.List == ListStamp() ? last : null;
        last = null; // Until this is done nobody knows what is on the disk.
        var ours = known?.Ours ?? ReadList();
        var changes = files.Since(known?.Files ?? SiteFiles.Empty);
        var isListed = known is not null && IsListed(changes, ours, files.Count);
        var wanted = isListed ? ours : files.Select(f => new Entry(f.Path, f.IsHashed)).ToDictionary(e => e.Path, StringComparer.Ordinal);
        var inTheWay = changes.Added.Count > 0 ? InTheWay(ours, wanted) : [];
        var (added, changed) = Compare([.. changes.Added, .. changes.Renewed], ours, inTheWay.Select(e => e.Path).ToHashSet(StringComparer.OrdinalIgnoreCase));
        if (isListed) TouchList();
        else if (wanted.Keys.Any(path => !ours.ContainsKey(path))) WriteList(ours.Values.Concat(wanted.Values).DistinctBy(e => e.Path));
        foreach (var entry in inTheWay) Remove(entry.Path);

        var run = new Run(Environment.ProcessorCount, keepResults, cancellation);
        Write([.. added.Where(f => f.IsHashed)], run, isNamed: false);
        Write([.. changed.Where(f => f.IsHashed)], run);
        Write([.. added.Where(f => !f.IsHashed)], run);
        Write([.. changed.Where(f => !f.IsHashed)], run);

        var (left, removed) = isListed ? (ours, []) : Retire(ours.Values.Except(inTheWay), wanted);
        foreach (var entry in removed) Remove(entry.Path);
        if (!isListed) WriteList(left.Values);
        if (keepResults) last = new Published(files, left, ListStamp());
        return new PublishReport(added.Count + changed.Count, files.Count - added.Count - changed.Count, inTheWay.Count + removed.Count);
    }

    /// <summary>Does the list say of these files what it has to, and of no others?</summary>
    private static bool IsListed(FileChanges changes, Dictionary<string, Entry> ours, int files) =>
        changes.Added.Count == 0 && changes.Removed.Count == 0 && ours.Count == files && changes.Renewed.TrueForAll(f => ours[f.Path].IsHashed == f.IsHashed);

    /// <summary>
    /// What has to go before anything is written: of our files those that are no longer wanted and stand where a wanted one's folder should be, in a folder where a wanted one
    /// should be, or under a name that differs in case alone, which is the same file on some disks.
    /// </summary>
    private static List<Entry> InTheWay(Dictionary<string, Entry> ours, Dictionary<string, Entry> wanted)
    {
        var gone = ours.Values.Where(e => !wanted.ContainsKey(e.Path)).ToList();
        if (gone.Count == 0) return gone;
        var files = wanted.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = wanted.Keys.SelectMany(Above).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return gone.FindAll(e => files.Contains(e.Path) || folders.Contains(e.Path) || Above(e.Path).Any(files.Contains));
    }

    /// <summary>The folders that a file stands in, from the nearest.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }

    /// <summary>What stays of our files, and what goes.</summary>
    private static (Dictionary<string, Entry> Left, List<Entry> Removed) Retire(IEnumerable<Entry> ours, Dictionary<string, Entry> wanted)
    {
        var retired = ours.Where(e => !wanted.ContainsKey(e.Path)).ToLookup(e => e.IsHashed && !e.IsRetired);
        var left = wanted.Values.Concat(retired[true].Select(e => e with { IsRetired = true })).ToDictionary(e => e.Path, StringComparer.Ordinal);
        return (left, [.. retired[false]]);
    }

    /// <param name="going">What is deleted before these files are written; names that differ in case are the same.</param>
    private (List<OutputFile> Added, List<OutputFile> Changed) Compare(IEnumerable<OutputFile> files, Dictionary<string, Entry> ours, HashSet<string> going)
    {
        var (added, changed) = (new List<OutputFile>(), new List<OutputFile>());
        foreach (var file in files)
        {
            var path = FullPath(file.Path);
            var there = new FileInfo(path);
            if ((going.Contains(file.Path) && !HasName(there)) || IsFolderOf(path, going)) added.Add(file);
            else if (!there.Exists && there.Attributes != Absent) throw new StorageException(path, "a folder is where a file should be; move it away");
            else if (!there.Exists) added.Add(file);
            else if (Guard(path, "cannot read the file", () => HasBytes(there, file.Bytes.Span))) continue;
            else if (ours.ContainsKey(file.Path)) changed.Add(file);
            else throw new StorageException(path, "this file was not made by a build; move it away or choose another output folder");
        }
        return (added, changed);
    }

    /// <summary>Is there a file of just this name? Some disks find it by one that differs in case.</summary>
    private static bool HasName(FileInfo file) => file.Exists && file.Directory!.EnumerateFiles().Any(f => f.Name == file.Name);

    /// <summary>Is it a folder with nothing in it but these files?</summary>
    private bool IsFolderOf(string folder, HashSet<string> files) => files.Count > 0 && Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).All(f => files.Contains(Path.GetRelativePath(output, f).Replace(Path.DirectorySeparatorChar, '/')));

    /// <summary>Writes files of which none has to come before another.</summary>
    /// <param name="isNamed">Could a reader ask for one meanwhile?</param>
    private void Write(List<OutputFile> files, Run run, bool isNamed = true)
    {
        foreach (var folder in files.Select(f => Path.GetDirectoryName(FullPath(f.Path))!).Distinct()) Guard(folder, "cannot make the folder", () => Directory.CreateDirectory(folder));
        Workers.For(run, files.Count, i =>
        {
            var path = FullPath(files[i].Path);
            var written = isNamed ? Path.Combine(Staging, $"{i}") : path;
            Guard(path, "cannot write the file", () =>
            {
                files[i].Lend(bytes => File.WriteAllBytes(written, bytes));
                if (isNamed) File.Move(written, path, overwrite: true);
            });
        });
    }

    private void Remove(string name)
    {
        var path = FullPath(name);
        Guard(path, "cannot delete the file", () => File.Delete(path));
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > output.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder)) continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any()) break;
            Guard(folder, "cannot delete the folder", () => Directory.Delete(folder));
        }
    }

    private FileStream Lock()
    {
        var path = Path.Combine(output, OwnFolder, "lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "another build is publishing here, or the folder is not writable", e);
        }
    }

    private Dictionary<string, Entry> ReadList()
    {
        if (!File.Exists(ListPath)) return new Dictionary<string, Entry>(StringComparer.Ordinal);
        var lines = Guard(ListPath, "cannot read the file", () => File.ReadAllLines(ListPath));
        return lines.Select(Entry.Parse).OfType<Entry>().Where(e => IsBelow(e.Path)).DistinctBy(e => e.Path).ToDictionary(e => e.Path, StringComparer.Ordinal);
    }

    private void WriteList(IEnumerable<Entry> entries)
    {
        var text = new StringBuilder().Append(Header).Append('\n');
        foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal)) text.Append(entry).Append('\n');
        Guard(ListPath, "cannot write the file", () =>
        {
            var staged = Path.Combine(Staging, "files");
            File.WriteAllText(staged, text.ToString());
            File.Move(staged, ListPath, overwrite: true);
        });
    }

    /// <summary>Says to others who remember the list that what they know of the files is no longer so.</summary>
    private void TouchList() => Guard(ListPath, "cannot write the file", () => File.SetLastWriteTimeUtc(ListPath, DateTime.UtcNow));

    /// <summary>Tells the list of files from any that another process wrote; null where there is none.</summary>
    private (DateTime Written, long Length)? ListStamp()
    {
        var list = new FileInfo(ListPath);
        return list.Exists ? (list.LastWriteTimeUtc, list.Length) : null;
    }

    private string FullPath(string name) => Path.Combine(output, name.Replace('/', Path.DirectorySeparatorChar));

    private static void RefuseUnsafe(string name)
    {
        if (!IsBelow(name)) throw new InvalidOperationException($"not a path below the output: {name}");
    }

    // The list could have been tampered with: what it names elsewhere is none of ours.
    private static bool IsBelow(string name) => name.Length > 0 && !name.Contains('\\') && name.Split('/').All(part => part is not ("" or "." or ".." or OwnFolder));

    private static bool HasBytes(FileInfo file, ReadOnlySpan<byte> bytes) => file.Length == bytes.Length && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes);

    private static void Guard(string path, string problem, Action action) =>
        Guard(path, problem, () =>
        {
            action();
            return true;
        });

    private static T Guard<T>(string path, string problem, Func<T> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, problem, e);
        }
    }

    /// <summary>What this publisher left in the output.</summary>
    private sealed record Published(SiteFiles Files, Dictionary<string, Entry> Ours, (DateTime Written, long Length)? List);

    /// <summary>A line of the list: <c>page|hashed|retired path</c>.</summary>
    private sealed partial record Entry(string Path, bool IsHashed, bool IsRetired = false)
    {
        public static Entry? Parse(string line) => Line().Match(line) is { Success: true, Groups: var parts }
            ? new Entry(parts["path"].Value, parts["kind"].Value != "page", parts["kind"].Value == "retired")
            : null;

        public override string ToString() => $"{(IsRetired ? "retired" : IsHashed ? "hashed" : "page")} {Path}";

        // Earlier builds wrote a hash of the content before the path.
        [GeneratedRegex("^(?<kind>page|hashed|retired) ([0-9a-f]{64} )?(?<path>.+)$")]
        private static partial Regex Line();
    }
}
