#pragma warning disable RS0030 // This class is the one that reads the disk.

namespace StatiqSite.Engine;

/// <summary>A folder of sources. Names are relative to it with forward slashes.</summary>
public abstract class SourceFolder
{
    /// <summary>How the folder is called in diagnostics, e.g. <c>input</c>.</summary>
    public abstract string Label { get; }

    /// <summary>The names of all files below <paramref name="under"/> (a folder's name, or "" for all), or the one file of that name, in ordinal order.</summary>
    /// <exception cref="StorageException">The folder cannot be listed.</exception>
    public abstract IReadOnlyList<string> List(string under);

    /// <summary>Reads a file, or says that it is longer than the limit without reading it.</summary>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public abstract SourceFile Read(string name, long limit);

    /// <summary>The path that diagnostics print for a name in this folder.</summary>
    public string PathOf(string name) => name.Length == 0 ? Label : Label + "/" + name;
}

/// <summary>A folder on the disk. A folder that does not exist is empty.</summary>
public sealed class DiskFolder(string root, string label) : SourceFolder
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    public override string Label => label;

    public override IReadOnlyList<string> List(string under)
    {
        var start = Path.Combine(root, under);
        if (File.Exists(start)) return [under];
        if (!Directory.Exists(start)) return [];
        try
        {
            var names = new List<string>();
            foreach (var path in Directory.EnumerateFiles(start, "*", Everything))
                names.Add(Path.GetRelativePath(root, path).Replace('\\', '/'));
            names.Sort(string.CompareOrdinal);
            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(start, "cannot list the folder", e);
        }
    }

    public override SourceFile Read(string name, long limit)
    {
        var path = Path.Combine(root, name);
        try
        {
            return new FileInfo(path).Length > limit
                ? new SourceFile(PathOf(name), name, [], isTooLong: true)
                : new SourceFile(PathOf(name), name, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "cannot read the file", e);
        }
    }
}

/// <summary>The disk did not do what was asked: <see cref="FilePath"/> names where.</summary>
public sealed class StorageException(string path, string problem, Exception? inner = null)
    : Exception(inner is null ? $"{path}: {problem}" : $"{path}: {problem}: {inner.Message}", inner)
{
    public string FilePath { get; } = path;
}
