using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Pages;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using Catalogue = StatiqSite.Tests.Lineages.Catalogue;

namespace StatiqSite.Tests.Pages;

/// <summary>What a page shows of the others, on a site of 40 parts and of 200 models that came one of the other: what stands around it, and no more.</summary>
public sealed class BoundedPagesTests
{
    private static readonly Language English = new("en", "English", "");
    private static readonly PageSources Site = Sources(parts: 40, models: 200);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(100, 70)]
    [InlineData(170, 140)]
    [InlineData(199, 140)]
    public void The_navigation_lists_sixty_entries_around_the_page(int model, int first)
    {
        var open = Assert.Single(NavigationOf(model).Sections, s => s.IsOpen);
        Assert.Equal(Names(first, 60), open.Entries.Select(e => e.Href));
    }

    [Fact]
    public void Pages_that_see_the_same_share_their_navigation()
    {
        Assert.Same(NavigationOf(0), NavigationOf(30));
        Assert.NotSame(NavigationOf(0), NavigationOf(31));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 5)]
    [InlineData(39, 10)]
    public void The_navigation_lists_thirty_parts_around_that_of_the_chapter(int chapter, int first)
    {
        var words = new Wording(English, Addresses.Chapter($"c{chapter}"), Site) { ChapterSlug = $"c{chapter}" };
        var parts = Site.Navigation.For(words, "").Parts;
        Assert.Equal(Enumerable.Range(first, 30).Select(i => $"c{i}.html"), parts.Select(p => p.Href));
        var open = Assert.Single(parts, p => p.IsOpen);
        Assert.Equal($"c{chapter}.html", Assert.Single(open.Entries).Href);
        Assert.All(parts.Where(p => p != open), p => Assert.Empty(p.Entries));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(50, 20, 44)]
    [InlineData(199, 140, 188)]
    public void A_model_s_page_shows_those_of_its_family_that_stand_around_it(int model, int first, int firstBar)
    {
        var view = ViewOf(model);
        Assert.Equal(Names(first, 60), view.FamilyModels.Select(m => m.Href));
        Assert.Equal(12, view.Life.Split("<a id=\"life-").Length - 1);
        Assert.Contains($"<a id=\"life-m{firstBar}\"", view.Life, StringComparison.Ordinal);
        Assert.Contains($"href=\"m{model}.html\" aria-current=\"page\"", view.Life, StringComparison.Ordinal);
        Assert.Equal((model == 0 ? null : $"m{model - 1}.html", model == 199 ? null : $"m{model + 1}.html"), (view.FamilyPrevious?.Href, view.FamilyNext?.Href));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(10, 12)]
    [InlineData(150, 41)]
    public void A_line_of_descent_is_followed_so_far_that_its_list_can_be_read(int model, int depth) => Assert.Equal(depth, Depth(Assert.Single(ViewOf(model).Lineage)));

    private static int Depth(LineageNodeView node) => 1 + node.Children.Select(Depth).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Names(int first, int count) => Enumerable.Range(first, count).Select(i => $"m{i}.html");

    private static NavigationView NavigationOf(int model) => Site.Navigation.For(new Wording(English, Addresses.Model($"m{model}"), Site), Addresses.Models);

    private static ModelView ViewOf(int model) => (ModelView)ModelPages.Build(new PageSeed(English, Addresses.Model($"m{model}"), $"m{model}"), Site, new Report()).Content;

    private static PageSources Sources(int parts, int models)
    {
        var settings = SiteSettings.Empty with { Languages = [English], Checked = new DateOnly(2026, 1, 1), Parts = [.. Enumerable.Range(0, parts).Select(i => new Part($"p{i}", default, new LocalText([])))] };
        var data = new ModelData(
            Catalogue.Families(1).ToEquatableArray(), [], [],
            [.. Enumerable.Range(0, models).Select(i => Catalogue.Model($"m{i}", $"Model {i}", "f0", Catalogue.Date("2020"), i == 0 ? [] : [($"m{i - 1}", WeightDescent.Derived)]))],
            []);
        var chapters = Enumerable.Range(0, parts).Select(i => new ChapterOutline(
            $"c{i}", i, $"p{i}", [new ChapterText("en", $"chapters/en/{i}-c{i}.md", i, default, new IdReference($"p{i}", default), null, "T", "S", EdtfDate.Unknown, 1, [], [])]));
        var phrases = new PhraseBook([new Phrases("en", "", [])]);
        return new PageSources(
            new SiteContent(settings, data, [], [], chapters.ToEquatableArray()), phrases, MentionIndex.Of([], new Report()), new RedirectList([]), new ModelHistory(data, settings, phrases));
    }
}
