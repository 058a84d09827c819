using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Lineages;

/// <summary>What a picture of descent says of a model beside its label.</summary>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Href">Of its page, from the page that shows the picture.</param>
/// <param name="FamilyClass">The name of the class that colours it.</param>
internal sealed record ModelWords(string Name, string Date, string Family, string FamilyClass, string Anchor, string Href);

/// <summary>The drawing of descent as a figure: what its lines and dots mean, and the picture in a box of its own that scrolls.</summary>
/// <param name="words">By the models' ids.</param>
/// <param name="isSmall">A way in: it says less of itself, and always fits the width.</param>
internal sealed class LineageFigure(LineageDrawing drawing, Phrases phrases, IReadOnlyDictionary<string, ModelWords> words, bool isSmall = false)
{
    /// <summary>One picture shows no more; a site with more models shows one of each family.</summary>
    public const int MostModels = 200;

    private const double Size = LineageGeometry.FontSize;
    private const double HalfGap = 4;

    private readonly Relations relations = new([.. drawing.Models.Select(m => m.Model)]);

    public string Render()
    {
        var html = new StringBuilder($"<figure id=\"picture\" class=\"lineage{(isSmall ? " small" : "")}\">\n<figcaption>\n");
        Legend(html);
        html.Append($"<p class=\"tools\"><a class=\"after\" href=\"#after-picture\">{Said("lineage.skip")}</a>{(isSmall ? "" : $" <label><input type=\"checkbox\" class=\"fit\"> {Said("lineage.fit")}</label>")}</p>\n</figcaption>\n");
        html.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Said("lineage.region")}\">\n");
        if (!isSmall) Names(html);
        Picture(html);
        return html.Append("</div>\n<p id=\"after-picture\" class=\"note\" tabindex=\"-1\">").Append(Said("lineage.scale")).Append("</p>\n</figure>").ToString();
    }

    private void Legend(StringBuilder html)
    {
        html.Append("<ul class=\"legend\">\n");
        if (drawing.Edges.Any(e => e.IsMain))
            html.Append($"<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><path class=\"edge main\" d=\"M1 6h32\"/></svg> {Html.Encode(phrases.Format("lineage.main", Focus))}</li>\n");
        foreach (var weights in drawing.Edges.Select(e => e.Weights).Distinct().Order())
            html.Append($"<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><path class=\"edge {weights.Word()}\" d=\"M1 6h32\"/></svg> {Said("weights." + weights.Word())}</li>\n");
        if (drawing.Edges.Any(e => e.IsCurve))
            html.Append($"<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><path class=\"edge other\" d=\"M1 10C14 10 20 2 33 2\"/></svg> {Said("lineage.other")}</li>\n");
        html.Append("</ul>\n");
        if (isSmall) return;
        html.Append("<ul class=\"legend\">\n");
        foreach (var sign in drawing.Models.Select(m => m.Model.Sign).Distinct().Order())
        {
            html.Append("<li><svg width=\"16\" height=\"16\" aria-hidden=\"true\">");
            Mark(html, sign, 8, 8);
            html.Append($"</svg> {Said("sign." + sign.Word())}</li>\n");
        }
        html.Append("</ul>\n");
    }

    /// <summary>The end of the main line, as the picture calls it.</summary>
    private string Focus => drawing.Models[drawing.Edges.Where(e => e.IsMain).Max(e => e.Child)].Model.Label;

    /// <summary>The lanes' names once more, to stay in view while the picture is moved under them.</summary>
    private void Names(StringBuilder html)
    {
        html.Append($"<svg class=\"names\" width=\"{N(drawing.NamesWidth)}\" height=\"{N(drawing.Height)}\" aria-hidden=\"true\">\n");
        html.Append($"<rect class=\"lane\" width=\"{N(drawing.NamesWidth)}\" height=\"{N(LineageDrawing.LanesTop)}\"/>");
        Lanes(html, drawing.NamesWidth);
        html.Append("</svg>\n");
    }

    private void Picture(StringBuilder html)
    {
        html.Append($"<svg class=\"picture\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\" width=\"{N(drawing.Width)}\" height=\"{N(drawing.Height)}\" role=\"group\" font-size=\"{N(Size)}\">\n");
        html.Append($"<title>{Said("lineage.picture")}</title>\n<desc>{Said("lineage.picture-about")}</desc>\n<g aria-hidden=\"true\">\n");
        Lanes(html, drawing.Width);
        foreach (var year in drawing.Years)
            html.Append($"<path class=\"tick\" d=\"M{N(year.X)} 0V{N(drawing.Height)}\"/><text class=\"tick\" x=\"{N(year.X + 5)}\" y=\"15\">{year.Year}</text>\n");
        foreach (var edge in drawing.Edges) Edge(html, edge);
        html.Append("</g>\n");
        for (var i = 0; i < drawing.Models.Count; i++) Model(html, i);
        html.Append("</svg>\n");
    }

    private void Lanes(StringBuilder html, double width)
    {
        for (var i = 0; i < drawing.Lanes.Count; i++)
        {
            var lane = drawing.Lanes[i];
            html.Append($"<rect class=\"lane{(i % 2 == 1 ? " odd" : "")}\" y=\"{N(lane.Top)}\" width=\"{N(width)}\" height=\"{N(lane.Height)}\"/>");
            for (var line = 0; line < lane.Name.Count; line++)
                html.Append($"<text class=\"lane {FamilyClass(lane)}\" x=\"8\" y=\"{N(lane.Top + 22 + (line * 16) - (lane.Name.Count > 1 ? 5 : 0))}\">{Html.Encode(lane.Name[line])}</text>");
            html.Append('\n');
        }
    }

    private string FamilyClass(DrawnLane lane) => drawing.Models.FirstOrDefault(m => m.Model.Family == lane.Family) is { } model ? words[model.Model.Id].FamilyClass : "";

    private void Edge(StringBuilder html, DrawnEdge edge)
    {
        var path = edge.IsCurve ? Curve(edge.Points) : Line(edge);
        html.Append($"<path class=\"edge {edge.Weights.Word()}{(edge.IsPrimary ? "" : " other")}{(edge.IsMain ? " main" : "")}{relations.OfEdge(edge.Parent, edge.Child)}\" d=\"{path}\"/>\n");
    }

    private static string Curve(EquatableArray<DrawnPoint> p) =>
        $"M{N(p[0].X)} {N(p[0].Y)}C{N(p[1].X)} {N(p[1].Y)} {N(p[2].X)} {N(p[2].Y)} {N(p[3].X)} {N(p[3].Y)}";

    private static string Line(DrawnEdge edge)
    {
        var p = edge.Points;
        if (p.Count == 2) return $"M{N(p[0].X)} {N(p[0].Y)}{Across(edge, p[0].X)}";
        var start = $"M{N(p[0].X)} {N(p[0].Y)}V";
        var round = Math.Min(7, Math.Min(Math.Abs(p[1].Y - p[0].Y), Math.Abs(p[2].X - p[1].X)));
        // Where another trunk is close by there is no room for a bend.
        if (edge.Crossings.Count > 0 && edge.Crossings[0] - HalfGap < p[1].X + round) return $"{start}{N(p[1].Y)}{Across(edge, p[1].X)}";
        var down = Math.Sign(p[1].Y - p[0].Y);
        return $"{start}{N(p[1].Y - (down * round))}Q{N(p[1].X)} {N(p[1].Y)} {N(p[1].X + round)} {N(p[1].Y)}{Across(edge, p[1].X + round)}";
    }

    /// <summary>With a gap at what it crosses, so that a crossing is not taken for a fork.</summary>
    private static string Across(DrawnEdge edge, double from)
    {
        var (path, at) = (new StringBuilder(), from);
        foreach (var crossing in edge.Crossings)
        {
            if (crossing - HalfGap > at) path.Append($"H{N(crossing - HalfGap)}");
            at = Math.Max(at, Math.Min(crossing + HalfGap, edge.Points[^1].X));
            path.Append($"M{N(at)} {N(edge.Points[^1].Y)}");
        }
        return path.Append($"H{N(edge.Points[^1].X)}").ToString();
    }

    private void Model(StringBuilder html, int index)
    {
        var drawn = drawing.Models[index];
        var said = words[drawn.Model.Id];
        html.Append($"<a id=\"{Html.Encode(said.Anchor)}\" class=\"item {said.FamilyClass}{relations.OfModel(index)}\" href=\"{Html.Encode(said.Href)}\"><title>{Html.Encode(Name(drawn.Model, said))}</title>");
        if (drawn.To - drawn.From > 2 * LineageGeometry.DotRadius) html.Append($"<path class=\"span\" d=\"M{N(drawn.From)} {N(drawn.Y)}H{N(drawn.To)}\"/>");
        Mark(html, drawn.Model.Sign, drawn.X, drawn.Y);
        html.Append($"<text x=\"{N(drawn.LabelLeft)}\" y=\"{N(drawn.Y + 4.5)}\">{Html.Encode(drawn.Model.Label)}{(drawn.Model.Note.Length > 0 ? $" <tspan>{Html.Encode(drawn.Model.Note)}</tspan>" : "")}</text></a>\n");
    }

    /// <summary>What the picture shows of a model, in words.</summary>
    private string Name(LineageMember model, ModelWords said)
    {
        var parents = model.Parents.Select(p => phrases.Format("lineage.item-parent", words[drawing.Models[p.Parent].Model.Id].Name, phrases["weights." + p.Weights.Word()]));
        return phrases.Format("lineage.item", said.Name, said.Date, said.Family) + string.Concat(parents);
    }

    private static void Mark(StringBuilder html, DateSign sign, double x, double y)
    {
        const double r = LineageGeometry.DotRadius;
        if (sign == DateSign.Unknown)
        {
            html.Append($"<path class=\"mark open\" d=\"M{N(x)} {N(y - r - 1)}L{N(x + r + 1)} {N(y)}L{N(x)} {N(y + r + 1)}L{N(x - r - 1)} {N(y)}Z\"/>");
            return;
        }
        html.Append($"<circle class=\"mark{(sign == DateSign.Day ? "" : " open")}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\"/>");
        if (sign is DateSign.NoEarlier or DateSign.NoLater)
            html.Append($"<path class=\"half\" d=\"M{N(x)} {N(y - r)}A{N(r)} {N(r)} 0 0 {(sign == DateSign.NoEarlier ? 1 : 0)} {N(x)} {N(y + r)}Z\"/>");
    }

    private string Said(string key) => Html.Encode(phrases[key]);

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
