using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Lineages;

/// <summary>
/// Who came of whom, as classes: <c>i3</c> is the model of place 3, and <c>r3</c> has everything that concerns it: its ancestors, its descendants, and the lines to
/// them. With <see cref="Styles"/> the rest grows pale when a model is pointed at, without a script.
/// </summary>
public sealed class Relations
{
    /// <summary>The classes grow with the square of the models: with more than these there are none.</summary>
    public const int Most = 60;

    private readonly HashSet<int>[] ancestors;
    private readonly HashSet<int>[] descendants;

    internal Relations(IReadOnlyList<LineageMember> models)
    {
        ancestors = [.. models.Select((_, i) => Closure(i, m => models[m].Parents.Select(p => p.Parent)))];
        var children = models.SelectMany((m, i) => m.Parents.Select(p => (p.Parent, Child: i))).ToLookup(e => e.Parent, e => e.Child);
        descendants = [.. models.Select((_, i) => Closure(i, m => children[m]))];
    }

    internal string OfModel(int model) => ancestors.Length > Most ? "" : $" i{model}{Classes(ancestors[model].Union(descendants[model]).Append(model))}";

    internal string OfEdge(int parent, int child) => ancestors.Length > Most ? "" : Classes(descendants[child].Append(child).Union(ancestors[parent]).Append(parent));

    /// <summary>The stylesheet, as a file of the theme that nobody has written. It is the same for all sites.</summary>
    public static IEnumerable<SourceFile> Styles(Folders folders, Report report)
    {
        const string name = $"{Theme.AssetFolder}/lineage-relations.css";
        return [new SourceFile($"{folders.Theme}/{name}", name, Encoding.UTF8.GetBytes(Css()))];
    }

    private static string Css()
    {
        var css = new StringBuilder("/* What is no ancestor and no descendant of the model pointed at grows pale. */\n@layer parts {\n");
        for (var i = 0; i < Most; i++)
            css.Append($".picture:has(.i{i}:is(:hover,:focus-visible)) :is(.item,.edge):not(.r{i}){{opacity:.16}}\n");
        return css.Append("}\n").ToString();
    }

    private static HashSet<int> Closure(int model, Func<int, IEnumerable<int>> next)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([model]);
        while (open.TryPop(out var at))
            foreach (var n in next(at))
                if (n != model && found.Add(n)) open.Push(n);
        return found;
    }

    private static string Classes(IEnumerable<int> models) => string.Concat(models.Distinct().Order().Select(m => $" r{m}"));
}
