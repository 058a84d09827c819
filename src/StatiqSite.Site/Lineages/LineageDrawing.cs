using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Lineages;

/// <summary>The picture of descent, with everything in its place, in pixels: a lane for each family, time from left to right, a line from each parent to each child.</summary>
/// <param name="NamesWidth">Of the column of the lanes' names, at the left.</param>
/// <param name="Models">In order of time.</param>
internal sealed record LineageDrawing(
    double Width, double Height, double NamesWidth, EquatableArray<AxisYear> Years, EquatableArray<DrawnLane> Lanes, EquatableArray<DrawnMember> Models, EquatableArray<DrawnEdge> Edges)
{
    /// <summary>Room for the years above the lanes.</summary>
    public const double LanesTop = 26;

    private const double Margin = 8;
    private const double WidestName = 8;

    /// <summary>Between trunks of one parent that say different things of the descent.</summary>
    private const double BetweenTrunks = 5;

    /// <summary>
    /// How many placements <see cref="LineagePlacement.Improve"/> weighs at the most. The search mostly ends before: with 200 models after some 3,000. Where it
    /// does not, they cost a third of a second at worst, with 200 models that all stand in each other's way.
    /// </summary>
    public const int MostPlacements = 5_000;

    /// <param name="models">As <see cref="LineageModels.Of"/> makes them.</param>
    /// <param name="families">The names of the families, in the order in which the models number them.</param>
    /// <param name="main">The ids of the models of the main line: an edge from a primary parent is part of it where both are.</param>
    public static LineageDrawing Of(IReadOnlyList<LineageMember> models, IReadOnlyList<string> families, IReadOnlySet<string> main)
    {
        var order = FamilyOrder.Of(models);
        var names = order.ToDictionary(f => f, f => Name(f < families.Count ? families[f] : ""));
        var namesWidth = Math.Ceiling(names.Values.SelectMany(n => n).Select(TextWidth.Em).DefaultIfEmpty(0).Max() * LineageGeometry.FontSize) + (2 * Margin);
        var geometry = new LineageGeometry(models, namesWidth + (2 * Margin));
        var placement = new LineagePlacement(geometry, order);
        placement.Improve(MostPlacements);
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
            geometry.Scale.Years(right).ToEquatableArray(),
            lanes,
            drawn,
            InDrawingOrder(drawn, main));
    }

    /// <summary>Two lines at the most: the lowest lane has no room for more.</summary>
    private static IReadOnlyList<string> Name(string family)
    {
        var lines = TextLines.Wrap(family, WidestName);
        if (lines.Count < 2) return lines;
        // Rather than within a word of Han characters it is broken where they meet Latin letters.
        var seam = Enumerable.Range(1, family.Length - 1).FirstOrDefault(i => IsLatin(family[i - 1]) && HanScript.IsHan(family[i]));
        if (seam > 0 && TextWidth.Em(family[..seam]) <= WidestName && TextWidth.Em(family[seam..]) <= WidestName) return [family[..seam], family[seam..]];
        return lines.Count == 2 ? lines : [lines[0], lines[1] + "…"];

        static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
    }

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

    /// <summary>In the order in which they are drawn, each over those before it: further parents, the others, the main line.</summary>
    private static EquatableArray<DrawnEdge> InDrawingOrder(EquatableArray<DrawnMember> models, IReadOnlySet<string> main)
    {
        var (further, primary) = (new List<DrawnEdge>(), new List<DrawnEdge>());
        for (var child = 0; child < models.Count; child++)
            for (var i = 0; i < models[child].Model.Parents.Count; i++)
            {
                var (parent, weights) = (models[child].Model.Parents[i].Parent, models[child].Model.Parents[i].Weights);
                if (i > 0) further.Add(new DrawnEdge(parent, child, weights, IsPrimary: false, IsMain: false, IsCurve: true, SecondaryCurve.Between(models, parent, child)));
                else primary.Add(new DrawnEdge(parent, child, weights, IsPrimary: true, main.Contains(models[child].Model.Id) && main.Contains(models[parent].Model.Id), IsCurve: false, []));
            }

        // Trunks of one parent that go the same way and say the same are one; others stand side by side, the longest at the left.
        var trunks = primary.GroupBy(e => (e.Parent, Down: Math.Sign(models[e.Child].Y - models[e.Parent].Y))).SelectMany(side =>
        {
            var kinds = side.GroupBy(e => (e.Weights, e.IsMain)).OrderByDescending(k => k.Max(e => Math.Abs(models[e.Child].Y - models[e.Parent].Y))).ToList();
            var step = kinds.Count > 1 ? Math.Min(BetweenTrunks, 2 * BetweenTrunks / (kinds.Count - 1)) : 0;
            return kinds.SelectMany((kind, i) => kind.Select(e => e with { Points = Way(models[e.Parent], models[e.Child], (i - ((kinds.Count - 1) / 2.0)) * step) }));
        });
        var placed = trunks.OrderBy(e => e.IsMain).ToList();
        return further.OrderByDescending(e => e.Weights).Concat(placed.Select(e => e with { Crossings = Crossings(e, placed) })).ToEquatableArray();
    }

    private static EquatableArray<double> Crossings(DrawnEdge edge, List<DrawnEdge> all)
    {
        var (from, to) = (edge.Points[^2], edge.Points[^1]);
        return all.Where(e => e.Parent != edge.Parent && e.Points.Count == 3 && e.Points[0].X > from.X + 1 && e.Points[0].X < to.X - 1
                && Math.Min(e.Points[0].Y, e.Points[1].Y) < to.Y - 1 && Math.Max(e.Points[0].Y, e.Points[1].Y) > to.Y + 1)
            .Select(e => e.Points[0].X).Distinct().Order().ToEquatableArray();
    }

    /// <summary>
    /// Straight up or down from the parent's dot, with all others of that parent, then across in the child's row; in the parent's own row it begins behind the
    /// label.
    /// </summary>
    /// <param name="aside">How far to the right of the parent's middle.</param>
    private static EquatableArray<DrawnPoint> Way(DrawnMember from, DrawnMember to, double aside)
    {
        var (trunk, dot) = (from.X + aside, to.X - LineageGeometry.DotRadius);
        if (from.Y == to.Y) return [new(from.LabelRight + 4, from.Y), new(dot, to.Y)];
        // A child of the next days is met from above or below: to go across would be to turn back.
        return [new(trunk, from.Y), new(trunk, to.Y), new(Math.Max(trunk, dot), to.Y)];
    }
}

internal readonly record struct DrawnPoint(double X, double Y);

/// <param name="Name">In lines.</param>
internal sealed record DrawnLane(int Family, double Top, double Height, EquatableArray<string> Name);

/// <param name="X">The middle of the dot.</param>
/// <param name="From">From the first to the last day that the date may be, where it is no day.</param>
internal sealed record DrawnMember(LineageMember Model, double X, double Y, double LabelLeft, double LabelRight, double From, double To);

/// <param name="IsMain">Part of the line that the site is about.</param>
/// <param name="Points">Of a curve the two ends and, between them, its two control points; else where the line begins, turns and ends.</param>
internal sealed record DrawnEdge(int Parent, int Child, WeightDescent Weights, bool IsPrimary, bool IsMain, bool IsCurve, EquatableArray<DrawnPoint> Points)
{
    /// <summary>Where the part across is left out, to let the trunk of another parent pass: from left to right.</summary>
    public EquatableArray<double> Crossings { get; init; } = [];
}
