using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <summary>What every page knows of the site.</summary>
/// <param name="Home">The address of the home page in the page's language.</param>
/// <param name="Search">The page of the search.</param>
/// <param name="OnePage">The whole text as one page; null where there is none.</param>
/// <param name="Data">The page of the data to take away.</param>
/// <param name="Doubts">The page of what is not sure and of what the marks mean.</param>
/// <param name="Policy">The content security policy that the site keeps to.</param>
/// <param name="Feed">The address of the feed in the page's language, or "".</param>
public sealed record SiteView(
    string Title,
    string Description,
    string Author,
    string LicenceName,
    string LicenceUrl,
    DateView Checked,
    string Home,
    LinkView Data,
    LinkView Search,
    LinkView Doubts,
    LinkView? OnePage,
    string Policy,
    string Feed,
    EquatableArray<MenuItemView> Menu);

/// <param name="IsCurrent">The page itself or a page below it.</param>
public sealed record MenuItemView(string Text, string Href, bool IsCurrent);

/// <summary>The page around its content.</summary>
/// <param name="Layout">The layout's name, for class names.</param>
/// <param name="Title">The title alone.</param>
/// <param name="Modified">The day on which its text last changed, as ISO 8601 writes it; "" for a page made of the data.</param>
/// <param name="Root">From this page to the site's root: "" or "../" repeated.</param>
/// <param name="Canonical">The absolute address; that of the original for a page that is not translated; "" for none.</param>
/// <param name="IsIndexed">False for a page that search engines should pass over.</param>
/// <param name="ContentLanguage">The language of the text where it is not that of the page (not translated), else "".</param>
/// <param name="Breadcrumbs">From home to the page above this one.</param>
/// <param name="Languages">This page in each language.</param>
/// <param name="Alternates">Absolute addresses for <c>hreflang</c>; only real translations, this page included; empty when there is one language only.</param>
/// <param name="Moved">The anchors that this page once had.</param>
/// <param name="EditHref">Where the source can be edited, or "".</param>
/// <param name="Copy">The page as Markdown, or "".</param>
/// <param name="StructuredData">What the page is about for machines: JSON-LD that may stand in a script element as it is; "" where there is nothing to say.</param>
public sealed record PageView(
    string Layout,
    string Language,
    string Title,
    string Description,
    string Modified,
    string Root,
    string Canonical,
    bool IsIndexed,
    string ContentLanguage,
    EquatableArray<LinkView> Breadcrumbs,
    EquatableArray<LanguageView> Languages,
    EquatableArray<AlternateView> Alternates,
    LinkView? Previous,
    LinkView? Next,
    EquatableArray<MovedView> Moved,
    string EditHref,
    string Copy,
    string StructuredData);

/// <summary>An anchor that is no longer in the text, and where its text is now.</summary>
public sealed record MovedView(string Id, string Href);

/// <param name="IsTranslated">False when the page there shows another language's text.</param>
public sealed record LanguageView(string Code, string Name, string Href, bool IsCurrent, bool IsTranslated);

/// <summary>A translation as search engines are told of it.</summary>
public sealed record AlternateView(string Language, string Href);

/// <summary>The list of pages at a page's side: the page's own part with its entries, and the heads of the others.</summary>
/// <param name="Parts">The parts of the text.</param>
/// <param name="Sections">The pages of the main menu.</param>
public sealed record NavigationView(EquatableArray<NavigationPartView> Parts, EquatableArray<NavigationPartView> Sections);

/// <param name="IsOpen">The page belongs to this part, whose entries are listed.</param>
public sealed record NavigationPartView(string Name, string Href, bool IsOpen, EquatableArray<NavigationEntryView> Entries);

/// <summary>A page in a list at a page's side.</summary>
public sealed record NavigationEntryView(string Text, string Href)
{
    /// <summary>The hole for the mark of the page itself: <c>aria-current</c> with a space before it, or nothing.</summary>
    public string Current => NavigationFragment.Hole(Href);
}
