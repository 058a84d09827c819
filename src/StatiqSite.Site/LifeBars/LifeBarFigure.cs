using System.Text;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.LifeBars;

/// <summary>The life bars as a figure: what their signs mean, and the picture in a box of its own that scrolls.</summary>
internal static class LifeBarFigure
{
    /// <param name="title">What the picture is to show.</param>
    /// <param name="canSkip">Offer a way past its links, and to see it whole, where they are many.</param>
    /// <param name="file">The address of the picture as a file, or "".</param>
    public static string Render(LifeBarSvg svg, Phrases phrases, string title, bool canSkip, string file)
    {
        var html = new StringBuilder("<figure class=\"life\" id=\"life\">\n<figcaption>\n").Append($"<p class=\"title\">{Html.Encode(title)}</p>\n").Append(Legend.List(svg.Signs()));
        if (canSkip) html.Append($"<p class=\"tools\"><a href=\"#after-life\">{Html.Encode(phrases["life.skip"])}</a> <label><input type=\"checkbox\" class=\"fit\"> {Html.Encode(phrases["picture.fit"])}</label></p>\n");
        html.Append($"</figcaption>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Encode(phrases["life.picture"])}\">\n");
        svg.Names(html);
        svg.Picture(html, " class=\"picture\"", isFile: false);
        return html.Append($"</div>\n<p class=\"note\" id=\"after-life\" tabindex=\"-1\">{Html.Encode(phrases["picture.scale"])}</p>\n").Append(PictureFile.Link(file, phrases)).Append("</figure>").ToString();
    }
}
