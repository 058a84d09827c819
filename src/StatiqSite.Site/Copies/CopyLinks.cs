using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Copies;

/// <summary>
/// The links of a page's copy. They stay relative, as all links of the site are, so that a folder of copies can be read wherever it lies. A link to a page that has
/// a copy leads to the copy; one to an anchor leads to the page, since Markdown has no anchors.
/// </summary>
internal sealed class CopyLinks(Page page)
{
    private readonly string folder = RelativePath.FolderOf(page.Path);

    public string Of(string href)
    {
        if (href.StartsWith('#')) return page.FileName + href;
        if (href.Contains(':') || href.Contains('#') || RelativePath.Resolve(folder, href) is not { } path) return href;
        var language = page.Frame.Languages.FirstOrDefault(l => path.StartsWith(l.Code + "/", StringComparison.Ordinal));
        return Addresses.HasCopy(language is null ? path : path[(language.Code.Length + 1)..]) ? Addresses.Copy(href) : href;
    }
}
