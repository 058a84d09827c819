using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;

namespace StatiqSite.Site.Lineages;

/// <summary>The picture of descent, with everything in its place, in pixels: a lane for each family, time from left to right, a line from each parent to each child.</summary>
/// <param name="NamesWidth">Of the column of the lanes' names, at the left.</param>
/// <param name="Models">In order of time.</param>
internal sealed record LineageDrawing(
    double Width, double Height, double NamesWidth, EquatableArray<DrawnYear> Years, EquatableArray<DrawnLane> Lanes, EquatableArray<DrawnMember> Models, EquatableArray<DrawnEdge> Edges)
{
    /// <summary>Room for the years above the lanes.</summary>
    public const double LanesTop = 26;

    private const double Margin = 12;
    private const double WidestName = 9;

    /// <summary>How many placements of <see cref="LineagePlacement.Improve"/> times models times edges are weighed at the most.</summary>
    private const int MostWork = 30_000_000;

    private const int MostPlacements = 20_000;

    /// <param name="models">As <see cref="LineageModels.Of"/> makes them.</param>
    /// <param name="families">The names of the families, in the order in which the models number them.</param>
    public static LineageDrawing Of(IReadOnlyList<LineageMember> models, IReadOnlyList<string> families)
    {
        var order = FamilyOrder.Of(models);
        var names = order.ToDictionary(f => f, f => Name(f < families.Count ? families[f] : ""));
        var namesWidth = Math.Ceiling(names.Values.SelectMany(n => n).Select(TextWidth.Em).DefaultIfEmpty(0).Max() * LineageGeometry.FontSize) + (2 * Margin);
        var geometry = new LineageGeometry(models, namesWidth + Margin);
        var placement = new LineagePlacement(geometry, order);
        placement.Improve(Math.Min(MostPlacements, MostWork / Math.Max(1, models.Count * models.Count)));
        placement.Compact();

        var lanes = Stacked(placement, names);
        var y = placement.Y().Select(v => v + LanesTop).ToArray();
        var drawn = models.Select((m, i) => new DrawnMember(m, geometry.X[i], y[i], geometry.LabelLeft[i], geometry.LabelRight[i], geometry.Spans[i].From, geometry.Spans[i].To)).ToEquatableArray();
        var right = Math.Max(geometry.Scale.End, drawn.Select(m => m.LabelRight).DefaultIfEmpty(0).Max()) + Margin;
        var bottom = lanes.Count > 0 ? lanes[^1].Top + lanes[^1].Height : LanesTop;
        return new LineageDrawing(
            Math.Ceiling(right),
            Math.Ceiling(bottom + 1),
            namesWidth,
            geometry.Scale.Years.Select(t => new DrawnYear(t.Year, t.X)).ToEquatableArray(),
            lanes,
            drawn,
            models.SelectMany((m, child) => m.Parents.Select((p, i) => Edge(drawn, p.Parent, child, p.Weights, isPrimary: i == 0))).ToEquatableArray());
    }

    /// <summary>Two lines at the most: the lowest lane has no room for more.</summary>
    private static IReadOnlyList<string> Name(string family) => TextLines.Wrap(family, WidestName) is [var first, var second, _, ..] ? [first, second + "…"] : TextLines.Wrap(family, WidestName);

    private static EquatableArray<DrawnLane> Stacked(LineagePlacement placement, Dictionary<int, IReadOnlyList<string>> names)
    {
        var (lanes, top) = (new List<DrawnLane>(), LanesTop);
        foreach (var family in placement.Lanes)
        {
            lanes.Add(new DrawnLane(family, top, placement.HeightOf(family), names[family].ToEquatableArray()));
            top += placement.HeightOf(family);
        }
        return [.. lanes];
    }

    /// <summary>
    /// A primary edge goes straight up or down from the parent's dot, with all others of that parent, then across in the child's row; in the parent's own row it
    /// begins behind the label.
    /// </summary>
    private static DrawnEdge Edge(EquatableArray<DrawnMember> models, int parent, int child, WeightDescent weights, bool isPrimary)
    {
        var (from, to) = (models[parent], models[child]);
        const double radius = LineageGeometry.DotRadius;
        if (!isPrimary) return new DrawnEdge(parent, child, weights, isPrimary, IsCurve: true, SecondaryCurve.Between(models, parent, child));
        if (from.Y == to.Y) return new DrawnEdge(parent, child, weights, isPrimary, IsCurve: false, [new(from.LabelRight + 4, from.Y), new(to.X - radius, to.Y)]);
        var start = from.Y + (Math.Sign(to.Y - from.Y) * radius);
        return new DrawnEdge(parent, child, weights, isPrimary, IsCurve: false, [new(from.X, start), new(from.X, to.Y), new(to.X - radius, to.Y)]);
    }
}

internal readonly record struct DrawnPoint(double X, double Y);

/// <param name="X">Of its first day.</param>
internal readonly record struct DrawnYear(int Year, double X);

/// <param name="Name">In lines.</param>
internal sealed record DrawnLane(int Family, double Top, double Height, EquatableArray<string> Name);

/// <param name="X">The middle of the dot.</param>
/// <param name="From">From the first to the last day that the date may be, where it is no day.</param>
internal sealed record DrawnMember(LineageMember Model, double X, double Y, double LabelLeft, double LabelRight, double From, double To);

/// <param name="Points">Of a curve the two ends and, between them, its two control points; else where the line begins, turns and ends.</param>
internal sealed record DrawnEdge(int Parent, int Child, WeightDescent Weights, bool IsPrimary, bool IsCurve, EquatableArray<DrawnPoint> Points);
