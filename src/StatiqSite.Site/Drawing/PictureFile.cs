using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Drawing;

/// <summary>A picture of a page that is a file too.</summary>
internal static class PictureFile
{
    /// <summary>The way from the picture to its file; "" where there is none.</summary>
    public static string Link(string href, Phrases phrases) =>
        href.Length == 0 ? "" : $"<p class=\"note\"><a href=\"{Html.Encode(href)}\" download>{Html.Encode(phrases["picture.file"])}</a></p>\n";
}
