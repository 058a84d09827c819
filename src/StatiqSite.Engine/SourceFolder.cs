#pragma warning disable RS0030 // This class is the one that reads the disk.

using System.Formats.Tar;
using System.IO.Enumeration;

namespace StatiqSite.Engine;

/// <summary>A folder of sources. Names are relative to it with forward slashes.</summary>
public abstract class SourceFolder
{
    /// <summary>How the folder is called in diagnostics, e.g. <c>input</c>.</summary>
    public abstract string Label { get; }

    /// <summary>The names of all files below <paramref name="under"/> (a folder's name, or "" for all), or the one file of that name, in ordinal order.
    /// What stands there and cannot be read, such as a link to a folder, is listed too, so that it can be told. The same object means the same names.</summary>
    /// <exception cref="StorageException">The folder itself cannot be listed.</exception>
    public abstract IReadOnlyList<string> List(string under);

    /// <summary>Reads a file, or says why it was not read. Null when it is not there any more.</summary>
    public abstract SourceFile? Read(string name, long limit);

    /// <summary>The path that diagnostics print for a name in this folder.</summary>
    public string PathOf(string name) => name.Length == 0 ? Label : Label + "/" + name;
}

/// <summary>
/// A folder on the disk. A folder that does not exist is empty. Nothing outside is ever read: a symbolic link counts only when it leads to a file
/// inside, with no other link on the way. Pipes, sockets and devices are not opened, since reading them may never end.
/// </summary>
public sealed class DiskFolder(string root, string label) : SourceFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public override string Label => label;

    public override IReadOnlyList<string> List(string under)
    {
        var start = new DirectoryInfo(FullPath(under));
        var isLink = under.Length > 0 && IsLink(start);
        if (isLink || !start.Exists) return isLink || new FileInfo(start.FullName).Exists ? [under] : [];
        var names = new List<string>();
        var folders = new Stack<string>([under]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var (name, isFolder) in Entries(folder))
                {
                    if (isFolder) folders.Push(name);
                    else names.Add(name);
                }
            }
            catch (DirectoryNotFoundException) when (folder.Length > 0)
            {
                // It went while the folder above was listed.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (folder.Length == 0) throw new StorageException(root, "cannot list the folder", e);
                names.Add(folder);
            }
        }
        names.Sort(string.CompareOrdinal);
        return names;
    }

    public override SourceFile? Read(string name, long limit)
    {
        try
        {
            var file = new FileInfo(FullPath(name));
            if (IsLink(file)) return Target(file) is { } target ? Read(name, target, limit) : Unread(name, Engine.Unread.Link);
            return Read(name, file, limit);
        }
        // A name that holds this character is one whose bytes are no text: it was listed, and it cannot be asked for.
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !name.Contains('\uFFFD'))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(name, Engine.Unread.Failed);
        }
    }

    private SourceFile? Read(string name, FileInfo file, long limit)
    {
        if (file.Attributes.HasFlag(FileAttributes.Directory) && file.Attributes != (FileAttributes)(-1)) return Unread(name, Engine.Unread.Failed);
        if (file.Length == 0) return IsRegular(file) ? new SourceFile(PathOf(name), name, []) : Unread(name, Engine.Unread.NotAFile);
        using var handle = File.OpenHandle(file.FullName, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > limit) return Unread(name, Engine.Unread.TooLong);
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more) read += more;
        return new SourceFile(PathOf(name), name, read == length ? bytes : bytes[..read]);
    }

    private SourceFile Unread(string name, Unread reason) => new(PathOf(name), name, [], reason);

    private FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return new FileSystemEnumerable<(string, bool)>(
            FullPath(folder),
            (ref FileSystemEntry entry) => (string.Concat(prefix, entry.FileName), entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0),
            Everything);
    }

    /// <summary>The file that a link means, or null when it is none inside this folder. It is read by its own path, so that no other link can lead elsewhere.</summary>
    private FileInfo? Target(FileInfo link)
    {
        // A loop of links throws, a dead end gives a file that does not exist.
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null;
        }
        if (target is not FileInfo { Exists: true } file || !file.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        for (var above = file.Directory; above is not null && above.FullName.Length > root.Length; above = above.Parent)
            if (IsLink(above)) return null;
        return file;
    }

    /// <summary>Pipes, sockets and devices have no length. The only door of the library that tells them from files without opening them is that of tar archives,
    /// whose entries say what they are.</summary>
    private static bool IsRegular(FileInfo empty)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true)) writer.WriteEntry(empty.FullName, "entry");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return false; // A socket.
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private string FullPath(string name) => Path.Combine(root, name);
}

/// <summary>The disk did not do what was asked: <see cref="FilePath"/> names where.</summary>
public sealed class StorageException(string path, string problem, Exception? inner = null)
    : Exception(inner is null ? $"{path}: {problem}" : $"{path}: {problem}: {inner.Message}", inner)
{
    public string FilePath { get; } = path;
}
