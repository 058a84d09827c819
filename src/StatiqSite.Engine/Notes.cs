namespace StatiqSite.Engine;

/// <summary>
/// A whole of many entries, of which an item mostly reads few. Each item is given a whole of its own that notes the entries it reads; where nothing but entries changed
/// since the last run, an item that read none of these keeps its result. A run that keeps no results notes nothing.
/// </summary>
/// <remarks>An entry may be noted that was not there: it counts as read, for when it comes.</remarks>
public interface INoted<TSelf>
    where TSelf : class
{
    /// <summary>This whole for one item: what the item reads of entries must be noted.</summary>
    TSelf NotedIn(Notes notes);

    /// <summary>The entries that read otherwise than in the whole of an earlier run; null when more changed than entries.</summary>
    IReadOnlySet<string>? ChangedSince(TSelf before);
}

/// <summary>The entries of a whole that one item read.</summary>
public sealed class Notes
{
    private readonly List<string> entries = [];
    private bool isAll;

    public void Add(string entry) => entries.Add(entry);

    /// <summary>Every entry was read.</summary>
    public void AddAll() => isAll = true;

    internal bool HasAny(IReadOnlySet<string> changed) => changed.Count > 0 && (isAll || entries.Exists(changed.Contains));
}
