namespace StatiqSite.Site.Markdown.Headings;

/// <summary>The ids of a page, each with the line that has it.</summary>
internal sealed class AnchorIds
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were taken.</summary>
    public List<string> All { get; } = [];

    public int LineOf(string id) => lines[id];

    public bool TryTake(string id, int line)
    {
        if (!lines.TryAdd(id, line)) return false;
        All.Add(id);
        return true;
    }

    /// <summary>Takes the id, or the first of id-2, id-3, … that is free.</summary>
    public string TakeFree(string id, int line)
    {
        if (TryTake(id, line)) return id;
        var number = numbers.GetValueOrDefault(id, 2);
        while (!TryTake($"{id}-{number}", line)) number++;
        numbers[id] = number + 1;
        return $"{id}-{number}";
    }
}
