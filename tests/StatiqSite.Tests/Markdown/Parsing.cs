using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Tests.Markdown;

/// <summary>Parses a text and shows the result on one page: holes stand in the HTML as {kind fields @line:column}.</summary>
internal static class Parsing
{
    public static MarkdownBody Body(string markdown, string language = "en") => Body(markdown, language, new Report());

    public static string Html(string markdown, string language = "en")
    {
        var report = new Report();
        var body = Body(markdown, language, report);
        Assert.Empty(report.Diagnostics);
        return Show(body);
    }

    /// <summary>The diagnostics without the file's name and the sentence: line:column code.</summary>
    public static string[] Errors(string markdown, string language = "en")
    {
        var report = new Report();
        Body(markdown, language, report);
        return [.. report.Diagnostics.Order().Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}")];
    }

    public static string Show(MarkdownBody body)
    {
        Assert.Equal(body.Holes.Count, body.Html.Cuts.Count);
        return body.Html.Filled(body.Holes.Select(h => $"{{{Show(h)}}}").ToEquatableArray());
    }

    private static MarkdownBody Body(string markdown, string language, Report report) =>
        MarkdownParser.Parse(new SourceText("a.md", markdown), 0, language, report);

    private static string Show(Hole hole)
    {
        string?[] parts = hole switch
        {
            NameHole name => ["name", name.Kind is null ? name.Id : $"{name.Kind}:{name.Id}", name.Anchor is null ? null : "#" + name.Anchor, name.TextHtml is null ? null : $"|{name.TextHtml}|"],
            CodeHole code => ["code", code.Text],
            FileHole file => ["file", file.File.Length == 0 ? null : file.File, file.Anchor is null ? null : "#" + file.Anchor],
            CitationHole citation => ["cite", citation.Key, citation.Locator is null ? null : $"({citation.Locator})"],
            ImageHole image => ["image", image.File, $"[{image.Alt}]", image.Title is null ? null : $"({image.Title})"],
            StandingHole standing => ["standing", standing.Standing.Word()],
            StagesHole stages => ["stages", stages.Current],
            AbilityMapHole => ["abilities"],
            TokensHole tokens => ["tokens", string.Join(',', tokens.Encodings), $"[{tokens.Text}]"],
            TokenComparisonHole comparison => ["compare", string.Join(',', comparison.Encodings), .. comparison.Samples.Select(s => $"{s.Label} [{s.Text}]")],
            ChartHole chart => ["chart", $"{chart.Number}", chart.Chart.Title, .. chart.Chart.Rows.Select(r => $"{r.Label}={chart.Chart.Text(r)}")],
            PhraseHole phrase => ["phrase", phrase.Key],
            _ => throw new InvalidOperationException(hole.GetType().Name),
        };
        return $"{string.Join(' ', parts.Where(p => p is not null))} @{hole.Place.Line}:{hole.Place.Column}";
    }
}
