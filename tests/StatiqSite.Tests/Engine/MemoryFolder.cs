using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

/// <summary>A folder of sources that tests can edit.</summary>
internal sealed class MemoryFolder(string label = "input") : SourceFolder
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public override string Label => label;

    public IReadOnlyList<string> Names => [.. files.Keys];

    /// <summary>Called before each reading.</summary>
    public Action OnRead { get; set; } = () => { };

    public string this[string name]
    {
        get => Encoding.UTF8.GetString(files[name]);
        set => files[name] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>A copy of a folder on the disk.</summary>
    public static MemoryFolder Of(string folder, string label)
    {
        var copy = new MemoryFolder(label);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            copy.files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return copy;
    }

    public byte[] Bytes(string name) => files[name];

    public void Put(string name, byte[] bytes) => files[name] = bytes;

    public void Remove(string name) => files.Remove(name);

    public override IReadOnlyList<string> List(string under) =>
        [.. files.Keys.Where(n => under.Length == 0 || n == under || n.StartsWith(under + "/", StringComparison.Ordinal))];

    public override SourceFile? Read(string name, long limit)
    {
        OnRead();
        if (!files.TryGetValue(name, out var bytes)) return null;
        return bytes.Length > limit ? new SourceFile(PathOf(name), name, [], Unread.TooLong) : new SourceFile(PathOf(name), name, bytes);
    }
}
