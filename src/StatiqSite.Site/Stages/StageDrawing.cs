using StatiqSite.Engine;

namespace StatiqSite.Site.Stages;

/// <summary>What a stage says in one language.</summary>
/// <param name="Note">A word under the name, or "".</param>
/// <param name="From">Indices of the earlier stages whose models this one works with.</param>
internal sealed record StageWords(string Name, string Note, StageCell Data, StageCell Algorithm, StageCell Result, IReadOnlyList<int> From);

/// <param name="Size">Or "".</param>
internal sealed record StageCell(string Label, string Text, string Size);

/// <summary>Where everything of the diagram stands, in pixels; what it looks like is up to the theme.</summary>
/// <param name="Bands">The row of each stage, its name and boxes within.</param>
/// <param name="Boxes">The names first in each stage, then its data, algorithm and result.</param>
internal sealed record StageDrawing(double Width, double Height, EquatableArray<Bounds> Bands, EquatableArray<DrawnBox> Boxes, EquatableArray<Arrow> Arrows)
{
    private const double BandPadding = 8;
    private const double LaneStep = 10;
    private const double TitlePadding = 2;

    /// <summary>A row for each stage, its three boxes side by side: for a column of text.</summary>
    public static StageDrawing Wide(IReadOnlyList<StageWords> stages)
    {
        const double width = 640, gap = 22, titlePadding = 2 * (BandPadding + TitlePadding);
        var name = Math.Clamp(stages.Select(s => DrawnBox.WidestWord(s.Name, LineKind.Name)).DefaultIfEmpty(0).Max() + titlePadding, 136, 176);
        var lanes = LaneStep * Math.Max(1, Reach(stages));
        var box = Math.Floor((width - name - lanes - (2 * gap)) / 3);
        return Draw(stages, width, gapBelow: 34, (stage, index, top) =>
        {
            var left = new[] { name, name + box + gap, name + (2 * (box + gap)) };
            var drawn = new[] { Title(stage, index, BandPadding, top, name - (2 * BandPadding)) }
                .Concat(Cells(stage).Select((c, i) => Part(c, index, left[i], top, box))).ToList();
            var height = drawn.Max(b => b.Bounds.Height);
            return [.. drawn.Select(b => b with { Bounds = b.Bounds with { Height = height } })];
        });
    }

    /// <summary>Everything below one another: for a phone.</summary>
    public static StageDrawing Narrow(IReadOnlyList<StageWords> stages)
    {
        const double width = 280, gap = 16;
        var box = width - BandPadding - (LaneStep * (Reach(stages) + 1));
        return Draw(stages, width, gapBelow: 26, (stage, index, top) =>
        {
            var drawn = new List<DrawnBox> { Title(stage, index, BandPadding, top, box) };
            foreach (var cell in Cells(stage))
                drawn.Add(Part(cell, index, BandPadding, drawn[^1].Bounds.Bottom + (drawn.Count == 1 ? 2 : gap), box));
            return drawn;
        });
    }

    private static StageDrawing Draw(
        IReadOnlyList<StageWords> stages, double width, double gapBelow, Func<StageWords, int, double, IReadOnlyList<DrawnBox>> place)
    {
        var (boxes, bands) = (new List<IReadOnlyList<DrawnBox>>(), new List<Bounds>());
        var top = BandPadding + 1;
        for (var i = 0; i < stages.Count; i++)
        {
            boxes.Add(place(stages[i], i, top));
            var bottom = boxes[i].Max(b => b.Bounds.Bottom);
            bands.Add(new Bounds(1, top - BandPadding, width - 2, bottom - top + (2 * BandPadding)));
            top = bottom + gapBelow;
        }

        var arrows = new List<Arrow>();
        for (var i = 0; i < stages.Count; i++)
        {
            arrows.Add(Along(boxes[i][1].Bounds, boxes[i][2].Bounds));
            arrows.Add(Along(boxes[i][2].Bounds, boxes[i][3].Bounds));
            arrows.AddRange(Between(boxes, stages[i].From, i));
        }

        var height = bands.Count > 0 ? bands[^1].Bottom + 1 : 0;
        return new StageDrawing(width, height, [.. bands], [.. boxes.SelectMany(b => b)], [.. arrows]);
    }

    /// <summary>From box to box within a stage.</summary>
    private static Arrow Along(Bounds from, Bounds to) => from.Right < to.X
        ? new Arrow([new(from.Right, from.MiddleY), new(to.X, to.MiddleY)])
        : new Arrow([new(from.MiddleX, from.Bottom), new(to.MiddleX, to.Y)]);

    /// <summary>
    /// From the results of earlier stages to the algorithm of this one. The farther a stage, the farther out its lane and the later it comes in, so that no
    /// two arrows cross.
    /// </summary>
    private static IEnumerable<Arrow> Between(List<IReadOnlyList<DrawnBox>> boxes, IReadOnlyList<int> from, int index)
    {
        var (first, algorithm, isWide) = (boxes[index][1].Bounds, boxes[index][2].Bounds, boxes[index][1].Bounds.Right < boxes[index][2].Bounds.X);
        foreach (var source in from)
        {
            var (result, distance) = (boxes[source][3].Bounds, index - source);
            var lane = result.Right + (LaneStep * distance);
            var (x, y, lag) = (algorithm.MiddleX + (20 * (distance - 1)), first.Y - 20 + (7 * (distance - 1)), 10 * (distance - 1));
            if (isWide)
                yield return distance == 1
                    ? new Arrow([new(result.MiddleX, result.Bottom), new(result.MiddleX, y), new(x, y), new(x, algorithm.Y)])
                    : new Arrow([new(result.Right, result.MiddleY), new(lane - LaneStep, result.MiddleY), new(lane - LaneStep, y), new(x, y), new(x, algorithm.Y)]);
            else
                yield return new Arrow(
                [
                    new(result.Right, result.MiddleY - lag), new(lane, result.MiddleY - lag), new(lane, algorithm.MiddleY + lag), new(algorithm.Right, algorithm.MiddleY + lag),
                ]);
        }
    }

    private static IEnumerable<StageCell> Cells(StageWords stage) => [stage.Data, stage.Algorithm, stage.Result];

    private static int Reach(IReadOnlyList<StageWords> stages) => stages.Select((s, i) => s.From.Select(f => i - f).DefaultIfEmpty(0).Max()).DefaultIfEmpty(0).Max();

    private static DrawnBox Title(StageWords stage, int index, double x, double y, double width) =>
        DrawnBox.Fit("name", index, new(x, y, width, 0), TitlePadding, (stage.Name, LineKind.Name), (stage.Note, LineKind.Small));

    private static DrawnBox Part(StageCell cell, int index, double x, double y, double width) => DrawnBox.Fit(
        "part", index, new(x, y, width, 0), padding: 8, (cell.Label, LineKind.Label), (cell.Text, LineKind.Text), (cell.Size, LineKind.Small));
}

internal readonly record struct Point(double X, double Y);

internal sealed record Arrow(EquatableArray<Point> Points);

internal readonly record struct Bounds(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);
}
