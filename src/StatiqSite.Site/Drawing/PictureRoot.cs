using System.Text;

namespace StatiqSite.Site.Drawing;

/// <summary>How a picture begins that is part of a page and a file too.</summary>
internal static class PictureRoot
{
    /// <summary>Opens the picture and in it the group of what is only for the eye.</summary>
    /// <param name="attributes">More of the root element's attributes, with a space before them.</param>
    /// <param name="title">The picture's name; like <paramref name="about"/> finished HTML.</param>
    /// <param name="about">What a page says more of it.</param>
    /// <param name="paper">The looks of what lies under a picture that stands alone; null in a page.</param>
    public static void Open(StringBuilder svg, string attributes, double width, double height, double fontSize, string title, string about, string? paper)
    {
        var size = $"width=\"{Pixels.Of(width)}\" height=\"{Pixels.Of(height)}\"";
        svg.Append($"<svg{attributes} viewBox=\"0 0 {Pixels.Of(width)} {Pixels.Of(height)}\" {size} role=\"group\" font-size=\"{Pixels.Of(fontSize)}\">\n<title>{title}</title>\n");
        svg.Append(paper is null ? $"<desc>{about}</desc>\n<g aria-hidden=\"true\">\n" : $"<g aria-hidden=\"true\">\n<rect{paper} {size}/>\n");
    }
}
