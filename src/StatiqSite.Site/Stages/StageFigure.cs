using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Stages;

/// <summary>The stages of training as a figure: a drawing for wide screens, one for narrow ones, and the same as a list.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="current">The id of the stage to mark, or null.</param>
/// <param name="chapter">The address of a chapter.</param>
/// <param name="model">A link to a model, as HTML.</param>
/// <param name="cite">The mark of a source, as HTML.</param>
internal sealed class StageFigure(
    StageFlow flow, string? current, string language, Phrases phrases, Func<string, string> chapter, Func<string, string> model, Func<string, string> cite)
{
    public string Render()
    {
        var words = flow.Stages.Select(Words).ToList();
        var html = new StringBuilder("<figure class=\"figure stages\">\n");
        Draw(html, "wide", StageDrawing.Wide(words));
        Draw(html, "narrow", StageDrawing.Narrow(words));
        html.Append("<details>\n<summary>").Append(Said("stages.list")).Append("</summary>\n<ol>\n");
        foreach (var stage in flow.Stages) Item(html, stage);
        html.Append("</ol>\n</details>\n<figcaption>").Append(Said("stages.caption"));
        foreach (var source in flow.Stages.SelectMany(s => s.Sources).Distinct()) html.Append(cite(source));
        return html.Append("</figcaption>\n</figure>").ToString();
    }

    private StageWords Words(FlowStage stage) => new(
        stage.Name[language],
        stage.Id == current ? phrases["stages.current"] : "",
        Cell("data", stage.Data),
        Cell("algorithm", stage.Algorithm),
        Cell("result", stage.Result),
        [.. stage.From.Select(f => f.Stage)]);

    private StageCell Cell(string label, StagePart part) => new(phrases["stages." + label], part.Text[language], part.Size?[language] ?? "");

    private void Draw(StringBuilder html, string name, StageDrawing drawing)
    {
        html.Append($"<svg class=\"{name}\" viewBox=\"0 0 {Pixels.Of(drawing.Width)} {Pixels.Of(drawing.Height)}\" role=\"group\">\n");
        html.Append($"<title>{Said("stages.caption")}</title>\n<desc>{Said("stages.description")}</desc>\n");
        for (var i = 0; i < flow.Stages.Count; i++)
            if (flow.Stages[i].Id == current) html.Append(Rectangle("current", drawing.Bands[i])).Append('\n');
        foreach (var arrow in drawing.Arrows) Append(html, arrow);
        foreach (var box in drawing.Boxes) Append(html, box);
        html.Append("</svg>\n");
    }

    private void Append(StringBuilder html, DrawnBox box)
    {
        if (box.Kind == "part") html.Append(Rectangle("part", box.Bounds));
        // Only the name leads somewhere; the list says the rest.
        var address = box.Kind == "name" && flow.Stages[box.Stage].Chapter is { } slug ? chapter(slug) : null;
        if (address is not null) html.Append($"<a href=\"{Html.Encode(address)}\">");
        foreach (var line in box.Lines)
        {
            var (size, _, _) = DrawnBox.Type(line.Kind);
            html.Append($"<text class=\"{line.Kind.Word()}\" x=\"{Pixels.Of(line.X)}\" y=\"{Pixels.Of(line.Y)}\" font-size=\"{Pixels.Of(size)}\">{Html.Encode(line.Text)}</text>");
        }

        html.Append(address is null ? "\n" : "</a>\n");
    }

    private static void Append(StringBuilder html, Arrow arrow)
    {
        var (before, tip) = (arrow.Points[^2], arrow.Points[^1]);
        html.Append("<path class=\"arrow\" d=\"M").AppendJoin('L', arrow.Points.Select(p => $"{Pixels.Of(p.X)} {Pixels.Of(p.Y)}"));
        // The head, two strokes back from the tip.
        var (x, y) = (Math.Sign(before.X - tip.X) * 5, Math.Sign(before.Y - tip.Y) * 5);
        html.Append($"M{Pixels.Of(tip.X + x + y)} {Pixels.Of(tip.Y + y + x)}L{Pixels.Of(tip.X)} {Pixels.Of(tip.Y)}L{Pixels.Of(tip.X + x - y)} {Pixels.Of(tip.Y + y - x)}\"/>\n");
    }

    private void Item(StringBuilder html, FlowStage stage)
    {
        var name = Html.Encode(stage.Name[language]);
        if (stage.Chapter is { } slug) name = $"<a href=\"{Html.Encode(chapter(slug))}\">{name}</a>";
        html.Append(stage.Id == current ? $"<li aria-current=\"step\">{name} <small>{Said("stages.current")}</small>\n<ul>\n" : $"<li>{name}\n<ul>\n");
        Part(html, "data", stage.Data);
        Part(html, "algorithm", stage.Algorithm);
        foreach (var input in stage.From)
            Line(html, "stages.from", Html.Encode(flow.Stages[input.Stage].Result.Text[language] + phrases.Format("stages.aside", input.Role[language])));
        Part(html, "result", stage.Result);
        if (stage.Models.Count > 0) Line(html, "stages.models", string.Join(Said("list.separator"), stage.Models.Select(model)));
        html.Append("</ul>\n</li>\n");
    }

    private void Part(StringBuilder html, string label, StagePart part) => Line(
        html, "stages." + label, Html.Encode(part.Text[language] + (part.Size is { } size ? phrases.Format("stages.aside", size[language]) : "")));

    private void Line(StringBuilder html, string label, string value) => html.Append($"<li>{Said(label)}{Said("fact.colon")}{value}</li>\n");

    private string Said(string key) => Html.Encode(phrases[key]);

    private static string Rectangle(string name, Bounds at) =>
        $"<rect class=\"{name}\" x=\"{Pixels.Of(at.X)}\" y=\"{Pixels.Of(at.Y)}\" width=\"{Pixels.Of(at.Width)}\" height=\"{Pixels.Of(at.Height)}\" rx=\"3\"/>";
}
