using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>What a page says of itself; the frame around it is made from this and the site.</summary>
/// <param name="Section">The address of the page it stands under in the menu, or "".</param>
/// <param name="Breadcrumbs">Between home and this page.</param>
/// <param name="TextLanguage">The language of the text where it is not that of the page, or null.</param>
/// <param name="Source">The file to edit, below the input, or null.</param>
/// <param name="Modified">When its text last changed; null for a page made of the data, of which no one wrote down when it did.</param>
internal sealed record PageHead(
    string Layout,
    string Title,
    string Description,
    string Section,
    EquatableArray<LinkView> Breadcrumbs,
    LinkView? Previous = null,
    LinkView? Next = null,
    string? TextLanguage = null,
    string? Source = null,
    DateOnly? Modified = null)
{
    /// <summary>False for a page that search engines should pass over: it says again what others say.</summary>
    public bool IsIndexed { get; init; } = true;
}

/// <summary>Puts the frame around a page: menu, breadcrumbs, languages, navigation.</summary>
internal static class PageFrame
{
    /// <summary>The pages that lead to all others of their kind: the main menu, and the end of every navigation.</summary>
    internal static readonly (string Key, string Address)[] Menu =
    [
        ("page.timeline", Addresses.Timeline),
        ("page.lineage", Addresses.Lineage),
        ("page.models", Addresses.Models),
        ("page.abilities", Addresses.Abilities),
        ("page.methods", Addresses.Methods),
        ("page.glossary", Addresses.Glossary),
        ("page.bibliography", Addresses.Bibliography),
        ("page.index", Addresses.Index),
    ];

    public static Page Around(Wording words, PageHead head, object content) =>
        new(words.Path, head.Layout, Site(words, head), Frame(words, head, content), words.Sources.Navigation.For(words, head.Section), head.Modified, content);

    private static SiteView Site(Wording words, PageHead head)
    {
        var settings = words.Content.Settings;
        return new SiteView(
            words.Text(settings.Title),
            words.Text(settings.Description),
            settings.Author,
            settings.Licence.Name,
            settings.Licence.Url,
            DateWords.View(settings.Checked, words.Phrases),
            words.Href(Addresses.Home),
            words.Link(words.Phrases["page.data"], Addresses.Data),
            words.Link(words.Phrases["page.search"], Addresses.Search),
            words.Link(words.Phrases["page.doubts"], Addresses.Doubts),
            OnePageSite.IsMade(words.Content) ? words.Link(words.Phrases["page.one-page"], Addresses.OnePage) : null,
            Hosting.ContentPolicy.OfPages,
            settings.Hosting.HasFeeds ? words.Href(Addresses.Feed) : "",
            Menu.Select(m => new MenuItemView(words.Phrases[m.Key], words.Href(m.Address), m.Address == head.Section)).ToEquatableArray());
    }

    private static PageView Frame(Wording words, PageHead head, object content)
    {
        var settings = words.Content.Settings;
        var translated = TranslatedIn(words);
        var own = head.TextLanguage ?? words.Language.Code;
        var isNotFound = words.Address == Addresses.NotFound;
        return new PageView(
            head.Layout,
            words.Language.Code,
            head.Title,
            head.Description,
            head.Modified is { } modified ? IsoDay.Of(modified) : "",
            isNotFound ? settings.Address.AbsolutePath : Addresses.ToRoot(words.Path),
            isNotFound ? "" : Addresses.Absolute(settings.Address, Addresses.In(words.Content.Language(own), words.Address)),
            head.IsIndexed && settings.Hosting.IsIndexed && !isNotFound,
            head.TextLanguage ?? "",
            head.Breadcrumbs,
            settings.Languages.Select(l => new LanguageView(
                l.Code, l.Name, words.Href(l, words.Address), l.Code == words.Language.Code, translated.Contains(l.Code))).ToEquatableArray(),
            head.TextLanguage is null && !isNotFound && translated.Count > 1
                ? settings.Languages.Where(l => translated.Contains(l.Code))
                    .Select(l => new AlternateView(l.Code, Addresses.Absolute(settings.Address, Addresses.In(l, words.Address)))).ToEquatableArray()
                : [],
            head.Previous,
            head.Next,
            words.Sources.Redirects.OfAnchors(words.Path).Select(r => new MovedView(r.From.Anchor!, r.Last.Href(words.Path))).ToEquatableArray(),
            head.Source is { } source && settings.EditAddress is { } edit ? edit.Replace(SiteSettings.EditedPath, Addresses.Encoded(source), StringComparison.Ordinal) : "",
            settings.Hosting.HasCopies && Addresses.HasCopy(words.Address) ? words.Href(Addresses.Copy(words.Address)) : "",
            isNotFound ? "" : StructuredData.Of(words, head, content));
    }

    /// <summary>The languages in which this page has a text of its own: for a chapter those it is written in, for all others every one.</summary>
    private static List<string> TranslatedIn(Wording words)
    {
        var chapter = words.ChapterSlug is { } slug ? words.Content.Chapter(slug) : null;
        return [.. words.Content.Settings.Languages.Select(l => l.Code).Where(l => chapter is null || chapter.IsTranslated(l))];
    }
}
