using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Hosting;

/// <summary>The files beside the pages that hosts, search engines, feed readers and other machines look for.</summary>
public static class HostingFiles
{
    /// <summary>All of them but those that the author wrote himself, in <c>input/root/</c>.</summary>
    public static IEnumerable<OutputFile> Make(HostingInput input, Report report)
    {
        var (content, pages, written) = (input.Content, input.Pages.Value, input.Written.Value.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        return ServerFiles.Of(content.Settings, input.Redirects).Concat(Robots(content.Settings, pages)).Concat(Feeds(content)).Concat(content.Settings.Languages.Select(l => TextGuide.Of(content, input.Phrases[l.Code], l)))
            .Where(f => !written.Contains(f.Path));
    }

    private static IEnumerable<OutputFile> Robots(SiteSettings site, IReadOnlyList<ListedPage> pages)
    {
        // Whoever may not come cannot read in the pages that they are not to be listed either.
        const string all = "User-agent: *\nAllow: /\n";
        if (!site.Hosting.IsIndexed) return [Text("robots.txt", all)];
        return [Text("robots.txt", $"{all}Sitemap: {Addresses.Absolute(site.Address, Sitemap.Path)}\n"), .. Sitemap.Files(site.Address, pages)];
    }

    private static IEnumerable<OutputFile> Feeds(SiteContent content) =>
        content.Settings.Hosting.HasFeeds ? content.Settings.Languages.Select(l => Feed.Of(content, l)) : [];

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

/// <summary>What the files are made of.</summary>
/// <param name="Written">The files of <c>input/root/</c>.</param>
public sealed record HostingInput(SiteContent Content, RedirectList Redirects, Box<EquatableArray<ListedPage>> Pages, Box<EquatableArray<RootFile>> Written, PhraseBook Phrases)
{
    public static HostingInput Of(SiteContent content, RedirectList redirects, Box<EquatableArray<ListedPage>> pages, Box<EquatableArray<RootFile>> written, PhraseBook phrases, Report report)
    {
        return new HostingInput(content, redirects, pages, written, phrases);
    }
}
