namespace StatiqSite.Engine;

/// <summary>Puts the items of one key together. An item that changes and keeps its key touches its own group alone.</summary>
internal sealed class GroupStage<T>(ItemsStage<T> source, Func<T, string> keyOf) : ItemsStage<Group<T>>
    where T : class
{
    private Table<T> remembered = Table<T>.Empty;
    private int[] groupOf = [];
    private List<List<int>> members = [];

    public override IEnumerable<Stage> Inputs => [source];

    protected override (int Items, int Made) Evaluate(Run run)
    {
        var input = source.Results;
        var touched = ReferenceEquals(remembered.Keys, input.Keys) ? Touched(input.Values) : null;
        Results = (touched is null ? Regrouped(input.Values) : Renewed(input.Values, touched)).Or(Results);
        remembered = run.KeepResults ? input : Table<T>.Empty;
        return (Results.Count, touched?.Count ?? Results.Count);
    }

    /// <summary>The groups that have other items than before; null when an item went over to another group.</summary>
    private HashSet<int>? Touched(T[] items)
    {
        var touched = new HashSet<int>();
        for (var i = 0; i < items.Length; i++)
        {
            if (ReferenceEquals(items[i], remembered.Values[i])) continue;
            if (Results.Values[groupOf[i]].Key != keyOf(items[i])) return null;
            touched.Add(groupOf[i]);
        }
        return touched;
    }

    private Table<Group<T>> Renewed(T[] items, HashSet<int> touched)
    {
        Group<T>[] groups = [.. Results.Values];
        foreach (var place in touched) groups[place] = Group(groups[place].Key, place, items);
        return new Table<Group<T>>(Results.Keys, groups);
    }

    private Table<Group<T>> Regrouped(T[] items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        members = [];
        groupOf = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var key = keyOf(items[i]);
            if (!places.TryGetValue(key, out groupOf[i]))
            {
                places.Add(key, groupOf[i] = keys.Count);
                keys.Add(key);
                members.Add([]);
            }
            members[groupOf[i]].Add(i);
        }
        return Expansion.Prefer(Results, new Table<Group<T>>([.. keys], [.. keys.Select((key, place) => Group(key, place, items))]));
    }

    private Group<T> Group(string key, int place, T[] items) => new(key, members[place].Select(i => items[i]).ToEquatableArray());
}
