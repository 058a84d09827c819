using System.Text;
using StatiqSite.Site.Charts;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>A chart with its title, its sources and its numbers as a table.</summary>
internal static class ChartFigure
{
    /// <param name="cite">Fills a citation.</param>
    public static string Render(ChartHole hole, Phrases phrases, Func<CitationHole, string> cite)
    {
        var chart = hole.Chart;
        var title = Html.Encode(chart.Title);
        var html = new StringBuilder($"<figure class=\"chart\">\n<figcaption>{title}");
        foreach (var source in chart.Sources) html.Append(cite(new CitationHole(source.Place, source.Id, null)));
        html.Append("</figcaption>\n");
        // No id that an author may write has an underscore.
        html.Append(BarChart.Of(chart).Svg($"chart_{hole.Number}", chart.Title, phrases["chart.description"], chart.Maximum is not null));
        html.Append($"<details>\n<summary>{Html.Encode(phrases["chart.table"])}</summary>\n<table>\n<caption class=\"hidden\">{title}</caption>\n");
        html.Append($"<thead>\n<tr><th scope=\"col\">{Html.Encode(phrases["chart.label"])}</th>");
        html.Append($"<th scope=\"col\" class=\"align-right\">{Html.Encode(phrases["chart.value"])}</th></tr>\n</thead>\n<tbody>\n");
        foreach (var row in chart.Rows)
            html.Append($"<tr><th scope=\"row\">{Html.Encode(row.Label)}</th><td class=\"align-right\">{Html.Encode(chart.Text(row))}</td></tr>\n");
        return html.Append("</tbody>\n</table>\n</details>\n</figure>").ToString();
    }
}
