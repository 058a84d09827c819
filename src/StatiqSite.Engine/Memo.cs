namespace StatiqSite.Engine;

/// <summary>Makes something of one item.</summary>
/// <param name="notes">Takes what the item reads of noted wholes; null where there are none, and in a run that keeps nothing.</param>
internal delegate TWork Making<in TIn, out TWork>(TIn item, Notes? notes, Report report);

/// <summary>What a stage made of each item of a table and said of it, by the item's place; where nothing was said yet, not even nothing, the item is new.</summary>
internal sealed record Memo<TIn, TWork>(string[] Keys, TIn?[] Inputs, TWork?[] Outputs, IReadOnlyList<Diagnostic>?[] Said, Notes?[] Notes)
    where TIn : class
{
    public static Memo<TIn, TWork> Of(string[] keys) =>
        new(keys, new TIn?[keys.Length], new TWork?[keys.Length], new IReadOnlyList<Diagnostic>?[keys.Length], new Notes?[keys.Length]);

    public bool HasKeys(string[] keys) => ReferenceEquals(Keys, keys);

    /// <summary>The same for items of which some are others or stand elsewhere.</summary>
    public Memo<TIn, TWork> MovedTo(string[] keys)
    {
        if (HasKeys(keys)) return this;
        var moved = Of(keys);
        var places = new Dictionary<string, int>(Keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < Keys.Length; i++) places.Add(Keys[i], i);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!places.TryGetValue(keys[i], out var place)) continue;
            (moved.Inputs[i], moved.Outputs[i], moved.Said[i], moved.Notes[i]) = (Inputs[place], Outputs[place], Said[place], Notes[place]);
        }
        return moved;
    }

    /// <summary>The places of the items that are not the same objects as before, or read what changed.</summary>
    public List<int> Stale(TIn[] inputs, IReadOnlySet<string> changedEntries)
    {
        var stale = new List<int>();
        for (var i = 0; i < inputs.Length; i++)
            if (!ReferenceEquals(inputs[i], Inputs[i]) || (changedEntries.Count > 0 && Notes[i]!.HasAny(changedEntries))) stale.Add(i);
        return stale;
    }
}
