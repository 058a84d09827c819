using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using StatiqSite.Site;

namespace StatiqSite.Cli.Preview;

/// <summary>What the preview has to say of the last run, as HTML: a page of its own, and the list of mistakes that is laid over other pages.</summary>
internal static partial class StatusPage
{
    /// <summary>Longer lists help nobody; <c>status.json</c> has all.</summary>
    private const int Listed = 200;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Another one for every run and what came of it.</summary>
    public static string Fingerprint(PreviewState state) => $"status-{state.Run}-{(state.Trouble is null ? state.Last?.Published is null ? "made" : "published" : "trouble")}";

    /// <summary>Such as <c>2 mistakes</c>; "" when there is nothing to say.</summary>
    public static string Headline(PreviewState state)
    {
        var (errors, warnings) = (state.Mistakes.Count(m => m.IsError), state.Mistakes.Count(m => !m.IsError));
        if (state.Trouble is not null) return "The last run did not come to its end";
        if (errors > 0) return ConsoleReport.Count(errors, "mistake") + (warnings > 0 ? ", " + ConsoleReport.Count(warnings, "warning") : "");
        return warnings > 0 ? ConsoleReport.Count(warnings, "warning") : "";
    }

    public static string Render(PreviewState state)
    {
        var headline = Headline(state);
        var title = headline.Length > 0 ? headline : state.Site is null ? "Building" : "Nothing is wrong";
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)} · Preview</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{PreviewHost.Own}preview.css">
            <script src="{PreviewHost.Own}client.js" data-page="{Fingerprint(state)}" defer></script>
            </head>
            <body class="status {(state.IsWrong ? "is-wrong" : "is-good")}">
            <main>
            <p class="where">{(state.Site is null ? "Preview" : "<a href=\"/\">Home page</a> · Preview")}</p>
            <h1>{Text(title)}</h1>
            <p>{Text(Sentence(state))}</p>

            """);
        html.Append(Mistakes(state, explained: true));
        if (state.Changed.Count > 0) Changed(state.Changed, html);
        if (state.Last is { } last) Stages(last, html);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Everything that is wrong, each with its place, its code, its sentence and the lines around it.</summary>
    public static string Mistakes(PreviewState state, bool explained = false)
    {
        var html = new StringBuilder();
        if (state.Trouble is { } trouble) html.Append($"<article class=\"mistake error\"><p class=\"say\">{Text(trouble)}</p></article>\n");
        foreach (var mistake in state.Mistakes.Take(Listed)) Mistake(mistake, explained, html);
        if (state.Mistakes.Count > Listed) html.Append($"<p>… and {state.Mistakes.Count - Listed} more.</p>\n");
        return html.ToString();
    }

    private static void Mistake(Mistake mistake, bool explained, StringBuilder html)
    {
        html.Append($"""
            <article class="mistake {mistake.Severity}">
            <p class="place"><b>{mistake.Severity}</b> <span>{Text(mistake.Place)}</span> <code>{Text(mistake.Code)}</code></p>
            <p class="say">{Text(mistake.Message)}</p>

            """);
        if (mistake.Frame.Count > 0)
        {
            html.Append("<pre class=\"frame\">");
            foreach (var line in mistake.Frame) html.Append(Line(line, line.Number == mistake.Line));
            html.Append("</pre>\n");
        }
        if (explained && Explanations.Find(mistake.Code) is { } explanation)
            html.Append($"<details><summary>What <code>{Text(mistake.Code)}</code> means</summary><p class=\"explanation\">{CodeSpan().Replace(Text(explanation), "<code>$1</code>")}</p></details>\n");
        html.Append("</article>\n");
    }

    private static string Line(FrameLine line, bool isMeant) => isMeant
        ? $"<span class=\"meant\"><i>{line.Number}</i>{Text(line.Before)}<mark>{(line.At.Length == 0 ? " " : Text(line.At))}</mark>{Text(line.After)}</span>"
        : $"<span><i>{line.Number}</i>{Text(line.Before)}</span>";

    private static string Sentence(PreviewState state) => state switch
    {
        { Site: null, IsWrong: false } => "The first run is not over yet.",
        { Site: null } => "There is no good site yet. Mend what is told here; the page you asked for then appears by itself.",
        { IsWrong: true } => "Pages show the last good run.",
        { Mistakes.Count: > 0 } => "The site is built and published all the same.",
        _ => "The site is built and published.",
    };

    private static void Changed(IReadOnlyList<string> changed, StringBuilder html)
    {
        html.Append($"<details><summary>{ConsoleReport.Count(changed.Count, "file")} changed in the last run</summary>\n<ul>\n");
        foreach (var path in changed.Take(Listed)) html.Append($"<li><a href=\"/{Text(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)))}\">{Text(path)}</a></li>\n");
        html.Append(changed.Count > Listed ? "<li>…</li>\n</ul></details>\n" : "</ul></details>\n");
    }

    private static void Stages(BuildOutcome last, StringBuilder html)
    {
        html.Append($"""
            <details><summary>{last.Pages} pages, {last.Result.Files.Count} files, {last.Milliseconds:0} ms: what each stage did</summary>
            <div class="wide" tabindex="0" role="group" aria-label="What each stage did"><table>
            <thead><tr><th scope="col">Pipeline</th><th scope="col">Stage</th><th scope="col">Items</th><th scope="col">Made</th><th scope="col">Reused</th><th scope="col">ms</th></tr></thead>
            <tbody>

            """);
        foreach (var stage in last.Result.Stages)
            html.Append($"<tr{(stage.Made > 0 ? " class=\"made\"" : "")}><td>{Text(stage.Pipeline)}</td><td>{Text(stage.Stage)}</td><td>{stage.Items}</td><td>{stage.Made}</td><td>{stage.Reused}</td><td>{stage.Milliseconds:0.0}</td></tr>\n");
        html.Append("</tbody>\n</table></div></details>\n");
    }

    private static string Text(string text) => Encoder.Encode(text);

    /// <summary>Text between backticks, as the encoder leaves them.</summary>
    [GeneratedRegex("&#x60;(.+?)&#x60;")]
    private static partial Regex CodeSpan();
}
