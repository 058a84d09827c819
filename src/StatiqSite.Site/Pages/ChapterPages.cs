using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Translations;

namespace StatiqSite.Site.Pages;

/// <summary>A page for each chapter in each language.</summary>
public static class ChapterPages
{
    /// <summary>Deeper headings are not listed in a page's contents.</summary>
    private const int DeepestListed = 3;

    public static Page Build(LinkedChapter linked, PageSources sources, Box<EquatableArray<TranslationDrift>> drifts, Report report)
    {
        var (page, chapter) = (linked.Page, linked.Page.Chapter);
        var words = new Wording(page.Page, Addresses.Chapter(chapter.Slug), sources) { ChapterSlug = chapter.Slug };
        var outline = sources.Content.Chapter(chapter.Slug)!;
        var part = sources.Content.Settings.Parts.FirstOrDefault(p => p.Id == outline.Part);
        var siblings = sources.Neighbours(chapter.Slug);
        var head = new PageHead(
            "chapter",
            chapter.Title,
            chapter.Summary,
            "",
            part is null ? [] : [words.Link(words.Text(part.Name), Addresses.Chapter(sources.Content.ChaptersOf(part.Id).First().Slug))],
            siblings.Previous is { } previous ? words.Chapter(previous) : null,
            siblings.Next is { } next ? words.Chapter(next) : null,
            page.IsTranslated ? null : chapter.Language,
            chapter.Place.Path,
            chapter.Updated.Latest);
        return PageFrame.Around(words, head, new ChapterView(
            chapter.Summary,
            words.Text(part?.Name),
            words.Date(chapter.Updated),
            chapter.IsDraft,
            words.TextOf(outline).Minutes,
            page.IsTranslated ? Behind(words, drifts.Value.FirstOrDefault(d => d.Chapter == chapter.Slug && d.Language == chapter.Language)) : null,
            linked.Html,
            linked.HasFigures,
            Contents(chapter.Body.Headings),
            linked.Notes.Select((n, i) => Note(words, n, i + 1)).ToEquatableArray(),
            ModelRows.Mentions(words, sources, TargetKind.Chapter, chapter.Slug).Where(m => m.Href != words.Href(words.Address)).ToEquatableArray(),
            RelatedPages.After(words, chapter, linked.Mentions),
            Citation(words, chapter)));
    }

    /// <summary>A section that is missing leads to the original's.</summary>
    private static BehindView? Behind(Wording words, TranslationDrift? drift)
    {
        if (drift is null) return null;
        var original = words.Href(words.Content.Language(drift.Origin), words.Address);
        var sections = drift.Sections.Select(s => s switch
        {
            { Id: "" } => new LinkView(words.Phrases["chapter.opening"], words.Href(words.Address)),
            { IsMissing: true } => new LinkView(s.Title, $"{original}#{s.Id}", drift.Origin),
            _ => new LinkView(s.Title, "#" + s.Id),
        });
        return new BehindView(original, drift.Origin, sections.ToEquatableArray());
    }

    private static CitationView Citation(Wording words, Chapter chapter)
    {
        var own = words.In(chapter.Language);
        return PageCitation.Of(own, chapter.Title, "cite.updated", own.Date(chapter.Updated), words.Language.Code);
    }

    internal static NoteView Note(Wording words, CitedSource cited, int number)
    {
        var source = words.Content.Source(cited.Key)!;
        return new NoteView(
            number,
            NoteIds.Note(number),
            words.Phrases.Authors(source.Authors),
            words.Source(cited.Key),
            source.Url ?? source.Archive ?? "",
            words.Date(source.Date),
            words.Word("source-kind", source.Kind),
            cited.Uses.Select((use, i) => new NoteUseView("#" + NoteIds.Use(number, i + 1), use.Locator)).ToEquatableArray());
    }

    /// <summary>Headings of level 2, each with those of level 3 below it.</summary>
    private static EquatableArray<ContentsView> Contents(EquatableArray<Heading> headings)
    {
        var contents = new List<(Heading Heading, List<ContentsView> Children)>();
        foreach (var heading in headings.Where(h => h.Level <= DeepestListed))
        {
            if (heading.Level == 2 || contents.Count == 0) contents.Add((heading, []));
            else contents[^1].Children.Add(new ContentsView(heading.Text, heading.Id, []));
        }
        return contents.Select(c => new ContentsView(c.Heading.Text, c.Heading.Id, c.Children.ToEquatableArray())).ToEquatableArray();
    }
}
