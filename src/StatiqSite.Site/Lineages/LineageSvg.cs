using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Lineages;

/// <summary>What a picture of descent says of a model beside its label.</summary>
/// <param name="FamilyClass">The name of the class that colours it.</param>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Href">Of its page, from where the picture is.</param>
internal sealed record ModelWords(string Name, string Date, string Family, string FamilyClass, string Anchor, string Href);

/// <summary>The drawing of descent as SVG.</summary>
/// <param name="words">By the models' ids.</param>
/// <param name="style">Gives an element its looks by their name: a class where the theme colours it, attributes in a file that stands alone.</param>
/// <param name="relations">Who came of whom, for what dims the rest; null where nothing can be pointed at.</param>
internal sealed class LineageSvg(LineageDrawing drawing, Phrases phrases, IReadOnlyDictionary<string, ModelWords> words, Func<string, string> style, Relations? relations)
{
    private const double HalfGap = 4;

    /// <summary>The lanes' names once more, to stay in view while the picture is moved under them.</summary>
    public string Names()
    {
        var svg = new StringBuilder($"<svg class=\"names\" width=\"{Pixels.Of(drawing.NamesWidth)}\" height=\"{Pixels.Of(drawing.Height)}\" aria-hidden=\"true\">\n");
        svg.Append($"<rect{style("lane")} width=\"{Pixels.Of(drawing.NamesWidth)}\" height=\"{Pixels.Of(drawing.Height - 1)}\"/>");
        Lanes(svg, drawing.NamesWidth);
        return svg.Append("</svg>\n").ToString();
    }

    /// <param name="attributes">More of the root element's attributes, with a space before them.</param>
    /// <param name="isFile">It stands alone: paper under it, and what its signs mean below it.</param>
    public string Picture(string attributes, bool isFile)
    {
        var legend = isFile ? Legend.Rows([.. EdgeLegend(), .. SignLegend()], drawing.Width, drawing.Height, style) : ("", 0);
        var svg = new StringBuilder();
        PictureRoot.Open(
            svg, attributes, drawing.Width, drawing.Height + legend.Height, LineageGeometry.FontSize, Said("lineage.picture"), Said("lineage.picture-about"), isFile ? style("paper") : null);
        Lanes(svg, drawing.Width);
        foreach (var year in drawing.Years)
        {
            svg.Append($"<path{style("year")} d=\"M{Pixels.Of(year.X)} {(year.IsNamed ? 0 : LineageDrawing.LanesTop)}V{Pixels.Of(drawing.Height)}\"/>");
            if (year.IsNamed) svg.Append($"<text{style("year-name")} x=\"{Pixels.Of(year.X + 5)}\" y=\"15\">{year.Year}</text>");
            svg.Append('\n');
        }
        foreach (var edge in drawing.Edges) Edge(svg, edge);
        svg.Append("</g>\n");
        for (var i = 0; i < drawing.Models.Count; i++) Model(svg, i);
        return svg.Append(legend.Svg).Append("</svg>\n").ToString();
    }

    /// <summary>What the lines of this picture mean.</summary>
    public IEnumerable<LegendEntry> EdgeLegend()
    {
        const string across = "M1 8h32";
        if (drawing.Edges.Any(e => e.IsMain)) yield return Entry("edge main", across, phrases.Format("lineage.main", Focus));
        foreach (var weights in drawing.Edges.Select(e => e.Weights).Distinct().Order()) yield return Entry($"edge {weights.Word()}", across, phrases["weights." + weights.Word()]);
        if (drawing.Edges.Any(e => e.IsCurve)) yield return Entry("edge other", "M1 12C14 12 20 4 33 4", phrases["lineage.other"]);

        LegendEntry Entry(string name, string path, string meaning) => new(34, $"<path{style(name)} d=\"{path}\"/>", meaning);
    }

    /// <summary>What the dots of this picture mean.</summary>
    public IEnumerable<LegendEntry> SignLegend() => drawing.Models.Select(m => m.Model.Sign).Distinct().Order()
        .Select(sign => new LegendEntry(16, new StringBuilder().AppendMark(sign, 8, 8, LineageGeometry.DotRadius, style).ToString(), phrases["sign." + sign.Word()]));

    /// <summary>The end of the main line, as the picture calls it.</summary>
    private string Focus => drawing.Models[drawing.Edges.Where(e => e.IsMain).Max(e => e.Child)].Model.Label;

    private void Lanes(StringBuilder svg, double width)
    {
        for (var i = 0; i < drawing.Lanes.Count; i++)
        {
            var lane = drawing.Lanes[i];
            svg.Append($"<rect{style(i % 2 == 1 ? "lane odd" : "lane")} y=\"{Pixels.Of(lane.Top)}\" width=\"{Pixels.Of(width)}\" height=\"{Pixels.Of(lane.Height)}\"/>");
            for (var line = 0; line < lane.Name.Count; line++)
                svg.Append($"<text{style($"lane-name {FamilyClass(lane)}")} x=\"8\" y=\"{Pixels.Of(lane.Top + 22 + (line * 16) - (lane.Name.Count > 1 ? 5 : 0))}\">{Html.Encode(lane.Name[line])}</text>");
            svg.Append('\n');
        }
    }

