namespace StatiqSite.Site.Lineages;

/// <summary>
/// The order of the lanes from top to bottom: families between which there is much descent come close together (a minimum linear arrangement). Up to
/// <see cref="MostExact"/> families it is the best there is, by dynamic programming over sets of families: the cost of a set set down first is what is cut between
/// it and the rest. More are left in the order of their first models, for the search to better.
/// </summary>
internal static class FamilyOrder
{
    public const int MostExact = 14;

    private const int Primary = 2;
    private const int Secondary = 1;

    /// <returns>The families that have models, as <see cref="LineageMember.Family"/> numbers them.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<LineageMember> models)
    {
        // In order of time, so the first of a family comes first.
        var families = models.Select(m => m.Family).Distinct().ToList();
        if (families.Count is 0 or > MostExact) return families;

        var weights = Weights(models, families);
        var (count, all) = (families.Count, (1 << families.Count) - 1);
        var best = new int[all + 1];
        var last = new int[all + 1];
        for (var set = 1; set <= all; set++)
        {
            best[set] = int.MaxValue;
            for (var f = 0; f < count; f++)
                if ((set & (1 << f)) != 0 && best[set ^ (1 << f)] < best[set]) (best[set], last[set]) = (best[set ^ (1 << f)], f);
            best[set] += Cut(weights, set, count);
        }

        var order = new List<int>();
        for (var set = all; set != 0; set ^= 1 << last[set]) order.Add(families[last[set]]);
        // Either way round costs the same; the oldest family goes to the top half.
        if (order.IndexOf(families[0]) > (order.Count - 1) / 2) order.Reverse();
        return order;
    }

    private static int[,] Weights(IReadOnlyList<LineageMember> models, List<int> families)
    {
        var weights = new int[families.Count, families.Count];
        foreach (var model in models)
            for (var i = 0; i < model.Parents.Count; i++)
            {
                var (child, parent) = (families.IndexOf(model.Family), families.IndexOf(models[model.Parents[i].Parent].Family));
                if (child == parent) continue;
                weights[child, parent] += i == 0 ? Primary : Secondary;
                weights[parent, child] = weights[child, parent];
            }
        return weights;
    }

    private static int Cut(int[,] weights, int set, int count)
    {
        var cut = 0;
        for (var a = 0; a < count; a++)
            for (var b = 0; b < count; b++)
                if ((set & (1 << a)) != 0 && (set & (1 << b)) == 0) cut += weights[a, b];
        return cut;
    }
}
