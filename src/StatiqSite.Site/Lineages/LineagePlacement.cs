namespace StatiqSite.Site.Lineages;

/// <summary>
/// Which lane each family and which row of its lane each model stands in, and how good that is. Labels and lines within a row cannot meet: only models that
/// <see cref="LineageGeometry.Fit"/> share one. What is left to choose is what the trunks, which go from row to row, run across.
/// </summary>
internal sealed class LineagePlacement
{
    private const double OverDot = 9;
    private const double OverLabel = 7;
    private const double SameTrunk = 5;
    private const double OverRun = 2;
    private const double PerRow = 0.3;

    /// <summary>Clear of a dot or a label by this much, in pixels; trunks side by side need the half of it.</summary>
    private const double Clearance = 6;

    private readonly LineageGeometry geometry;
    private readonly int[] parents;
    private readonly Obstacle[][] obstacles;
    private readonly List<int> lanes;
    private readonly int[] rows;
    private readonly Dictionary<int, int> rowCounts = [];
    private readonly Dictionary<int, List<int>> members;

    // Written anew for every placement that is weighed.
    private readonly double[] tops;
    private readonly double[] middles;

    public LineagePlacement(LineageGeometry geometry, IEnumerable<int> families)
    {
        this.geometry = geometry;
        lanes = [.. families];
        rows = new int[geometry.Models.Count];
        middles = new double[rows.Length];
        tops = new double[lanes.Count == 0 ? 0 : lanes.Max() + 1];
        members = Enumerable.Range(0, rows.Length).GroupBy(i => geometry.Models[i].Family).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var lane in lanes) rowCounts[lane] = 0;
        parents = [.. rows.Select((_, i) => geometry.Parent(i))];
        obstacles = new Obstacle[rows.Length][];
        foreach (var parent in parents.Where(p => p >= 0).Distinct()) obstacles[parent] = Obstacles(parent);
        PackRows();
    }

    /// <summary>The families from top to bottom.</summary>
    public IReadOnlyList<int> Lanes => lanes;

    /// <summary>The middles of the rows, from the top of the first lane, in pixels.</summary>
    public double[] Y() => Y(new double[rows.Length]);

    private double[] Y(double[] y)
    {
        var top = LineageGeometry.LanePadding;
        foreach (var lane in lanes)
        {
            tops[lane] = top;
            top += HeightOf(lane);
        }
        for (var i = 0; i < y.Length; i++) y[i] = tops[geometry.Models[i].Family] + ((rows[i] + 0.5) * LineageGeometry.RowHeight);
        return y;
    }

    public double HeightOf(int family) => (rowCounts[family] * LineageGeometry.RowHeight) + (2 * LineageGeometry.LanePadding);

    /// <summary>
    /// Betters the placement by small moves, in a fixed order, each kept when it costs less: two rows of a lane change places, a model goes to another row, a
    /// lane goes to another place.
    /// </summary>
    /// <param name="most">How many placements to weigh at the most.</param>
    /// <returns>How many were weighed.</returns>
    public int Improve(int most)
    {
        var (best, weighed) = (Cost(), 0);
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            foreach (var (apply, undo) in Moves())
            {
                if (weighed == most) return weighed;
                apply();
                weighed++;
                var cost = Cost();
                if (cost < best - 1e-9) (best, isBetter) = (cost, true);
                else undo();
            }
        }
        return weighed;
    }

    /// <summary>Takes away the rows that the moves have left empty.</summary>
    public void Compact()
    {
        foreach (var (lane, models) in members)
        {
            var used = models.Select(m => rows[m]).Distinct().Order().ToList();
            foreach (var model in models) rows[model] = used.IndexOf(rows[model]);
            rowCounts[lane] = used.Count;
        }
    }

    private IEnumerable<(Action Apply, Action Undo)> Moves()
    {
        // By their first models: their numbers are those of the file.
        foreach (var lane in geometry.Models.Select(m => m.Family).Distinct())
            for (var a = 0; a < rowCounts[lane]; a++)
                for (var b = a + 1; b < rowCounts[lane]; b++)
                {
                    var (first, second) = (a, b);
                    yield return (() => SwapRows(lane, first, second), () => SwapRows(lane, first, second));
                }

        for (var i = 0; i < rows.Length; i++)
            for (var row = 0; row < rowCounts[geometry.Models[i].Family]; row++)
            {
                var (model, from, to) = (i, rows[i], row);
                if (from == to || !Fits(model, to)) continue;
                yield return (() => rows[model] = to, () => rows[model] = from);
            }

        for (var a = 0; a < lanes.Count; a++)
            for (var b = 0; b < lanes.Count; b++)
            {
                var (from, to) = (a, b);
                if (from != to) yield return (() => MoveLane(from, to), () => MoveLane(to, from));
            }
    }

    private void SwapRows(int lane, int a, int b)
    {
        foreach (var model in members[lane])
            rows[model] = rows[model] == a ? b : rows[model] == b ? a : rows[model];
    }

    private void MoveLane(int from, int to)
    {
        var lane = lanes[from];
        lanes.RemoveAt(from);
        lanes.Insert(to, lane);
    }

    /// <summary>In order of time each model takes the fitting row nearest to its primary parent, or a new one.</summary>
    private void PackRows()
    {
        Array.Fill(rows, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            var (model, family, parent) = (i, geometry.Models[i].Family, geometry.Parent(i));
            var wish = parent < 0 ? 0
                : geometry.Models[parent].Family == family ? Math.Max(0, rows[parent])
                : lanes.IndexOf(geometry.Models[parent].Family) < lanes.IndexOf(family) ? 0 : rowCounts[family];
            var row = Enumerable.Range(0, rowCounts[family]).Where(r => Fits(model, r)).OrderBy(r => Math.Abs(r - wish)).ThenBy(r => r).FirstOrDefault(-1);
            rows[i] = row >= 0 ? row : rowCounts[family]++;
        }
    }

    private bool Fits(int model, int row)
    {
        foreach (var other in members[geometry.Models[model].Family])
            if (other != model && rows[other] == row && !geometry.Fit(model, other)) return false;
        return true;
    }

    private double Cost()
    {
        var y = Y(middles);
        var cost = 0.0;
        for (var child = 0; child < rows.Length; child++)
            if (parents[child] is >= 0 and var parent && y[parent] != y[child])
                cost += Trunk(parent, y[parent], y[child], y);
        return cost;
    }

    /// <summary>What the line down or up from a parent to a child's row runs across.</summary>
    private double Trunk(int parent, double start, double end, double[] y)
    {
        var (top, bottom) = (Math.Min(start, end), Math.Max(start, end));
        var cost = (bottom - top) / LineageGeometry.RowHeight * PerRow;
        foreach (var (k, crossing, twin) in obstacles[parent])
        {
            if (y[k] < top || y[k] > bottom) continue;
            if (y[k] != start && y[k] != end) cost += crossing;
            if (twin >= 0 && Math.Min(y[k], y[twin]) < bottom && Math.Max(y[k], y[twin]) > top) cost += SameTrunk;
        }
        return cost;
    }

    /// <summary>All that a trunk at a parent's place could meet, whatever row it stands in.</summary>
    private Obstacle[] Obstacles(int parent)
    {
        var x = geometry.X[parent];
        var found = new List<Obstacle>();
        for (var k = 0; k < rows.Length; k++)
        {
            if (k == parent) continue;
            var crossing = Math.Abs(geometry.X[k] - x) <= LineageGeometry.DotRadius + Clearance ? OverDot
                : x >= geometry.LabelLeft[k] - Clearance && x <= geometry.LabelRight[k] + Clearance ? OverLabel
                : x > geometry.RunStart(k) && x < geometry.X[k] ? OverRun
                : 0;
            var twin = parents[k] is >= 0 and var other && other != parent && Math.Abs(geometry.X[other] - x) <= Clearance ? other : -1;
            if (crossing > 0 || twin >= 0) found.Add(new Obstacle(k, crossing, twin));
        }
        return [.. found];
    }

    /// <param name="Crossing">What it costs to run across the model's dot, its label or the line to it.</param>
    /// <param name="Twin">The model's parent when that one's trunk, at the same place, could be taken for this one; or -1.</param>
    private readonly record struct Obstacle(int Model, double Crossing, int Twin);
}
