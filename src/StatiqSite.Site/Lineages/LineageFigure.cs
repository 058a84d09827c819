using System.Text;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Lineages;

/// <summary>The drawing of descent as a figure: what its lines and dots mean, and the picture in a box of its own that scrolls.</summary>
internal static class LineageFigure
{
    /// <summary>One picture shows no more; a site with more models shows one of each family.</summary>
    public const int MostModels = 200;

    /// <param name="words">By the models' ids.</param>
    /// <param name="isSmall">A way in: it says less of itself, and always fits the width.</param>
    /// <param name="file">The address of the picture as a file, or "".</param>
    public static string Render(LineageDrawing drawing, Phrases phrases, IReadOnlyDictionary<string, ModelWords> words, bool isSmall, string file)
    {
        var svg = new LineageSvg(drawing, phrases, words, Looks.OfTheme, new Relations([.. drawing.Models.Select(m => m.Model)]));
        var canPoint = drawing.Edges.Count > 0 && drawing.Models.Count <= Relations.Most;
        var html = new StringBuilder($"<figure id=\"picture\" class=\"lineage{(isSmall ? " small" : "")}\">\n<figcaption>\n").Append(Legend.List(svg.EdgeLegend()));
        // A small picture of exact days alone explains itself.
        List<LegendEntry> signs = [.. svg.SignLegend()];
        if (!isSmall || signs.Count > 1) html.Append(Legend.List(signs));
        html.Append($"<p class=\"tools\"><a class=\"after\" href=\"#after-picture\">{Said("lineage.skip")}</a>{(isSmall ? "" : $" <label><input type=\"checkbox\" class=\"fit\"> {Said("picture.fit")}</label>")}");
        html.Append($"</p>\n</figcaption>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Said("lineage.region")}\">\n");
        if (!isSmall) html.Append(svg.Names());
        html.Append(svg.Picture(" class=\"picture\"", isFile: false));
        return html.Append("</div>\n<p id=\"after-picture\" class=\"note\" tabindex=\"-1\">").Append(Said("picture.scale"))
            .Append(canPoint ? $"<span class=\"pointing\">{Said("lineage.point")}</span>" : "").Append("</p>\n").Append(PictureFile.Link(file, phrases)).Append("</figure>").ToString();

        string Said(string key) => Html.Encode(phrases[key]);
    }
}
