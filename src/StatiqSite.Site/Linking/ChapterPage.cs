using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Linking;

/// <summary>A chapter's text on the page of a language: its own, or, where it is not translated, another.</summary>
public sealed record ChapterPage(Language Page, Chapter Chapter)
{
    public string Path => Addresses.In(Page, Addresses.Chapter(Chapter.Slug));

    public bool IsTranslated => Page.Code == Chapter.Language;

    /// <summary>A chapter's page in each language of the site.</summary>
    public static IEnumerable<ChapterPage> InEachLanguage(Group<Chapter> texts, SiteSettings settings, Report report)
    {
        return settings.Languages.Select(page => new ChapterPage(page, texts.Items.FirstOrDefault(c => c.Language == page.Code) ?? InFirstLanguage(texts.Items, settings)));
    }

    private static Chapter InFirstLanguage(IEnumerable<Chapter> texts, SiteSettings settings) =>
        settings.Languages.Select(l => texts.FirstOrDefault(c => c.Language == l.Code)).OfType<Chapter>().First();
}

/// <summary>A chapter page with what belongs into every hole.</summary>
/// <param name="Page">With no more than the outline of the chapter's body.</param>
/// <param name="Html">The text around the holes, as in <see cref="MarkdownBody"/>.</param>
/// <param name="Fillings">HTML, one for each hole, in their order.</param>
/// <param name="Notes">The sources that the text cites, in the order of their numbers.</param>
/// <param name="Mentions">What the text links to or cites, each once.</param>
/// <param name="HasFigures">Charts, tokens or other figures stand in the text.</param>
public sealed record FilledChapter(ChapterPage Page, CutText Html, EquatableArray<string> Fillings, EquatableArray<CitedSource> Notes, EquatableArray<Mention> Mentions, bool HasFigures);

/// <summary>A chapter page as it is read.</summary>
/// <param name="Page">As in <see cref="FilledChapter"/>, and so are the rest.</param>
/// <param name="Html">Ready to be printed.</param>
public sealed record LinkedChapter(ChapterPage Page, string Html, EquatableArray<CitedSource> Notes, EquatableArray<Mention> Mentions, bool HasFigures);

/// <summary>A source cited on a page; its number is its place in the list, from 1.</summary>
/// <param name="Uses">In the order of the text.</param>
public readonly record struct CitedSource(string Key, EquatableArray<CitationUse> Uses);

/// <summary>A place in the text that cites a source.</summary>
/// <param name="Locator">Where in the source, or "".</param>
/// <param name="Section">The section of the text, or null before the first.</param>
public readonly record struct CitationUse(string Locator, SectionName? Section);

/// <summary>Something that a text speaks of.</summary>
public readonly record struct Mention(TargetKind Kind, string Id);
