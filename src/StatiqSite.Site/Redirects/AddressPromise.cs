using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Hosting;
using StatiqSite.Site.Linking;
using static StatiqSite.Site.ErrorCodes;

namespace StatiqSite.Site.Redirects;

/// <summary>What was published once is there or leads on, and what leads on arrives.</summary>
public static class AddressPromise
{
    private const int MostLinkers = 3;

    /// <summary>Mistakes that the going of a page or an anchor brings with it; any other may be why it is missing. An id in a data file that does not exist is one of these:
    /// a family's is the name of its pages, and a model without a family is on none of them.</summary>
    private static readonly string[] Consequences =
        [VanishedAddress, UnknownName, DraftLink, DeadLink, DeadAnchor, InvalidRedirect, RedirectLoop, DeadRedirect, NeedlessRedirect, AddressTaken];

    /// <summary>The published addresses that are gone; on the way, redirects from what exists or to what does not are told.</summary>
    public static VanishedAddresses Check(AddressLock locked, RedirectList redirects, Box<EquatableArray<PublishedFile>> files, SiteSettings site, Report report)
    {
        // Two files of one path are told elsewhere.
        var pages = files.Value.DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Anchors.CountBy(a => a).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var redirect in redirects.All) Check(redirect, pages, report);
        var gone = locked.All.Where(l => !Exists(l.Address, pages) && !redirects.Covers(l.Address) && !IsWithheld(l.Address, site)).ToList();
        // Where a whole page is gone, its anchors need not be told one by one.
        var lost = gone.Where(l => l.Address.Anchor is null).Select(l => l.Address.Path).ToHashSet(StringComparer.Ordinal);
        return new VanishedAddresses(gone.Where(l => l.Address.Anchor is null || !lost.Contains(l.Address.Path)).ToEquatableArray());
    }

    /// <summary>Tells each address that is gone, with the draft that it was published from and the pages that link to it.</summary>
    public static Box<EquatableArray<PageLinks>> Tell(IReadOnlyList<PageLinks> pages, VanishedAddresses vanished, Box<EquatableArray<DraftChapter>> drafts, Report report)
    {
        foreach (var (address, place) in vanished.All)
            report.Add(Errors.VanishedAddress(place, address.ToString(), Draft(address.Path, drafts.Value)?.Place.Path, Linkers([.. pages.Where(p => p.To.Contains(address)).Select(p => p.From)])));
        return new Box<EquatableArray<PageLinks>>(pages.ToEquatableArray());
    }

    /// <summary>The result without what is gone only because something else is wrong.</summary>
    public static BuildResult WithoutFollowUps(BuildResult result)
    {
        if (!result.Diagnostics.Any(d => d.Severity == Severity.Error && !Consequences.Contains(d.Code))) return result;
        return result with { Diagnostics = [.. result.Diagnostics.Where(d => d.Code is not (VanishedAddress or DeadRedirect))] };
    }

    private static void Check(Redirect redirect, Dictionary<string, Dictionary<string, int>> pages, Report report)
    {
        if (!Exists(redirect.Last, pages))
        {
            var known = pages.TryGetValue(redirect.Last.Path, out var anchors) && redirect.Last.Anchor is not null ? anchors.Keys.Select(a => $"{redirect.Last.Path}#{a}") : pages.Keys;
            report.Add(Errors.DeadRedirect(redirect.ToPlace, redirect.Last.ToString(), Spelling.Closest(redirect.Last.ToString(), known)));
        }
        // The page itself is told by the check of all addresses. An anchor that was left on the page for the redirect is one; a second is the text's own.
        if (redirect.From.Anchor is not { } anchor) return;
        if (!pages.TryGetValue(redirect.From.Path, out var there)) report.Add(Errors.DeadRedirect(redirect.Place, redirect.From.Path, Spelling.Closest(redirect.From.Path, pages.Keys)));
        else if (there.GetValueOrDefault(anchor) > 1) report.Add(Errors.NeedlessRedirect(redirect.Place, redirect.From.ToString()));
    }

    private static bool Exists(SiteAddress address, Dictionary<string, Dictionary<string, int>> pages) =>
        pages.TryGetValue(address.Path, out var anchors) && (address.Anchor is null || anchors.ContainsKey(address.Anchor));

    // A site that is not to be listed has no list for search engines, and readers never came by it.
    private static bool IsWithheld(SiteAddress address, SiteSettings site) => !site.Hosting.IsIndexed && Sitemap.Has(address.Path);

    /// <summary>Of the page's own language, or else of another, for a chapter that is not translated has a page in each.</summary>
    private static DraftChapter? Draft(string path, EquatableArray<DraftChapter> drafts) =>
        drafts.Where(d => path.EndsWith(Addresses.Chapter(d.Slug), StringComparison.Ordinal)).MinBy(d => path == Addresses.In(d.Language, Addresses.Chapter(d.Slug)) ? 0 : 1);

    private static string Linkers(List<string> pages) => pages.Count switch
    {
        0 => "",
        > MostLinkers => $" (linked from {string.Join(", ", pages.Take(MostLinkers))} and {pages.Count - MostLinkers} more)",
        _ => $" (linked from {string.Join(", ", pages)})",
    };
}

/// <summary>The addresses that were published and are gone.</summary>
public sealed record VanishedAddresses(EquatableArray<LockedAddress> All);

/// <summary>What a page links to of the addresses that are gone.</summary>
public sealed record PageLinks(string From, EquatableArray<SiteAddress> To)
{
    /// <summary>Null for a page that links to none; nothing is read while none is gone.</summary>
    public static PageLinks? Of(OutputFile file, VanishedAddresses vanished, Report report)
    {
        if (vanished.All.Count == 0 || !Addresses.IsPage(file.Path)) return null;
        var gone = vanished.All.Select(v => v.Address).ToHashSet();
        var folder = RelativePath.FolderOf(file.Path);
        var links = PublishedFile.AttributesOf(file, " href=\""u8).Select(href => Target(folder, file.Path, href)).OfType<SiteAddress>().Where(gone.Contains).Distinct().ToEquatableArray();
        return links.Count == 0 ? null : new PageLinks(file.Path, links);
    }

    private static SiteAddress? Target(string folder, string page, string href)
    {
        var mark = href.IndexOf('#');
        var (path, anchor) = mark < 0 ? (href, null) : (href[..mark], Uri.UnescapeDataString(href[(mark + 1)..]));
        if (path.Length == 0) return new SiteAddress(page, anchor);
        return path.Contains(':') || RelativePath.Resolve(folder, Uri.UnescapeDataString(path)) is not { } target ? null : new SiteAddress(target, anchor);
    }
}
