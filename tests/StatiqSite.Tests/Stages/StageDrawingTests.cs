using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Stages;
using StatiqSite.Tests.Content;

namespace StatiqSite.Tests.Stages;

public sealed class StageDrawingTests
{
    public static TheoryData<string, bool> Drawings() => new()
    {
        { "zh-Hans", true }, { "zh-Hans", false }, { "en", true }, { "en", false }, { "long", true }, { "long", false },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_text_leaves_its_box_and_no_box_the_drawing(string language, bool wide)
    {
        var drawing = Draw(language, wide);
        foreach (var box in drawing.Boxes)
        {
            Assert.InRange(box.Bounds.X, 0, drawing.Width);
            Assert.InRange(box.Bounds.Right, 0, drawing.Width);
            Assert.InRange(box.Bounds.Bottom, 0, drawing.Height);
            foreach (var line in box.Lines)
            {
                var (size, _, weight) = DrawnBox.Type(line.Kind);
                Assert.True(line.X >= box.Bounds.X && line.X + (TextWidth.Em(line.Text) * size * weight) <= box.Bounds.Right + 0.01, line.Text);
                Assert.True(line.Y - (size * 0.9) >= box.Bounds.Y && line.Y + (size * 0.3) <= box.Bounds.Bottom, line.Text);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_word_is_broken(bool wide)
    {
        var names = StageFlow.Of(Real.Value).Stages.Select(s => s.Name["en"]!.Split(' '));
        Assert.Equal(names, Draw("en", wide).Boxes.Where(b => b.Kind == "name").Select(b => b.Lines.Where(l => l.Kind == LineKind.Name).SelectMany(l => l.Text.Split(' ')).ToArray()));
        var words = StageFlow.Of(Real.Value).Stages.SelectMany(s => s.Data.Text["en"]!.Split(' ')).ToHashSet();
        Assert.Superset(words, Draw("en", wide).Boxes.Where(b => b.Kind == "part").SelectMany(b => b.Lines).Where(l => l.Kind == LineKind.Text).SelectMany(l => l.Text.Split(' ')).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_two_boxes_or_lines_lie_on_each_other(string language, bool wide)
    {
        var drawing = Draw(language, wide);
        Assert.DoesNotContain(Pairs(drawing.Boxes), p => Overlap(p.First.Bounds, p.Second.Bounds));
        foreach (var box in drawing.Boxes)
            Assert.All(box.Lines.Zip(box.Lines.Skip(1)), p => Assert.True(p.Second.Y - p.First.Y >= 14, p.Second.Text));
        Assert.All(drawing.Bands.Zip(drawing.Bands.Skip(1)), p => Assert.True(p.First.Bottom < p.Second.Y));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Arrows_lead_from_box_to_box_and_through_none(string language, bool wide)
    {
        var drawing = Draw(language, wide);
        Assert.Equal((4 * 2) + 4, drawing.Arrows.Count);
        var boxes = drawing.Boxes.Where(b => b.Kind == "part").ToList();
        foreach (var arrow in drawing.Arrows)
        {
            Assert.Contains(boxes, b => OnEdge(b.Bounds, arrow.Points[0]));
            Assert.Contains(boxes, b => OnEdge(b.Bounds, arrow.Points[^1]));
            Assert.All(arrow.Points, p => Assert.True(p.X >= 0 && p.X <= drawing.Width && p.Y >= 0 && p.Y <= drawing.Height));
            foreach (var (from, to) in arrow.Points.Zip(arrow.Points.Skip(1)))
            {
                Assert.True(from.X == to.X || from.Y == to.Y, "aslant");
                Assert.DoesNotContain(boxes, b => Overlap(b.Bounds, Around(from, to)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_two_arrows_cross(string language, bool wide)
    {
        var legs = Draw(language, wide).Arrows.Select(a => a.Points.Zip(a.Points.Skip(1), (from, to) => Around(from, to)).ToList()).ToList();
        Assert.DoesNotContain(Pairs(legs), p => p.First.Any(a => p.Second.Any(b => Touch(a, b))));
    }

    [Fact]
    public void Without_stages_there_is_nothing() => Assert.Equal(0, StageDrawing.Wide([]).Height + StageDrawing.Narrow([]).Height);

    /// <summary>The stages of the real site; "long" has texts that no box was made for.</summary>
    private static StageDrawing Draw(string language, bool wide)
    {
        var flow = StageFlow.Of(Real.Value);
        var words = flow.Stages.Select(s => new StageWords(
            Text(s.Name), "note", new("Data", Text(s.Data.Text), Text(s.Data.Size)), new("Algorithm", Text(s.Algorithm.Text), ""),
            new("Result", Text(s.Result.Text), Text(s.Result.Size)), [.. s.From.Select(f => f.Stage)])).ToList();
        return wide ? StageDrawing.Wide(words) : StageDrawing.Narrow(words);

        string Text(LocalText? text) => text is null ? "" : language == "long" ? string.Concat(Enumerable.Repeat(text["en"] + text["zh-Hans"], 3)) : text[language];
    }

    private static readonly Lazy<ModelData> Real = new(() =>
        Reading.Read(ModelDataReader.Read, "models.yml", File.ReadAllText(Repository.Folder("input", "models.yml"))).Value);

    private static IEnumerable<(T First, T Second)> Pairs<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        return list.SelectMany((a, i) => list.Skip(i + 1).Select(b => (a, b)));
    }

    private static Bounds Around(Point a, Point b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));

    private static bool Overlap(Bounds a, Bounds b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    private static bool Touch(Bounds a, Bounds b) => a.X <= b.Right && b.X <= a.Right && a.Y <= b.Bottom && b.Y <= a.Bottom;

    private static bool OnEdge(Bounds box, Point p) =>
        (p.X == box.X || p.X == box.Right) ? p.Y >= box.Y && p.Y <= box.Bottom : (p.Y == box.Y || p.Y == box.Bottom) && p.X >= box.X && p.X <= box.Right;
}
