using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;
using StatiqSite.Tests.Content;

namespace StatiqSite.Tests.Lineages;

public sealed partial class LineageDrawingTests
{
    private const double Radius = LineageGeometry.DotRadius;

    private static readonly Lazy<ModelData> Real = new(() =>
        Reading.Read(ModelDataReader.Read, "models.yml", File.ReadAllText(Repository.Folder("input", "models.yml"))).Value);

    [Fact]
    public void Whatever_the_models_the_picture_is_sound() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261125, 7),
        Prop.ForAll(Arb.From(Catalogue.Numbers(most: 40)), numbers =>
        {
            var models = Catalogue.From(numbers, families: 6);
            AssertSound(Draw(models, Catalogue.Families(6)), models);
        }));

    [Fact]
    public void So_it_is_for_two_hundred_models_of_twenty_families()
    {
        var models = Catalogue.Of(200, 20);
        var drawing = Draw(models, Catalogue.Families(20));
        AssertSound(drawing, models);
        Assert.Equal(200, drawing.Models.Count);
        Assert.InRange(Svg(drawing).Length, 1, 250_000);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Of_the_real_models_no_trunk_runs_over_a_label_or_a_foreign_dot(string language)
    {
        var data = Real.Value;
        var drawing = LineageDrawing.Of(LineageModels.Of(data.Models, data.Families, language, "date unknown"), [.. data.Families.Select(f => f.Name[language])], Lineage.LineTo(data, "chatgpt-2022-11"));
        AssertSound(drawing, data.Models);
        foreach (var edge in drawing.Edges.Where(e => e.IsPrimary && e.Points.Count == 3))
        {
            var (x, top, bottom) = (edge.Points[0].X, Math.Min(edge.Points[0].Y, edge.Points[1].Y), Math.Max(edge.Points[0].Y, edge.Points[1].Y));
            foreach (var model in drawing.Models.Where((_, i) => i != edge.Parent && i != edge.Child))
            {
                if (model.Y <= top || model.Y >= bottom) continue;
                Assert.False(Math.Abs(model.X - x) <= Radius + 1, $"{Name(drawing, edge)} over the dot of {model.Model.Label}");
                Assert.False(x >= model.LabelLeft && x <= model.LabelRight, $"{Name(drawing, edge)} over {model.Model.Label}");
            }
        }
        Assert.InRange(Svg(drawing).Length, 1, 40_000);
    }

    [Fact]
    public void The_order_in_the_file_does_not_matter()
    {
        foreach (var count in (int[])[3, 24, 60])
        {
            var models = Catalogue.Of(count, 7);
            var shuffled = models.OrderBy(m => m.Id[^1]).ThenByDescending(m => m.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(Svg(Draw(models, Catalogue.Families(7))), Svg(Draw(shuffled, Catalogue.Families(7))));
        }
    }

    [Fact]
    public void Descent_within_a_day_goes_to_the_right()
    {
        var drawing = Draw(
            [
                Catalogue.Model("a", "a", "f1", Catalogue.Date("2022-03-15")),
                Catalogue.Model("b", "b", "f1", Catalogue.Date("2022-03-15"), ("a", WeightDescent.Derived)),
                Catalogue.Model("c", "c", "f1", Catalogue.Date("2022-03-15"), ("b", WeightDescent.Derived)),
                Catalogue.Model("d", "d", "f1", Catalogue.Date("2022-03-16")),
            ],
            Catalogue.Families(2));
        Assert.Equal(["a", "b", "c", "d"], drawing.Models.OrderBy(m => m.X).Select(m => m.Model.Id));
        Assert.All(drawing.Models.Zip(drawing.Models.Skip(1)), p => Assert.True(p.Second.X > p.First.X));
    }

    [Fact]
    public void A_model_without_a_date_stands_on_the_day_of_the_first_that_came_of_it()
    {
        var drawing = Draw(
            [
                Catalogue.Model("late", "late", "f1", Catalogue.Date("2022-03-15"), ("inner", WeightDescent.Derived)),
                Catalogue.Model("early", "early", "f1", Catalogue.Date("2021-07-07"), ("inner", WeightDescent.Derived)),
                Catalogue.Model("inner", "inner", "f1", Catalogue.Date("XXXX")),
            ],
            Catalogue.Families(2));
        Assert.Equal(["inner", "early", "late"], drawing.Models.Select(m => m.Model.Id));
        Assert.Equal(new DateOnly(2021, 7, 7), drawing.Models[0].Model.Day);
        Assert.Equal(DateSign.Unknown, drawing.Models[0].Model.Sign);
    }

    [Fact]
    public void A_circle_of_descent_is_drawn_too()
    {
        ModelRecord[] models =
        [
            Catalogue.Model("a", "a", "f0", Catalogue.Date("2022-01-01"), ("b", WeightDescent.Derived)),
            Catalogue.Model("b", "b", "f0", Catalogue.Date("2022-02-01"), ("c", WeightDescent.Derived)),
            Catalogue.Model("c", "c", "f1", Catalogue.Date("XXXX"), ("a", WeightDescent.Derived)),
            Catalogue.Model("own", "own", "f1", Catalogue.Date("2021"), ("own", WeightDescent.Derived), ("nobody", WeightDescent.Derived)),
        ];
        Assert.Equal(4, Draw(models, Catalogue.Families(2)).Models.Count);
    }

    [Fact]
    public void Labels_that_are_too_wide_are_cut_and_names_that_would_be_one_give_way_to_ids()
    {
        var models = LineageModels.Of(
            [
                Catalogue.Model("davinci", "GPT-3 (davinci)", "f0", Catalogue.Date("2020")), Catalogue.Model("ada", "GPT-3 (ada)", "f0", Catalogue.Date("2020")),
                Catalogue.Model("chatgpt", "ChatGPT (preview)", "f0", Catalogue.Date("2022")), Catalogue.Model("x", "(only this)", "f0", Catalogue.Date("2022")),
                Catalogue.Model("long", new string('长', 400), "f0", Catalogue.Date("2022")),
            ],
            Catalogue.Families(1), "en", "").ToDictionary(m => m.Id, m => m.Label);
        Assert.Equal(("davinci", "ada", "ChatGPT", "(only this)"), (models["davinci"], models["ada"], models["chatgpt"], models["x"]));
        Assert.Equal(new string('长', 17) + "…", models["long"]);
    }

    [Fact]
    public void Pointing_at_a_model_concerns_what_it_came_from_and_what_came_of_it()
    {
        var models = Draw(
            [
                Catalogue.Model("a", "a", "f0", Catalogue.Date("2020")), Catalogue.Model("b", "b", "f0", Catalogue.Date("2021"), ("a", WeightDescent.Derived)),
                Catalogue.Model("c", "c", "f0", Catalogue.Date("2022"), ("b", WeightDescent.Unknown)), Catalogue.Model("d", "d", "f0", Catalogue.Date("2023"), ("a", WeightDescent.Derived)),
            ],
            Catalogue.Families(1)).Models.Select(m => m.Model).ToList();
        var relations = new Relations(models);
        Assert.Equal([" i0 r0 r1 r2 r3", " i1 r0 r1 r2", " i2 r0 r1 r2", " i3 r0 r3"], Enumerable.Range(0, 4).Select(relations.OfModel));
        Assert.Equal((" r0 r1 r2", " r0 r3"), (relations.OfEdge(0, 1), relations.OfEdge(0, 3)));
    }

    [Fact]
    public void The_main_line_is_drawn_over_the_others_and_each_kind_of_descent_has_a_trunk_of_its_own()
    {
        var models = new[]
        {
            Catalogue.Model("a", "a", "f0", Catalogue.Date("2020")), Catalogue.Model("b", "b", "f1", Catalogue.Date("2021"), ("a", WeightDescent.Derived)),
            Catalogue.Model("c", "c", "f1", Catalogue.Date("2022"), ("a", WeightDescent.Unknown)), Catalogue.Model("d", "d", "f2", Catalogue.Date("2022-07"), ("c", WeightDescent.Derived), ("b", WeightDescent.Derived)),
        };
        var line = Lineage.LineTo(new ModelData([], [], [], [.. models], []), "d");
        Assert.Equal(["a", "c", "d"], line.Order());
        var drawing = LineageDrawing.Of(LineageModels.Of(models, Catalogue.Families(3), "en", ""), ["f0", "f1", "f2"], line);
        Assert.Equal(["b to d", "a to b", "a to c main", "c to d main"], drawing.Edges.Select(e => Name(drawing, e) + (e.IsMain ? " main" : "")));
        var trunks = drawing.Edges.Where(e => e.Parent == 0 && e.Points.Count == 3).Select(e => e.Points[0].X).ToList();
        Assert.Equal(5, Math.Abs(trunks[0] - trunks[1]));
    }

    [Fact]
    public void A_line_leaves_a_gap_where_a_trunk_of_another_parent_crosses_it()
    {
        var data = Real.Value;
        var drawing = LineageDrawing.Of(LineageModels.Of(data.Models, data.Families, "en", ""), [.. data.Families.Select(f => f.Name["en"])], new HashSet<string>());
        Assert.Contains(drawing.Edges, e => e.Crossings.Count > 0);
        foreach (var edge in drawing.Edges.Where(e => e.Crossings.Count > 0))
            Assert.All(edge.Crossings, x => Assert.Contains(drawing.Edges, other => other.Points.Count == 3 && other.Points[0].X == x && (other.Parent, other.Weights) != (edge.Parent, edge.Weights)));
    }

    [Fact]
    public void Families_with_much_between_them_come_close_together()
    {
        var models = LineageModels.Of(
            [
                Catalogue.Model("a", "a", "f0", Catalogue.Date("2019")), Catalogue.Model("b", "b", "f1", Catalogue.Date("2020")),
                Catalogue.Model("c", "c", "f2", Catalogue.Date("2021"), ("a", WeightDescent.Derived)), Catalogue.Model("d", "d", "f3", Catalogue.Date("2022"), ("b", WeightDescent.Derived)),
            ],
            Catalogue.Families(4), "en", "");
        var order = FamilyOrder.Of(models).ToList();
        Assert.Equal(1, Math.Abs(order.IndexOf(0) - order.IndexOf(2)));
        Assert.Equal(1, Math.Abs(order.IndexOf(1) - order.IndexOf(3)));
    }

    private static LineageDrawing Draw(IReadOnlyList<ModelRecord> models, IReadOnlyList<Family> families) =>
        LineageDrawing.Of(LineageModels.Of(models, families, "en", "date unknown"), [.. families.Select(f => f.Name["en"])], models.Select(m => m.Id).Where(id => id.Length == 2).ToHashSet());

    private static string Svg(LineageDrawing drawing)
    {
        var words = drawing.Models.ToDictionary(m => m.Model.Id, m => new ModelWords(m.Model.Label, "28 November 2022", "A family", "family-f0", m.Model.Id, $"models/{m.Model.Id}.html"));
        var html = LineageFigure.Render(drawing, Phrases, words, isSmall: false, file: "");
        return Picture().Match(html).Value;
    }

    [GeneratedRegex("<svg class=\"picture\".*</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    private static readonly Phrases Phrases = new("en", "", []);

    /// <summary>What holds for every picture.</summary>
    private static void AssertSound(LineageDrawing drawing, IReadOnlyList<ModelRecord> models)
    {
        Assert.Equal(models.Select(m => m.Id).Order(StringComparer.Ordinal), drawing.Models.Select(m => m.Model.Id).Order(StringComparer.Ordinal));
        foreach (var model in drawing.Models)
        {
            Assert.InRange(model.X, drawing.NamesWidth, drawing.Width);
            Assert.InRange(model.LabelLeft + (TextWidth.Em(model.Model.Label) * LineageGeometry.FontSize), 0, model.LabelRight);
            Assert.InRange(model.LabelRight, 0, drawing.Width);
            Assert.InRange(model.Y, LineageDrawing.LanesTop, drawing.Height - Radius);
        }

        // Later is farther right.
        Assert.All(drawing.Models.Zip(drawing.Models.Skip(1)), p => Assert.True(
            (p.First.Model.Day, p.First.Model.Step) == (p.Second.Model.Day, p.Second.Model.Step) ? p.First.X == p.Second.X : p.First.X < p.Second.X));

        foreach (var row in drawing.Models.GroupBy(m => m.Y))
            foreach (var (left, right) in row.OrderBy(m => m.X).Zip(row.OrderBy(m => m.X).Skip(1)))
                Assert.True(left.LabelRight <= right.X - Radius, $"{left.Model.Label} meets {right.Model.Label}");
        Assert.All(drawing.Models.Select(m => m.Y).Distinct().Order().Zip(drawing.Models.Select(m => m.Y).Distinct().Order().Skip(1)), p => Assert.True(p.Second - p.First >= LineageGeometry.RowHeight));

        foreach (var edge in drawing.Edges)
        {
            var (from, to) = (drawing.Models[edge.Parent], drawing.Models[edge.Child]);
            var (start, end) = (edge.Points[0], edge.Points[^1]);
            Assert.Equal(to.Y, end.Y);
            Assert.InRange(Math.Abs(end.X - to.X), 0, Radius);
            Assert.True(start.Y == from.Y && (Math.Abs(start.X - from.X) <= Radius || start.X > from.LabelRight), Name(drawing, edge));
            if (!edge.IsPrimary) continue;
            // The part across runs over no label and no dot of another model.
            Assert.DoesNotContain(drawing.Models, m => m != from && m != to && m.Y == to.Y && m.LabelRight > edge.Points[^2].X && m.X - Radius < end.X);
        }

        foreach (var (above, below) in drawing.Lanes.Zip(drawing.Lanes.Skip(1))) Assert.Equal(above.Top + above.Height, below.Top, 3);
        Assert.All(drawing.Models, m => Assert.Contains(drawing.Lanes, l => l.Family == m.Model.Family && m.Y > l.Top && m.Y < l.Top + l.Height));
    }

    private static string Name(LineageDrawing drawing, DrawnEdge edge) => $"{drawing.Models[edge.Parent].Model.Id} to {drawing.Models[edge.Child].Model.Id}";
}
