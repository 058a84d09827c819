using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The way in, in each language.</summary>
public static class HomePages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Home);
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        var content = words.Content;
        var head = new PageHead("home", words.Text(content.Settings.Title), words.Text(content.Settings.Description), "", []);
        return PageFrame.Around(words, head, new HomeView(
            content.FilledParts
                .Select(p => new PartView(p.Id, words.Text(p.Name), content.ChaptersOf(p.Id).Select(c => Chapter(words, c)).ToEquatableArray())).ToEquatableArray(),
            content.Data.Models.Count <= LineagePages.MostAtHome ? content.Data.InOrder.Where(m => !m.IsInternal).Select(m => ModelRows.Row(words, m)).ToEquatableArray() : [],
            LineagePages.AtHome(words),
            words.Link(words.Phrases["page.lineage"], Addresses.Lineage),
            words.Sources.History.Years.Select(y => words.Link(y.ToString(CultureInfo.InvariantCulture), Addresses.Year(y))).ToEquatableArray(),
            content.Data.Abilities.Select(a => new EntryView(words.Ability(a.Id), "", words.Text(a.Summary))).ToEquatableArray(),
            content.Data.Models.Count(m => !m.IsInternal),
            content.Terms.Count,
            content.Sources.Count));
    }

    private static ChapterEntryView Chapter(Wording words, ChapterOutline chapter)
    {
        var text = words.TextOf(chapter);
        return new ChapterEntryView(words.Chapter(chapter), text.Summary, text.Minutes);
    }
}
