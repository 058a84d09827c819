using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

/// <summary>A folder of sources that tests can edit.</summary>
internal sealed class MemoryFolder(string label = "input") : SourceFolder
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public override string Label => label;

    public string this[string name]
    {
        set => files[name] = Encoding.UTF8.GetBytes(value);
    }

    public void Remove(string name) => files.Remove(name);

    public override IReadOnlyList<string> List(string under) =>
        [.. files.Keys.Where(n => under.Length == 0 || n == under || n.StartsWith(under + "/", StringComparison.Ordinal))];

    public override SourceFile? Read(string name, long limit)
    {
        if (!files.TryGetValue(name, out var bytes)) return null;
        return bytes.Length > limit ? new SourceFile(PathOf(name), name, [], Unread.TooLong) : new SourceFile(PathOf(name), name, bytes);
    }
}
