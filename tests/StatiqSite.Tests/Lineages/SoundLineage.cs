using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Tests.Lineages;

/// <summary>What makes a picture of the lineage sound, whatever models it is of.</summary>
internal static class SoundLineage
{
    private const double Radius = LineageGeometry.DotRadius;

    private static readonly double WidthOfYear = TextWidth.Em("2020") * LineageGeometry.FontSize;

    /// <summary>What holds for every picture.</summary>
    public static void AssertSound(LineageDrawing drawing, IReadOnlyList<ModelRecord> models)
    {
        AssertComplete(drawing, models);
        AssertInside(drawing);
        AssertLabelsApart(drawing);
        AssertInTime(drawing, models);

        foreach (var edge in drawing.Edges)
        {
            var (from, to) = (drawing.Models[edge.Parent], drawing.Models[edge.Child]);
            var (start, end) = (edge.Points[0], edge.Points[^1]);
            Assert.Equal(to.Y, end.Y);
            Assert.InRange(Math.Abs(end.X - to.X), 0, Radius);
            Assert.True(start.Y == from.Y && (Math.Abs(start.X - from.X) <= Radius || start.X > from.LabelRight), Name(drawing, edge));
            if (!edge.IsPrimary) continue;
            // Straight up or down, then across to the right, over no label and no dot of another model.
            Assert.True(edge.Points.Count == 2 || (edge.Points.Count == 3 && edge.Points[1] == new DrawnPoint(start.X, end.Y)), Name(drawing, edge));
            Assert.True(edge.Points[^2].X <= end.X, Name(drawing, edge));
            Assert.DoesNotContain(drawing.Models, m => m != from && m != to && m.Y == to.Y && m.LabelRight > edge.Points[^2].X && m.X - Radius < end.X);
        }
    }

    /// <summary>Every model, and a line from each parent that there is to each child.</summary>
    public static void AssertComplete(LineageDrawing drawing, IReadOnlyList<ModelRecord> models)
    {
        var ids = models.Select(m => m.Id).ToHashSet();
        Assert.Equal(ids.Order(StringComparer.Ordinal), drawing.Models.Select(m => m.Model.Id).Order(StringComparer.Ordinal));
        var lines = models.SelectMany(m => m.Parents.Where(p => p.Model.Id != m.Id && ids.Contains(p.Model.Id)).Select(p => $"{p.Model.Id} to {m.Id}").Distinct());
        Assert.Equal(lines.Order(StringComparer.Ordinal), drawing.Edges.Select(e => Name(drawing, e)).Order(StringComparer.Ordinal));
    }

    public static void AssertInside(LineageDrawing drawing)
    {
        foreach (var model in drawing.Models)
        {
            Assert.InRange(model.LabelLeft, model.X + Radius, model.LabelRight);
            Assert.InRange(model.LabelLeft + (TextWidth.Em($"{model.Model.Label} {model.Model.Note}".TrimEnd()) * LineageGeometry.FontSize), 0, model.LabelRight + 0.001);
            foreach (var x in (double[])[model.X - Radius, model.X + Radius, model.From, model.To, model.LabelRight]) Assert.InRange(x, drawing.NamesWidth, drawing.Width);
            Assert.InRange(model.Y, LineageDrawing.LanesTop + Radius, drawing.Height - Radius);
        }
        foreach (var point in drawing.Edges.SelectMany(Along))
        {
            Assert.InRange(point.X, drawing.NamesWidth, drawing.Width);
            Assert.InRange(point.Y, LineageDrawing.LanesTop, drawing.Height);
        }

        foreach (var (above, below) in drawing.Lanes.Zip(drawing.Lanes.Skip(1))) Assert.Equal(above.Top + above.Height, below.Top, 3);
        Assert.All(drawing.Models, m => Assert.Contains(drawing.Lanes, l => l.Family == m.Model.Family && m.Y > l.Top && m.Y < l.Top + l.Height));
        Assert.All(drawing.Lanes, l => Assert.InRange(l.Name.Count, 1, 2));
        Assert.All(drawing.Lanes.SelectMany(l => l.Name), n => Assert.InRange(8 + (TextWidth.Em(n) * LineageGeometry.FontSize), 0, drawing.NamesWidth));
        var named = drawing.Years.Where(y => y.IsNamed).ToList();
        Assert.All(named, y => Assert.InRange(y.X + 5 + WidthOfYear, 0, drawing.Width));
        Assert.All(named.Zip(named.Skip(1)), p => Assert.True(p.Second.X - p.First.X >= WidthOfYear, $"{p.First.Year} meets {p.Second.Year}"));
    }

    private static IEnumerable<DrawnPoint> Along(DrawnEdge edge) => edge.IsCurve ? Enumerable.Range(0, 65).Select(i => SecondaryCurve.At(edge.Points, i / 64.0)) : edge.Points;

    /// <summary>No two labels overlap, and none lies on a dot of another model.</summary>
    public static void AssertLabelsApart(LineageDrawing drawing)
    {
        foreach (var row in drawing.Models.GroupBy(m => m.Y))
            foreach (var (left, right) in row.OrderBy(m => m.X).Zip(row.OrderBy(m => m.X).Skip(1)))
                Assert.True(left.LabelRight <= right.X - Radius, $"{left.Model.Label} meets {right.Model.Label}");
        Assert.All(drawing.Models.Select(m => m.Y).Distinct().Order().Zip(drawing.Models.Select(m => m.Y).Distinct().Order().Skip(1)), p => Assert.True(p.Second - p.First >= LineageGeometry.RowHeight));
    }

    /// <summary>Later is farther right, and a child stands right of the parent it came from.</summary>
    private static void AssertInTime(LineageDrawing drawing, IReadOnlyList<ModelRecord> models)
    {
        var days = models.ToDictionary(m => m.Id, m => DateMark.Of(m.Date).Day);
        Assert.All(drawing.Models.Where(m => m.Model.Step == 0), m => Assert.Equal(days[m.Model.Id] ?? m.Model.Day, m.Model.Day));
        Assert.All(drawing.Models.Zip(drawing.Models.Skip(1)), p => Assert.True(
            (p.First.Model.Day, p.First.Model.Step) == (p.Second.Model.Day, p.Second.Model.Step) ? p.First.X == p.Second.X : p.First.X < p.Second.X));
        Assert.All(drawing.Edges.Where(e => e.IsPrimary), e => Assert.True(drawing.Models[e.Parent].X < drawing.Models[e.Child].X, Name(drawing, e)));
    }

    public static string Name(LineageDrawing drawing, DrawnEdge edge) => $"{drawing.Models[edge.Parent].Model.Id} to {drawing.Models[edge.Child].Model.Id}";
}
