using StatiqSite.Engine;

namespace StatiqSite.Site.Lineages;

/// <summary>
/// The way of an edge to a parent that is not the primary one. It has no row kept free for it, so of some curves the one is taken that passes the fewest dots
/// and labels.
/// </summary>
internal static class SecondaryCurve
{
    private const int Samples = 32;
    private const double OverDot = 4;
    private const double OverLabel = 1;
    private const double Clearance = 4;

    /// <summary>How far the curve keeps to the parent's upright and to the child's row, in parts of the way.</summary>
    private static readonly (double Upright, double Level)[] Bends = [(0.55, 0.5), (0.85, 0.3), (0.3, 0.75), (1, 0.75), (0.65, 0.9), (0.1, 0.5), (0.5, 0.1)];

    /// <summary>The ends of the curve, the parent's dot first, and its control points between them.</summary>
    public static EquatableArray<DrawnPoint> Between(EquatableArray<DrawnMember> models, int parent, int child)
    {
        var candidates = Candidates(models[parent], models[child]);
        return candidates.MinBy(c => Cost(c, models, parent, child))!.ToEquatableArray();
    }

    private static IEnumerable<DrawnPoint[]> Candidates(DrawnMember from, DrawnMember to)
    {
        var (dx, dy, radius) = (to.X - from.X, to.Y - from.Y, LineageGeometry.DotRadius);
        // Within a row it goes over what lies between.
        var (bow, direction) = dy == 0 ? (-0.7 * LineageGeometry.RowHeight, -1) : (0, Math.Sign(dy));
        var start = new DrawnPoint(from.X, from.Y + (direction * radius));
        var end = new DrawnPoint(to.X - (dx < 0 ? -radius : radius), to.Y);
        foreach (var (upright, level) in Bends)
            yield return [start, new(start.X, start.Y + (upright * dy) + bow), new(end.X - (level * dx), end.Y + bow), end];
        // From behind the label, where that is well before the child.
        var behind = new DrawnPoint(from.LabelRight + 4, from.Y);
        if (end.X - behind.X > 40) yield return [behind, new((behind.X + end.X) / 2, behind.Y), new((behind.X + end.X) / 2, end.Y), end];
    }

    private static double Cost(DrawnPoint[] curve, EquatableArray<DrawnMember> models, int parent, int child)
    {
        var cost = 0.0;
        for (var i = 1; i < Samples; i++)
        {
            var at = At(curve, (double)i / Samples);
            for (var k = 0; k < models.Count; k++)
            {
                var model = models[k];
                if (Math.Abs(at.Y - model.Y) > LineageGeometry.DotRadius + Clearance) continue;
                if (k != parent && k != child && Math.Abs(at.X - model.X) <= LineageGeometry.DotRadius + Clearance) cost += OverDot;
                else if (at.X >= model.LabelLeft - 2 && at.X <= model.LabelRight + 2) cost += OverLabel;
            }
        }
        return cost;
    }

    /// <summary>A point of the curve, from 0 at its beginning to 1 at its end.</summary>
    internal static DrawnPoint At(IReadOnlyList<DrawnPoint> curve, double t)
    {
        var (a, b, c, d) = (Math.Pow(1 - t, 3), 3 * t * Math.Pow(1 - t, 2), 3 * t * t * (1 - t), t * t * t);
        return new(
            (a * curve[0].X) + (b * curve[1].X) + (c * curve[2].X) + (d * curve[3].X),
            (a * curve[0].Y) + (b * curve[1].Y) + (c * curve[2].Y) + (d * curve[3].Y));
    }
}