    private string FamilyClass(DrawnLane lane) => drawing.Models.FirstOrDefault(m => m.Model.Family == lane.Family) is { } model ? words[model.Model.Id].FamilyClass : "";

    private void Edge(StringBuilder svg, DrawnEdge edge)
    {
        var path = edge.IsCurve ? Curve(edge.Points) : Line(edge);
        svg.Append($"<path{style($"edge {edge.Weights.Word()}{(edge.IsPrimary ? "" : " other")}{(edge.IsMain ? " main" : "")}{relations?.OfEdge(edge.Parent, edge.Child)}")} d=\"{path}\"/>\n");
    }

    private static string Curve(EquatableArray<DrawnPoint> p) =>
        $"M{Pixels.Of(p[0].X)} {Pixels.Of(p[0].Y)}C{Pixels.Of(p[1].X)} {Pixels.Of(p[1].Y)} {Pixels.Of(p[2].X)} {Pixels.Of(p[2].Y)} {Pixels.Of(p[3].X)} {Pixels.Of(p[3].Y)}";

    private static string Line(DrawnEdge edge)
    {
        var p = edge.Points;
        if (p.Count == 2) return $"M{Pixels.Of(p[0].X)} {Pixels.Of(p[0].Y)}{Across(edge, p[0].X)}";
        var start = $"M{Pixels.Of(p[0].X)} {Pixels.Of(p[0].Y)}V";
        var round = Math.Min(7, Math.Min(Math.Abs(p[1].Y - p[0].Y), Math.Abs(p[2].X - p[1].X)));
        // Where another trunk is close by there is no room for a bend.
        if (edge.Crossings.Count > 0 && edge.Crossings[0] - HalfGap < p[1].X + round) return $"{start}{Pixels.Of(p[1].Y)}{Across(edge, p[1].X)}";
        var down = Math.Sign(p[1].Y - p[0].Y);
        return $"{start}{Pixels.Of(p[1].Y - (down * round))}Q{Pixels.Of(p[1].X)} {Pixels.Of(p[1].Y)} {Pixels.Of(p[1].X + round)} {Pixels.Of(p[1].Y)}{Across(edge, p[1].X + round)}";
    }

    /// <summary>With a gap at what it crosses, so that a crossing is not taken for a fork.</summary>
    private static string Across(DrawnEdge edge, double from)
    {
        var (path, at) = (new StringBuilder(), from);
        foreach (var crossing in edge.Crossings)
        {
            if (crossing - HalfGap > at) path.Append($"H{Pixels.Of(crossing - HalfGap)}");
            at = Math.Max(at, Math.Min(crossing + HalfGap, edge.Points[^1].X));
            path.Append($"M{Pixels.Of(at)} {Pixels.Of(edge.Points[^1].Y)}");
        }
        return path.Append($"H{Pixels.Of(edge.Points[^1].X)}").ToString();
    }

    private void Model(StringBuilder svg, int index)
    {
        var drawn = drawing.Models[index];
        var said = words[drawn.Model.Id];
        svg.Append($"<a id=\"{Html.Encode(said.Anchor)}\"{style($"item {said.FamilyClass}{relations?.OfModel(index)}")} href=\"{Html.Encode(said.Href)}\"><title>{Html.Encode(Name(drawn.Model, said))}</title>");
        if (drawn.To - drawn.From > 2 * LineageGeometry.DotRadius) svg.Append($"<path{style("span")} d=\"M{Pixels.Of(drawn.From)} {Pixels.Of(drawn.Y)}H{Pixels.Of(drawn.To)}\"/>");
        svg.AppendMark(drawn.Model.Sign, drawn.X, drawn.Y, LineageGeometry.DotRadius, style);
        svg.Append($"<text{style("name")} x=\"{Pixels.Of(drawn.LabelLeft)}\" y=\"{Pixels.Of(drawn.Y + 4.5)}\">{Html.Encode(drawn.Model.Label)}{(drawn.Model.Note.Length > 0 ? $" <tspan{style("note")}>{Html.Encode(drawn.Model.Note)}</tspan>" : "")}</text></a>\n");
    }

    /// <summary>What the picture shows of a model, in words.</summary>
    private string Name(LineageMember model, ModelWords said)
    {
        var parents = model.Parents.Select(p => phrases.Format("lineage.item-parent", words[drawing.Models[p.Parent].Model.Id].Name, phrases["weights." + p.Weights.Word()]));
        return phrases.Format("lineage.item", said.Name, said.Date, said.Family) + string.Concat(parents);
    }

    private string Said(string key) => Html.Encode(phrases[key]);
}
