using System.Globalization;
using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.LifeBars;

/// <summary>What the picture says of a model or leads to.</summary>
/// <param name="Told">All that happened, in a line: the bar's name for those who do not see it.</param>
/// <param name="Anchor">Its id, fit for an address.</param>
internal sealed record LifeWords(LifeLabel Label, string Told, string Anchor, string Href);

/// <param name="Class">The name of the class that colours it.</param>
/// <param name="Number">By which a filter knows it, from 1; 0 where there is none.</param>
internal sealed record LaneWords(string Name, string Class, string Href, int Number);

/// <summary>The drawing as SVG.</summary>
/// <param name="models">By the models' ids.</param>
/// <param name="families">By the families' ids.</param>
/// <param name="style">Gives an element its looks by their name: a class where the theme colours it, attributes in a file that stands alone.</param>
/// <param name="current">The model whose page shows the picture, or "".</param>
internal sealed class LifeBarSvg(
    LifeBarDrawing drawing, Phrases phrases, IReadOnlyDictionary<string, LifeWords> models, IReadOnlyDictionary<string, LaneWords> families,
    string today, Func<string, string> style, string current = "")
{
    private const double NameBaseline = 19;
    private const double BesideLabel = 4;

    /// <summary>Enough for the arrow of a bar that goes on.</summary>
    private const double AroundRow = 8;

    /// <summary>The lanes' names alone, to stay in view while the picture is moved under them.</summary>
    public void Names(StringBuilder svg)
    {
        var width = Math.Ceiling(drawing.Lanes.Select(l => TextWidth.Em(Name(l))).DefaultIfEmpty(0).Max() * LifeBarDrawing.FontSize * 1.08) + 24;
        svg.Append($"<svg class=\"names\" width=\"{Pixels.Of(width)}\" height=\"{Pixels.Of(drawing.Height)}\" role=\"group\" aria-label=\"{Said("life.families")}\" font-size=\"{Pixels.Of(LifeBarDrawing.FontSize)}\">\n");
        foreach (var lane in drawing.Lanes) Name(svg, lane);
        svg.Append("</svg>\n");
    }

    /// <param name="attributes">More of the root element's attributes, with a space before them.</param>
    /// <param name="isFile">It stands alone: paper under it, the lanes' names in it and what its signs mean below it.</param>
    public void Picture(StringBuilder svg, string attributes, bool isFile)
    {
        var legend = isFile ? Legend.Rows(Signs(), drawing.Width, drawing.Height, style) : ("", 0);
        PictureRoot.Open(
            svg, attributes, drawing.Width, drawing.Height + legend.Height, LifeBarDrawing.FontSize, Said("life.picture"), Said("life.picture-about"), isFile ? style("paper") : null);
        Ground(svg, hasNames: !isFile);
        Axis(svg);
        svg.Append("</g>\n");
        Lives(svg, hasNames: isFile);
        svg.Append(legend.Svg).Append("</svg>\n");
    }

    /// <summary>The lanes.</summary>
    /// <param name="hasNames">With names for print: those beside the picture stay behind when it is printed smaller than it is.</param>
    private void Ground(StringBuilder svg, bool hasNames)
    {
        for (var i = 0; i < drawing.Lanes.Count; i++)
            svg.Append($"<rect{style(i % 2 == 0 ? "lane" : "lane odd")} y=\"{Pixels.Of(drawing.Lanes[i].Top)}\" width=\"{Pixels.Of(drawing.Width)}\" height=\"{Pixels.Of(drawing.Lanes[i].Height)}\"/>\n");
        foreach (var lane in hasNames ? drawing.Lanes : [])
            svg.Append($"<text{style(Joined("printed", "lane-name", families[lane.Family].Class))} x=\"9\" y=\"{Pixels.Of(lane.Top + NameBaseline)}\">{Html.Encode(Name(lane))}</text>\n");
    }

    /// <summary>The years, and the day that counts as today.</summary>
    private void Axis(StringBuilder svg)
    {
        foreach (var year in drawing.Years)
        {
            svg.Append($"<path{style("year")} d=\"{Upright(year.X, year.IsNamed ? 0 : 22)}\"/>");
            if (year.IsNamed) svg.Append($"<text{style("year-name")} x=\"{Pixels.Of(year.X + 5)}\" y=\"14\">{year.Year.ToString(CultureInfo.InvariantCulture)}</text>");
            svg.Append('\n');
        }
        svg.Append($"<path{style("today")} d=\"{Upright(drawing.Today, 22)}\"/><text{style("today-name")} x=\"{Pixels.Of(drawing.Today - 5)}\" y=\"34\" text-anchor=\"end\">{Html.Encode(today)}</text>\n");
    }

    /// <summary>A line from there to the bottom that lets the labels pass.</summary>
    private string Upright(double x, double top)
    {
        var path = new StringBuilder($"M{Pixels.Of(x)} {Pixels.Of(top)}");
        foreach (var row in drawing.Rows.Where(r => r.LabelLeft - BesideLabel < x && x < r.LabelRight + BesideLabel))
            path.Append($"V{Pixels.Of(row.Top)}M{Pixels.Of(x)} {Pixels.Of(row.Top + LifeBarDrawing.LabelBaseline + BesideLabel)}");
        return path.Append($"V{Pixels.Of(drawing.Height)}").ToString();
    }

    /// <summary>The models, in a group for each lane.</summary>
    private void Lives(StringBuilder svg, bool hasNames)
    {
        var row = 0;
        for (var i = 0; i < drawing.Lanes.Count; i++)
        {
            var lane = drawing.Lanes[i];
            var words = families[lane.Family];
            svg.Append($"<g{style(Joined(words.Class, Numbered(words), i % 2 == 1 ? "odd" : ""))} role=\"group\" aria-label=\"{Html.Encode(words.Name)}\">\n");
            if (hasNames) Name(svg, lane);
            for (; row < drawing.Rows.Count && drawing.Rows[row].Top < lane.Top + lane.Height; row++) Life(svg, drawing.Rows[row], words);
            svg.Append("</g>\n");
        }
    }

    private string Name(LifeLane lane) => LifeBarDrawing.Shortened(families[lane.Family].Name);

    private void Name(StringBuilder svg, LifeLane lane)
    {
        var words = families[lane.Family];
        svg.Append($"<a href=\"{Html.Encode(words.Href)}\"{style(Joined("lane-name", words.Class, Numbered(words)))}><text x=\"9\" y=\"{Pixels.Of(lane.Top + NameBaseline)}\">{Html.Encode(Name(lane))}</text></a>\n");
    }

    private void Life(StringBuilder svg, DrawnLife drawn, LaneWords lane)
    {
        var model = drawn.Life.Model;
        var words = models[model.Id];
        var y = drawn.Top + LifeBarDrawing.BarMiddle;
        var isCurrent = model.Id == current;
        svg.Append($"<a id=\"life-{Html.Encode(words.Anchor)}\"{style(Joined("item", lane.Class, isCurrent ? "current" : ""))} href=\"{Html.Encode(words.Href)}\"{(isCurrent ? " aria-current=\"page\"" : "")}><title>{Html.Encode(words.Told)}</title>");
        // No wider than what it rings: a browser brings into view what the address or the keyboard leads to.
        var ring = new LifeStretch(Math.Max(2, drawn.Extent.From - AroundRow), Math.Min(drawing.Width - 2, drawn.Extent.To + AroundRow));
        svg.Append($"<rect{style("ring")} x=\"{Pixels.Of(ring.From)}\" y=\"{Pixels.Of(drawn.Top - 1)}\" width=\"{Pixels.Of(ring.Length)}\" height=\"{Pixels.Of(LifeBarDrawing.RowHeight - 2)}\" rx=\"4\"/>");
        if (drawn.Bar.Length > 0) svg.Append($"<path{style("bar")} d=\"M{Pixels.Of(drawn.Bar.From)} {Pixels.Of(y)}H{Pixels.Of(drawn.Bar.To)}\"/>");
        if (drawn.Tail.Length > 0) svg.Append($"<path{style(drawn.Life.End == LifeEnd.Planned ? "planned" : "unconfirmed")} d=\"M{Pixels.Of(drawn.Tail.From)} {Pixels.Of(y)}H{Pixels.Of(drawn.Tail.To)}\"/>");
        if (drawn.Life.End == LifeEnd.Open && drawn.Bar.Length > 0) svg.Append($"<path{style("arrow")} d=\"M{Pixels.Of(drawn.Bar.To - 1)} {Pixels.Of(y - 7)}L{Pixels.Of(drawn.Bar.To + 7)} {Pixels.Of(y)}L{Pixels.Of(drawn.Bar.To - 1)} {Pixels.Of(y + 7)}Z\"/>");
        if (drawn.Span.Length > 2 * LifeBarDrawing.DotRadius) svg.Append($"<path{style("span")} d=\"M{Pixels.Of(drawn.Span.From)} {Pixels.Of(y)}H{Pixels.Of(drawn.Span.To)}\"/>");
        foreach (var mark in drawn.Between) Between(svg, mark, y);
        if (drawn.End is { } end) End(svg, end, drawn.Life.End, y);
        svg.AppendMark(drawn.Begin.Sign, drawn.Begin.X, y, LifeBarDrawing.DotRadius, style);
        var place = drawn.IsLabelAtEnd ? $"x=\"{Pixels.Of(drawn.LabelRight)}\" text-anchor=\"end\"" : $"x=\"{Pixels.Of(drawn.LabelLeft)}\"";
        // A name that runs from right to left does not carry the note with it.
        svg.Append($"<text {place} y=\"{Pixels.Of(drawn.Top + LifeBarDrawing.LabelBaseline)}\"><tspan{style("name")}>{Html.Encode(drawn.Name)}</tspan>");
        svg.Append($"<tspan dx=\"{Pixels.Of(LifeBarDrawing.Gap)}\" font-size=\"{Pixels.Of(LifeBarDrawing.NoteSize)}\"{style("note")}>{Html.Encode(drawn.Note)}</tspan></text></a>\n");
    }

    private void Between(StringBuilder svg, DrawnMark mark, double y) => svg.Append(mark.IsOfEnd
        ? $"<path{style("notice")} d=\"M{Pixels.Of(mark.X - 4)} {Pixels.Of(y + 10)}H{Pixels.Of(mark.X + 4)}L{Pixels.Of(mark.X)} {Pixels.Of(y + 3)}Z\"/>"
        : $"<path{style("opening")} d=\"M{Pixels.Of(mark.X)} {Pixels.Of(y - 6)}V{Pixels.Of(y + 6)}\"/>");

    /// <summary>A square: full for a day that was the last, hollow where the day or the end is not sure, with a dotted edge where nobody confirmed it.</summary>
    private void End(StringBuilder svg, LifeSign end, LifeEnd kind, double y) =>
        svg.Append($"<rect{style(kind == LifeEnd.Unconfirmed ? "mark open unsure" : kind == LifeEnd.Done && end.Sign == DateSign.Day ? "mark" : "mark open")} x=\"{Pixels.Of(end.X - 4.5)}\" y=\"{Pixels.Of(y - 4.5)}\" width=\"9\" height=\"9\"/>");

    /// <summary>What the signs of this picture mean, each once.</summary>
    public IEnumerable<LegendEntry> Signs()
    {
        foreach (var sign in drawing.Rows.Select(r => r.Begin.Sign).Distinct().Order())
        {
            var (before, after) = (sign is DateSign.Span or DateSign.NoLater ? 8 : 0, sign is DateSign.Span or DateSign.NoEarlier ? 8 : 0);
            yield return Entry("sign." + sign.Word(), before + 16 + after, svg =>
            {
                if (before + after > 0) Bar(svg, "span", before > 0 ? 1 : 8, before + (after > 0 ? 15 + after : 8));
                svg.AppendMark(sign, before + 8, 8, LifeBarDrawing.DotRadius, style);
            });
        }
        if (drawing.Rows.Any(r => r.Between.Any(b => !b.IsOfEnd))) yield return Entry("life.opening", 24, svg => { Bar(svg, "bar", 1, 23); Between(svg, new(12, false), 8); });
        if (drawing.Rows.Any(r => r.Between.Any(b => b.IsOfEnd))) yield return Entry("life.notice", 24, svg => { svg.Append($"<path{style("bar")} d=\"M1 5H23\"/>"); Between(svg, new(12, true), 5); });
        foreach (var end in drawing.Rows.Select(r => r.Life.End).Distinct().Order())
        {
            yield return Entry("life." + end.Word(), end switch { LifeEnd.NeverOffered => 16, LifeEnd.Done => 25, _ => 40 }, svg =>
            {
                if (end != LifeEnd.NeverOffered) Bar(svg, "bar", 1, end == LifeEnd.Open ? 28 : 20);
                if (end == LifeEnd.Open) svg.Append($"<path{style("arrow")} d=\"M27 1L35 8L27 15Z\"/>");
                if (end == LifeEnd.Planned) Bar(svg, "planned", 20, 36);
                if (end == LifeEnd.Unconfirmed) Bar(svg, "unconfirmed", 20, 38);
                if (end == LifeEnd.NeverOffered) svg.AppendMark(DateSign.Day, 8, 8, LifeBarDrawing.DotRadius, style);
                else if (end != LifeEnd.Open) End(svg, new(end == LifeEnd.Planned ? 34 : 20, DateSign.Day), end, 8);
            });
        }

        LegendEntry Entry(string phrase, double width, Action<StringBuilder> draw)
        {
            var svg = new StringBuilder();
            draw(svg);
            return new LegendEntry(width, svg.ToString(), phrases[phrase]);
        }

        void Bar(StringBuilder svg, string name, int from, int to) => svg.Append($"<path{style(name)} d=\"M{from} 8H{to}\"/>");
    }

    private static string Numbered(LaneWords lane) => lane.Number > 0 ? $"f{lane.Number}" : "";

    private static string Joined(params string[] names) => string.Join(' ', names.Where(n => n.Length > 0));

    private string Said(string key) => Html.Encode(phrases[key]);
}
