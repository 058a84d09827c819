using System.Collections.Concurrent;
using StatiqSite.Engine;

namespace StatiqSite.Cli.Preview;

/// <summary>
/// A folder that is read once. Reading ten thousand files takes longer than all the rest of a small change, so what the watcher did not name is taken from memory; for
/// anything but new content of a file that was there before, everything is read anew.
/// </summary>
internal sealed class RememberingFolder(SourceFolder folder, string root) : SourceFolder
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private readonly string start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;

    public override string Label => folder.Label;

    public override IReadOnlyList<string> List(string under) => lists.GetOrAdd(under, folder.List);

    public override SourceFile? Read(string name, long limit)
    {
        if (files.TryGetValue(name, out var known)) return known;
        var file = folder.Read(name, limit);
        // One who asks for no byte only wants to tell that a file is there. What a link leads to changes without the link's name being named.
        if (file is not null && limit > 0 && new FileInfo(start + name).LinkTarget is null) files.TryAdd(name, file);
        return file;
    }

    /// <summary>Forgets what may have changed.</summary>
    public void Forget(Changes changes)
    {
        if (changes.IsAnything) ForgetAll();
        foreach (var path in changes.Files)
            if (path.StartsWith(start, StringComparison.Ordinal)) files.TryRemove(path[start.Length..].Replace('\\', '/'), out _);
    }

    public void ForgetAll()
    {
        lists.Clear();
        files.Clear();
    }
}
