using StatiqSite.Engine;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.OnePage;

/// <summary>A chapter's finished text as it stands on the one page: not rendered again, but with the ids and links of that page, and its headings a level deeper.</summary>
/// <param name="Page">With no more than the outline of the chapter's body.</param>
/// <param name="Notes">As on the chapter's own page: they are numbered within the chapter.</param>
public sealed record OnePageText(ChapterPage Page, string Html, EquatableArray<CitedSource> Notes, bool HasFigures)
{
    /// <summary>Null when the site has no such page.</summary>
    public static OnePageText? Of(LinkedChapter chapter, OnePageSite site, Report report)
    {
        if (site.Chapters.Count == 0) return null;
        var page = chapter.Page;
        var own = Addresses.Chapter(page.Chapter.Slug);
        return new OnePageText(page, MovedHtml.Of(chapter.Html, id => OnePageAnchors.Within(own, id), href => Link(href, page, own, site)), chapter.Notes, chapter.HasFigures);
    }

    private static MovedLink Link(string href, ChapterPage page, string own, OnePageSite site)
    {
        if (href.StartsWith('#')) return new MovedLink("#" + OnePageAnchors.Within(own, href[1..]));
        var anchorAt = href.IndexOf('#');
        var (file, anchor) = anchorAt < 0 ? (href, "") : (href[..anchorAt], href[anchorAt..]);
        // What has a scheme leads out of the site.
        if (file.Contains(':') || RelativePath.Resolve(RelativePath.FolderOf(page.Path), file) is not { } path) return new MovedLink(href);

        var address = site.LanguageOf(path) == page.Page ? path[page.Page.Prefix.Length..] : null;
        if (address is null || OnePageAnchors.Href(address + anchor) is not { } inPage)
            return new MovedLink(Addresses.Relative(Addresses.In(page.Page, Addresses.OnePage), path + anchor));
        // Paper has no links: there the number of the chapter says where to look.
        return new MovedLink(inPage, site.NumberOf(address) is > 0 and var number
            ? $"<span class=\"printed\">{Site.Html.Encode(site.Phrases[page.Chapter.Language].Format("one-page.see", $"{number}"))}</span>"
            : "");
    }
}
