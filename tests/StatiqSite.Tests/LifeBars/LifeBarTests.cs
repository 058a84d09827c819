using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.LifeBars;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Pages;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;
using Catalogue = StatiqSite.Tests.Lineages.Catalogue;

namespace StatiqSite.Tests.LifeBars;

public sealed class LifeBarTests
{
    private static readonly Place Nowhere = new("models.yml", 1, 1);
    private static readonly Evidence None = new([], Confidence.Verified, null, null);
    private static readonly DateOnly Today = new(2024, 6, 1);

    [Fact]
    public void Whatever_the_models_and_their_order_the_picture_is_sound_and_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261125, 9),
        Prop.ForAll(Arb.From(Catalogue.Numbers(most: 40)), numbers =>
        {
            ModelRecord[] models = [.. Ended(Catalogue.From(numbers, families: 6))];
            var drawing = Draw(models);
            AssertSound(drawing);
            Assert.Equal(drawing, Draw(Catalogue.Shuffled(models, numbers)));
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public void So_it_is_for_none_for_one_and_for_two_hundred(int count)
    {
        var drawing = Draw(Ended(Catalogue.Of(count, 20)));
        AssertSound(drawing);
        Assert.Equal(count, drawing.Rows.Count);
    }

    [Fact]
    public void So_it_is_where_all_is_of_one_day()
    {
        var drawing = Draw([.. Enumerable.Range(0, 30).Select(i => Catalogue.Model($"m{i}", $"Model {i}", $"f{i % 3}", Catalogue.Date("2023-03-14")))]);
        AssertSound(drawing);
        Assert.Single(drawing.Rows.Select(r => r.Begin.X).Distinct());
    }

    [Fact]
    public void The_order_in_the_file_does_not_matter()
    {
        var models = Ended(Catalogue.Of(60, 7));
        var shuffled = models.OrderBy(m => m.Id[^1]).ThenByDescending(m => m.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(Figure(models, 7), Figure(shuffled, 7));
    }

    [Fact]
    public void A_picture_of_two_hundred_is_no_more_than_250_KB_and_more_get_none()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(Figure(Ended(Catalogue.Of(200, 20)), 20)), 10_000, 250_000);
        Assert.Equal("", Figure(Ended(Catalogue.Of(201, 20)), 20));
        Assert.Equal("", Figure([], 20));
    }

    [Theory]
    [InlineData("2024-01-04", false, LifeEnd.Done)]
    [InlineData("2024-01-04", true, LifeEnd.Unconfirmed)]
    [InlineData("2024-09-13", true, LifeEnd.Planned)]
    [InlineData("2024-06", true, LifeEnd.Planned)]
    internal void An_end_is_done_planned_or_not_confirmed(string date, bool isPlanned, LifeEnd expected)
    {
        var model = Ending(Catalogue.Model("a", "A", "f0", Catalogue.Date("2020-05-28")), date, isPlanned);
        var row = Draw([model]).Rows[0];
        Assert.Equal(expected, row.Life.End);
        // A tail leads on from the bar: to the day planned, or, where nobody confirmed the end, to today.
        Assert.Equal(expected == LifeEnd.Done, row.Tail.Length == 0);
        if (row.Tail.Length > 0) Assert.Equal(row.Bar.To, row.Tail.From, 3);
    }

    [Fact]
    public void A_model_that_was_only_described_has_no_bar()
    {
        var paper = Catalogue.Model("a", "A", "f0", Catalogue.Date("2020-05-28"));
        var row = Draw([paper with { Dates = [paper.Dates[0] with { Event = ModelEvent.Paper }] }]).Rows[0];
        Assert.Equal((LifeEnd.NeverOffered, 0), (row.Life.End, row.Bar.Length));
        Assert.Equal(LifeEnd.Open, Draw([paper]).Rows[0].Life.End);
    }

    [Fact]
    public void No_upright_line_runs_through_a_label()
    {
        var picture = Picture(Figure(Ended(Catalogue.Of(60, 7)), 7));
        var strokes = picture.Descendants("path").Where(p => (string?)p.Attribute("class") is "year" or "today")
            .SelectMany(l => Regex.Matches((string)l.Attribute("d")!, "M([0-9.]+) ([0-9.]+)V([0-9.]+)")).Select(m => (X: Number(m.Groups[1].Value), Top: Number(m.Groups[2].Value), Bottom: Number(m.Groups[3].Value))).ToList();
        Assert.Equal(Number((string)picture.Attribute("height")!), strokes.Max(s => s.Bottom));
        var labels = picture.Descendants("a").Where(l => l.Attribute("id") is not null).Select(l => l.Element("text")!).ToList();
        Assert.Equal(60, labels.Count);
        foreach (var label in labels)
        {
            var (x, baseline) = (Number((string)label.Attribute("x")!), Number((string)label.Attribute("y")!));
            var (name, note) = (label.Elements("tspan").First().Value, label.Elements("tspan").Last().Value);
            var width = (TextWidth.Em(name) * LifeBarDrawing.FontSize) + LifeBarDrawing.Gap + (TextWidth.Em(note) * LifeBarDrawing.NoteSize);
            var left = label.Attribute("text-anchor") is null ? x : x - width;
            Assert.DoesNotContain(strokes, s => s.X > left && s.X < left + width && s.Top < baseline && s.Bottom > baseline - LifeBarDrawing.FontSize);
        }
    }

    [Fact]
    public void A_row_is_ringed_where_it_is()
    {
        var late = Draw([Catalogue.Model("a", "A", "f0", Catalogue.Date("2018-06-11")), Catalogue.Model("b", "B", "f0", Catalogue.Date("2024-05-13"))]).Rows[1];
        Assert.InRange(late.Extent.From, late.LabelLeft - 1, late.LabelLeft);
        Assert.True(late.Extent.From > 100);
    }

    [Fact]
    public void Every_event_of_a_model_is_in_the_name_of_its_bar()
    {
        var model = Ending(Catalogue.Model("a", "Alpha", "f0", Catalogue.Date("[2020-05..]")), "2024-01-04", isPlanned: true);
        var link = Links(Figure([model], 1)).Single(l => (string?)l.Attribute("id") == "life-a");
        Assert.Equal("Alpha (一个名字很长很长的模型系列): released no earlier than 5 2020; event.notice 2023-07-06; not confirmed 2024-01-04", link.Element("title")!.Value);
    }

    [Fact]
    public void Names_that_no_picture_was_made_for_stay_themselves_in_the_title()
    {
        string[] names = [new string('长', 400), "نموذج اللغة", "😀😀😀", "<script>&\"'"];
        var models = names.Select((n, i) => Catalogue.Model($"m{i}", n, "f0", Catalogue.Date("2023-03-14"))).ToList();
        AssertSound(Draw(models));
        var links = Links(Figure(models, 1)).Where(l => (string?)l.Attribute("id") is not null).ToList();
        Assert.All(names.Zip(links), p => Assert.StartsWith(p.First + " (", p.Second.Element("title")!.Value));
        Assert.EndsWith("…", links[0].Descendants("tspan").First().Value);
    }

    [Fact]
    public void As_a_file_it_is_well_formed_and_needs_no_style_sheet()
    {
        var svg = XElement.Parse(LifePictures.File(Words(Ended(Catalogue.Of(40, 10)), 10)));
        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("class") is not null || e.Attribute("style") is not null);
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "path"), p => Assert.True(p.Attribute("stroke") is not null || p.Attribute("fill") is not null, p.ToString()));
    }

    [Fact]
    public void A_timeline_of_two_thousand_models_is_split_by_year_and_by_family()
    {
        var words = Words(Ended([.. Catalogue.Of(2000, 20).Select((m, i) => m with { Family = new IdReference($"f{i % 20}", Nowhere) })]), 20);
        var pages = TimelinePages.Seeds(words.Content, new Report()).Select(s => (s.Topic.Address, View: (TimelineView)TimelinePages.Build(s, words.Sources, new Report()).Content)).ToList();
        var whole = pages.Single(p => p.Address == Addresses.Timeline).View;
        Assert.True(whole.IsSplit);
        Assert.Equal(("", 0), (whole.Picture, whole.Families.Count));
        Assert.All(whole.Years.Where(y => y.Href.Length > 0), y => Assert.Empty(y.Events));
        var years = pages.Where(p => p.Address.StartsWith("timeline/2", StringComparison.Ordinal)).ToList();
        Assert.Equal(whole.Years.Where(y => y.Href.Length > 0).Sum(y => y.Count), years.Sum(p => p.View.Years.Sum(y => y.Events.Count)));
        var families = pages.Where(p => p.Address.StartsWith("timeline/families/", StringComparison.Ordinal)).ToList();
        Assert.Equal(20, families.Count);
        Assert.All(families, p => Assert.NotEqual("", p.View.Picture));
        Assert.All(pages, p => Assert.InRange(Encoding.UTF8.GetByteCount(p.View.Picture), 0, 250_000));
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void A_timeline_of_more_than_three_hundred_events_is_a_summary_with_links_to_its_years(int events, bool isSplit)
    {
        var words = Words([.. Enumerable.Range(0, events).Select(i => Catalogue.Model($"m{i}", $"Model {i}", "f0", Catalogue.Date($"{2015 + (i % 10)}")))], 1);
        foreach (var topic in (TimelineTopic[])[new(Addresses.Timeline), new(Addresses.FamilyTimeline("f0"), Family: "f0")])
        {
            var view = (TimelineView)TimelinePages.Build(new TimelineSeed(words.Language, topic), words.Sources, new Report()).Content;
            Assert.Equal((isSplit, isSplit ? 0 : events), (view.IsSplit, view.Years.Sum(y => y.Events.Count)));
            Assert.Equal(events, view.Years.Sum(y => y.Count));
            Assert.All(view.Years, y => Assert.EndsWith($"{y.Year}.html", y.Href, StringComparison.Ordinal));
        }
        Assert.Equal(isSplit ? 10 : 0, TimelinePages.Seeds(words.Content, new Report()).Count(s => s.Topic is { Family: "f0", Year: not null }));
    }

    [Fact]
    public void A_timeline_of_a_hundred_models_is_whole()
    {
        var words = Words(Catalogue.Of(100, 20), 20);
        var view = (TimelineView)TimelinePages.Build(new TimelineSeed(words.Language, new TimelineTopic(Addresses.Timeline)), words.Sources, new Report()).Content;
        Assert.False(view.IsSplit);
        Assert.Equal(words.Content.Data.Models.Select(m => m.Family.Id).Distinct().Count(), view.Families.Count);
        var listed = view.Years.SelectMany(y => y.Events).Select(e => e.Model.Href).Concat(view.Undated.Select(u => u.Link.Href)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(words.Content.Data.Models.Select(m => words.Href(Addresses.Model(m.Id))).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(Links(view.Picture).Where(l => l.Attribute("id") is not null), l => Assert.Contains((string)l.Attribute("href")!, listed));
    }

    private static void AssertSound(LifeBarDrawing drawing)
    {
        Assert.InRange(drawing.Today, 0, drawing.Width);
        Assert.All(drawing.Years.Zip(drawing.Years.Skip(1)), p => Assert.True(p.First.X < p.Second.X));
        var named = drawing.Years.Where(y => y.IsNamed).ToList();
        Assert.All(named.Zip(named.Skip(1)), p => Assert.True(p.Second.X - p.First.X >= TextWidth.Em("2020") * LifeBarDrawing.FontSize));
        // Lanes follow one another, each with its rows within, below the room for its name; so no two labels share a line.
        Assert.All(drawing.Lanes.Zip(drawing.Lanes.Skip(1)), p => Assert.Equal(p.First.Top + p.First.Height, p.Second.Top, 3));
        Assert.All(drawing.Rows.Zip(drawing.Rows.Skip(1)), p => Assert.True(p.Second.Top - p.First.Top >= LifeBarDrawing.RowHeight));
        foreach (var lane in drawing.Lanes)
            Assert.All(drawing.Rows.Where(r => r.Life.Model.Family.Id == lane.Family), r => Assert.InRange(r.Top, lane.Top + LifeBarDrawing.FontSize, lane.Top + lane.Height - LifeBarDrawing.RowHeight));
        foreach (var row in drawing.Rows)
        {
            Assert.InRange(row.Top + LifeBarDrawing.RowHeight, 0, drawing.Height);
            Assert.InRange(row.LabelLeft, 0, row.LabelRight);
            Assert.InRange(row.LabelRight, 0, drawing.Width);
            foreach (var x in (double[])[row.Begin.X, row.Span.From, row.Span.To, row.Bar.From, row.Bar.To, row.Tail.From, row.Tail.To, row.End?.X ?? 0, .. row.Between.Select(b => b.X)])
                Assert.InRange(x, 0, drawing.Width);
            Assert.True(row.Bar.Length >= 0 && row.Tail.Length >= 0);
            Assert.True(row.End is null || row.End.Value.X >= row.Begin.X);
            Assert.InRange(row.Extent.From, 0, row.LabelLeft);
            Assert.InRange(row.Extent.To, row.LabelRight, drawing.Width);
        }
        // What has no day stands left of the axis.
        Assert.All(drawing.Rows.Where(r => r.Begin.Sign == DateSign.Unknown), r => Assert.True(r.Begin.X + (2 * LifeBarDrawing.DotRadius) < drawing.Years[0].X));
        // Later is farther right.
        var dated = drawing.Rows.Where(r => r.Begin.Sign != DateSign.Unknown).Select(r => (DateMark.Of(r.Life.Model.Date).Day, r.Begin.X)).OrderBy(d => d.Day).ToList();
        Assert.All(dated.Zip(dated.Skip(1)), p => Assert.True(p.First.Day == p.Second.Day ? p.First.X == p.Second.X : p.First.X < p.Second.X));
    }

    /// <summary>Every second model gets an end: done, planned, or said and not confirmed.</summary>
    private static List<ModelRecord> Ended(IReadOnlyList<ModelRecord> models) =>
        [.. models.Select((m, i) => i % 2 == 0 || m.Dates.Count == 0 ? m : Ending(m, i % 3 == 0 ? "2030-01" : "2024-01-04", isPlanned: i % 4 == 1))];

    private static ModelRecord Ending(ModelRecord model, string date, bool isPlanned) => model with
    {
        Retirements = [new Retirement(new RetirementDate(Catalogue.Date(date), Nowhere, isPlanned, None), new RetirementDate(Catalogue.Date("2023-07-06"), Nowhere, false, None))],
    };

    private static LifeBarDrawing Draw(IReadOnlyList<ModelRecord> models)
    {
        var labels = models.ToDictionary(m => m.Id, m => new LifeLabel(m.Name["en"], "28 May 2020 · shut down on 4 January 2024"), StringComparer.Ordinal);
        return LifeBarDrawing.Of([.. models.Select(m => Lifetime.Of(m, Today))], labels, Today);
    }

    private static string Figure(IReadOnlyList<ModelRecord> models, int families) => LifePictures.Figure(Words(models, families), models);

    private static IEnumerable<XElement> Links(string figure) => Picture(figure).Descendants("a");

    private static XElement Picture(string figure) => XElement.Parse(figure[figure.IndexOf("<svg class=\"picture\"", StringComparison.Ordinal)..(figure.LastIndexOf("</svg>", StringComparison.Ordinal) + 6)]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Wording Words(IReadOnlyList<ModelRecord> models, int families)
    {
        var site = SiteSettings.Empty with { Languages = [new Language("en", "English", "")], Checked = Today };
        var data = new ModelData(Catalogue.Families(families).ToEquatableArray(), [], [], models.ToEquatableArray(), []);
        (string Key, string Text)[] phrases =
        [
            ("life.item", "{0} ({1}): {2}"), ("life.event", "{0} {1}"), ("life.separator", "; "), ("life.note", "{0} · {1}"), ("event.released", "released"),
            ("date.no-earlier", "no earlier than {0}"), ("date.month", "{1} {0}"), ("date.day", "{0}-0{1}-0{2}"), ("retirement.unconfirmed", "not confirmed {0}"),
        ];
        var book = new PhraseBook([new Phrases("en", "", phrases.Select(p => new Phrase(p.Key, p.Text, Nowhere)).ToEquatableArray())]);
        var sources = new PageSources(new SiteContent(site, data, [], [], []), book, MentionIndex.Of([], new Report()), new StatiqSite.Site.Redirects.RedirectList([]), new ModelHistory(data, site, book));
        return sources.Words(new PageSeed(site.Languages[0], Addresses.Timeline));
    }
}
