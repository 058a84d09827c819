using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The whole text of a language as one page: chapters, models, glossary and bibliography, with links that stay on it.</summary>
public static class OnePages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return OnePageSite.IsMade(content) ? PageSeed.InEachLanguage(content, Addresses.OnePage) : [];
    }

    public static Page Build(PageSeed seed, PageSources sources, Box<EquatableArray<OnePageText>> texts, Report report)
    {
        var words = new Wording(seed.Language, seed.Address, sources) { IsOnePage = true };
        var own = texts.Value.Where(t => t.Page.Page == seed.Language).ToDictionary(t => t.Page.Chapter.Slug, StringComparer.Ordinal);
        var number = 0;
        var parts = words.Content.FilledParts
            .Select(p => new OnePagePartView(words.Text(p.Name), words.Content.ChaptersOf(p.Id).Select(c => Chapter(words, own[c.Slug], ++number)).ToEquatableArray()))
            .ToEquatableArray();
        var head = new PageHead("one-page", words.Phrases["page.one-page"], words.Phrases["summary.one-page"], "", []) { IsIndexed = false };
        return PageFrame.Around(sources.Words(seed), head, new OnePageView(
            parts,
            own.Values.Any(t => t.HasFigures),
            words.Content.Data.InOrder.Select(m => Model(sources.Words(seed), words, m)).ToEquatableArray(),
            ReferencePages.Terms(words, sources).Select(g => Anchored(g, Addresses.Glossary, t => t with { Id = OnePageAnchors.Within(Addresses.Glossary, t.Id), Mentions = [] })).ToEquatableArray(),
            Bibliography.Of(words, sources).Groups
                .Select(g => Anchored(g, Addresses.Bibliography, s => s with { Id = OnePageAnchors.Within(Addresses.Bibliography, s.Id), UsedBy = [], UseCount = 0 })).ToEquatableArray()));
    }

    private static OnePageChapterView Chapter(Wording words, OnePageText text, int number)
    {
        var chapter = text.Page.Chapter;
        var address = Addresses.Chapter(chapter.Slug);
        return new OnePageChapterView(
            OnePageAnchors.Of(address),
            number,
            chapter.Title,
            text.Page.IsTranslated ? "" : chapter.Language,
            chapter.Summary,
            words.Date(chapter.Updated),
            chapter.IsDraft,
            chapter.Body.Headings.Where(h => h.Level == 2).Select(h => new ContentsView(h.Text, OnePageAnchors.Within(address, h.Id), [])).ToEquatableArray(),
            text.Html,
            text.Notes.Select((n, i) => Note(ChapterPages.Note(words, n, i + 1), address)).ToEquatableArray());
    }

    private static NoteView Note(NoteView note, string address) => note with
    {
        Id = OnePageAnchors.Within(address, note.Id),
        Uses = note.Uses.Select(u => u with { Href = "#" + OnePageAnchors.Within(address, u.Href[1..]) }).ToEquatableArray(),
    };

    /// <summary>An entry of few words; its own page, which says the rest, is another.</summary>
    private static OnePageModelView Model(Wording toPages, Wording words, ModelRecord model) =>
        new(OnePageAnchors.Of(Addresses.Model(model.Id)), ModelRows.Row(words, model) with { Link = toPages.Model(model) });

    private static GroupView<T> Anchored<T>(GroupView<T> group, string address, Func<T, T> anchored) =>
        new(group.Name, OnePageAnchors.Within(address, group.Id), group.Entries.Select(anchored).ToEquatableArray());
}
