using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>No model descends from itself. Each cycle is told once, at its first model in the file.</summary>
internal static class DescentChecks
{
    public static void Check(ModelData data, Report report)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in data.Models) Walk(start, data.ById, done, report);
    }

    // Depth first with a stack of our own: a line of descent may be longer than the call stack is deep.
    private static void Walk(ModelRecord start, IReadOnlyDictionary<string, ModelRecord> models, HashSet<string> done, Report report)
    {
        var path = new List<(ModelRecord Model, int Next)>();
        if (!done.Contains(start.Id)) path.Add((start, 0));
        while (path.Count > 0)
        {
            var (model, next) = path[^1];
            if (next == model.Parents.Count)
            {
                done.Add(model.Id);
                path.RemoveAt(path.Count - 1);
                continue;
            }
            path[^1] = (model, next + 1);
            var edge = model.Parents[next].Model;
            var back = path.FindIndex(p => p.Model.Id == edge.Id);
            if (back >= 0) report.Add(Errors.DescentCycle(edge.Place, string.Join(" <- ", path[back..].Select(p => p.Model.Id).Append(edge.Id))));
            else if (models.TryGetValue(edge.Id, out var parent) && !done.Contains(parent.Id)) path.Add((parent, 0));
        }
    }
}
