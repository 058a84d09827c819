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

    /// <summary>Where the control points stand: right of and below the parent, then left of and above the child, in parts of the way.</summary>
    private static readonly (double Out, double Down, double Back, double Up)[] Bends =
        [(0.2, 0.45, 0.2, 0.45), (0.12, 0.6, 0.3, 0.3), (0.3, 0.3, 0.12, 0.6), (0.15, 0.8, 0.3, 0.2), (0.1, 1, 0.5, 0.3), (0.6, 0.15, 0.1, 0.7), (0.3, 0.7, 0.1, 0.15), (0.05, 0.4, 0.05, 0.4)];

    /// <summary>The ends of the curve, the parent's dot first, and its control points between them.</summary>
    public static EquatableArray<DrawnPoint> Between(EquatableArray<DrawnMember> models, int parent, int child)
    {
        var candidates = Candidates(models[parent], models[child]);
        return candidates.MinBy(c => Cost(c, models, parent, child))!.ToEquatableArray();
    }

    /// <summary>From dot to dot, at a slant that keeps off the upright of the one and the row of the other.</summary>
    private static IEnumerable<DrawnPoint[]> Candidates(DrawnMember from, DrawnMember to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        // Within a row it goes over what lies between.
        var bow = dy == 0 ? -0.8 * LineageGeometry.RowHeight : 0;
        var (start, end) = (new DrawnPoint(from.X, from.Y), new DrawnPoint(to.X, to.Y));
        foreach (var (out1, down1, out2, down2) in Bends)
            yield return [start, new(start.X + (out1 * dx), start.Y + (down1 * dy) + bow), new(end.X - (out2 * dx), end.Y - (down2 * dy) + bow), end];
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
