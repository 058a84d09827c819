using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Lineages;

/// <summary>A model in the tree of descent, under its primary parent.</summary>
internal sealed record LineageNode(ModelRecord Model, EquatableArray<LineageNode> Children);

/// <summary>Descent among the models.</summary>
internal static class Lineage
{
    /// <summary>A list is nested no deeper; what would be begins a tree of its own.</summary>
    public const int Deepest = 40;

    /// <summary>The trees under the models that have no (known) parent, siblings in order of time. A model in a cycle, which has been reported,
    /// stands as a root, so that none is lost.</summary>
    public static EquatableArray<LineageNode> Trees(ModelData data)
    {
        var ids = data.Models.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var children = data.InOrder.Where(m => Primary(m) is not null).ToLookup(m => Primary(m)!, StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);

        LineageNode Node(ModelRecord model, int depth) => new(
            model, depth < Deepest ? children[model.Id].Where(c => placed.Add(c.Id)).Select(c => Node(c, depth + 1)).ToEquatableArray() : []);

        var roots = data.InOrder.Where(m => Primary(m) is null && placed.Add(m.Id)).Select(m => Node(m, 1)).ToList();
        roots.AddRange(data.InOrder.Where(m => placed.Add(m.Id)).Select(m => Node(m, 1)));
        return roots.ToEquatableArray();

        string? Primary(ModelRecord model) => PrimaryParent(model, ids.Contains);
    }

    /// <summary>The line of primary parents that leads to a model, itself included; none where there is no such model.</summary>
    public static IReadOnlySet<string> LineTo(ModelData data, string? id)
    {
        var line = new HashSet<string>(StringComparer.Ordinal);
        for (var at = id; at is not null && data.ById.TryGetValue(at, out var model) && line.Add(at);) at = PrimaryParent(model, data.ById.ContainsKey);
        return line;
    }

    /// <summary>The first of a model's parents that exists. One that does not, and a model that is its own parent, have been reported.</summary>
    public static string? PrimaryParent(ModelRecord model, Func<string, bool> isKnown) =>
        model.Parents.Select(p => p.Model.Id).FirstOrDefault(p => p != model.Id && isKnown(p));
}
