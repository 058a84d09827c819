using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Rendering;

/// <summary>All that one page shows, and no more: when it is equal to that of the last run, the page is not rendered again.</summary>
/// <param name="Path">In the output.</param>
/// <param name="Navigation">Shared by the pages from which it looks alike.</param>
/// <param name="Modified">When its text last changed; null for a page made of the data, of which no one wrote down when it did.</param>
/// <param name="Content">The view that the layout expects.</param>
public sealed record Page(string Path, string Layout, SiteView Site, PageView Frame, NavigationView Navigation, DateOnly? Modified, object Content)
{
    /// <summary>How a link from a page of the same folder names this one.</summary>
    public string FileName => Linking.RelativePath.NameOf(Path);
}
