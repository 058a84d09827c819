using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;
using StatiqSite.Tests.Content;
using static StatiqSite.Tests.Lineages.SoundLineage;

namespace StatiqSite.Tests.Lineages;

public sealed partial class LineageDrawingTests
{
    private const double Radius = LineageGeometry.DotRadius;

    private static readonly Lazy<ModelData> Real = new(() =>
        Reading.Read(ModelDataReader.Read, "models.yml", File.ReadAllText(Repository.Folder("input", "models.yml"))).Value);

    [Fact]
    public void Whatever_the_models_and_their_order_the_picture_is_sound_and_the_same()
    {
        var met = Catalogue.Kinds.Keys.ToDictionary(k => k, _ => 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261125, 7), Prop.ForAll(Arb.From(Catalogue.Numbers(most: 40)), numbers =>
        {
            var families = 1 + (numbers.LastOrDefault() % 40);
            var models = Catalogue.From(numbers, families);
            var drawing = Draw(models, Catalogue.Families(families));
            AssertSound(drawing, models);
            Assert.Equal(Svg(drawing), Svg(Draw(Catalogue.Shuffled(models, numbers), [.. Catalogue.Families(families).Reverse()])));
            foreach (var (kind, isIn) in Catalogue.Kinds) met[kind] += isIn(models) ? 1 : 0;
        }));
        Assert.All(met, kind => Assert.True(kind.Value >= 5, $"only {kind.Value} of 200 catalogues had this: {kind.Key}"));
    }

    [Fact]
    public void Even_of_circles_of_descent_every_model_and_line_is_drawn() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261125, 11),
        Prop.ForAll(Arb.From(Catalogue.Numbers(most: 20)), numbers =>
        {
            var models = Catalogue.From(numbers, families: 4);
            ModelRecord[] tangled = [.. models.Select((m, i) => Catalogue.Model(m.Id, m.Name["en"], m.Family.Id, m.Date, ($"m{numbers[(i * 6) + 3] % models.Length}", WeightDescent.Unknown)))];
            var drawing = Draw(tangled, Catalogue.Families(4));
            AssertInside(drawing);
            AssertComplete(drawing, tangled);
            AssertLabelsApart(drawing);
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void So_it_is_where_all_is_of_one_day(int count)
    {
        ModelRecord[] models = [.. Enumerable.Range(0, count).Select(i => Catalogue.Model(
            $"m{i}", $"Model {i}", $"f{i % 3}", Catalogue.Date("2023-03-14"), i % 4 == 0 ? [] : [($"m{i - 1}", WeightDescent.Derived), ($"m{i / 2}", WeightDescent.Unknown)]))];
        AssertSound(Draw(models, Catalogue.Families(3)), models);
    }

    [Fact]
    public void So_it_is_where_all_lies_years_apart()
    {
        ModelRecord[] models = [.. Enumerable.Range(0, 8).Select(i => Catalogue.Model($"m{i}", $"Model {i}", "f0", Catalogue.Date($"{1950 + (i * 11)}")))];
        var drawing = Draw(models, Catalogue.Families(1));
        AssertSound(drawing, models);
        Assert.InRange(drawing.Years.Count(y => y.IsNamed), 8, 40);
    }

    [Fact]
    public void So_it_is_for_two_hundred_models_of_twenty_families()
    {
        var models = Catalogue.Of(200, 20);
        var drawing = Draw(models, Catalogue.Families(20));
        AssertSound(drawing, models);
        Assert.Equal(200, drawing.Models.Count);
        Assert.InRange(Encoding.UTF8.GetByteCount(Svg(drawing)), 1, 250_000);
    }

    [Fact]
    public void No_more_placements_are_weighed_than_is_said()
    {
        var models = LineageModels.Of(Catalogue.Of(200, 20), Catalogue.Families(20), "en", "");
        LineagePlacement Packed() => new(new LineageGeometry(models, 0), FamilyOrder.Of(models));
        Assert.Equal([0, 1, 500], new[] { 0, 1, 500 }.Select(most => Packed().Improve(most)));
        // The most is there for the worst: what one picture may hold is searched to the end.
        Assert.InRange(Packed().Improve(LineageDrawing.MostPlacements), 500, LineageDrawing.MostPlacements - 1);
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
    }

    [Fact]
    public void What_is_laid_out_is_what_is_written()
    {
        var data = Real.Value;
        foreach (var drawing in (LineageDrawing[])[Draw(data.Models, data.Families), Draw(Catalogue.Of(60, 9), Catalogue.Families(9))])
        {
            var svg = XElement.Parse(Svg(drawing));
            var edges = svg.Descendants("path").Where(p => ((string?)p.Attribute("class"))?.StartsWith("edge ", StringComparison.Ordinal) == true).Select(p => (string)p.Attribute("d")!).ToList();
            Assert.Equal(drawing.Edges.Select(e => ($"M{Pixels.Of(e.Points[0].X)} {Pixels.Of(e.Points[0].Y)}", Pixels.Of(e.Points[^1].X))), edges.Select(d => (Beginning().Match(d).Value, End(d))));
            var items = svg.Elements("a").ToList();
            Assert.Equal(
                drawing.Models.Select(m => (Text: $"{m.Model.Label} {m.Model.Note}".TrimEnd(), X: Pixels.Of(m.LabelLeft), Y: Pixels.Of(m.Y + 4.5))),
                items.Select(i => i.Element("text")!).Select(t => (t.Value, (string)t.Attribute("x")!, (string)t.Attribute("y")!)));
            Assert.Equal(drawing.Years.Where(y => y.IsNamed).Select(y => $"{y.Year}"), svg.Descendants("text").Where(t => (string?)t.Attribute("class") == "year-name").Select(t => t.Value));
        }

        // Of a line the last is how far it goes across, of a curve the point where it ends.
        static string End(string d) => d.Contains('C') ? d.Split(' ')[^2] : d[(d.LastIndexOf('H') + 1)..];
    }

    [Fact]
    public void More_models_than_can_be_told_apart_by_pointing_have_no_classes_for_it_and_promise_nothing()
    {
        var (some, more) = (Draw(Catalogue.Of(Relations.Most, 7), Catalogue.Families(7)), Draw(Catalogue.Of(Relations.Most + 1, 7), Catalogue.Families(7)));
        Assert.Equal(60, Relations.Most);
        Assert.Equal((60, 0), (Pointed().Count(Svg(some)), Pointed().Count(Svg(more))));
        Assert.Contains("[lineage.point]", Figure(some), StringComparison.Ordinal);
        Assert.DoesNotContain("[lineage.point]", Figure(more), StringComparison.Ordinal);
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
            Assert.All(edge.Crossings, x => Assert.Contains(drawing.Edges, other => other.Points.Count == 3 && other.Points[0].X == x && other.Parent != edge.Parent));
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

    private static string Svg(LineageDrawing drawing) => Picture().Match(Figure(drawing)).Value;

    private static string Figure(LineageDrawing drawing)
    {
        var words = drawing.Models.ToDictionary(m => m.Model.Id, m => new ModelWords(m.Model.Label, "28 November 2022", "A family", "family-f0", m.Model.Id, $"models/{m.Model.Id}.html"));
        return LineageFigure.Render(drawing, Phrases, words, isSmall: false, file: "");
    }

    [GeneratedRegex(@"^M[\d.]+ [\d.]+")]
    private static partial Regex Beginning();

    [GeneratedRegex("class=\"item family-f0 i\\d+ r")]
    private static partial Regex Pointed();

    [GeneratedRegex("<svg class=\"picture\".*</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    private static readonly Phrases Phrases = new("en", "", [new Phrase("lineage.point", "[lineage.point]", new Place("en.yml", 1, 1))]);
}
