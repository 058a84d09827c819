using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>All corrections: first their numbers by verdict, then each under a heading that can be linked to.</summary>
/// <param name="language">Of the chapter's text, in which the corrections are said too.</param>
/// <param name="fill">Fills the holes for names, citations and marks.</param>
internal sealed class CorrectionText(EquatableArray<Correction> corrections, string language, Phrases phrases, Func<Hole, string> fill)
{
    public string Render(Place at)
    {
        var html = new StringBuilder("<ul>\n");
        foreach (var group in corrections.GroupBy(c => c.Verdict).OrderBy(g => g.Key))
        {
            var links = group.Select(c => $"<a href=\"#{Html.Encode(c.Id)}\">{Number(c)}</a>");
            html.Append($"<li>{Phrase(Key(group.Key))}{Phrase("fact.colon")}{string.Join(Phrase("corrections.separator"), links)}</li>\n");
        }
        html.Append("</ul>\n");
        foreach (var correction in corrections) Append(html, correction, at);
        return html.ToString();
    }

    private void Append(StringBuilder html, Correction correction, Place at)
    {
        html.Append($"<h3 id=\"{Html.Encode(correction.Id)}\">{Number(correction)} · {Phrase(Key(correction.Verdict))}</h3>\n<dl>\n");
        html.Append($"<dt>{Phrase("corrections.said")}</dt>\n<dd>{Text(correction.Said, at)}</dd>\n");
        html.Append($"<dt>{Phrase("corrections.right")}</dt>\n<dd>{Text(correction.Right, at)}");
        if (correction.Standing is { } standing) html.Append(' ').Append(fill(new StandingHole(at, standing)));
        // The note leads back to where the block stands.
        foreach (var source in correction.Sources) html.Append(fill(new CitationHole(at, source.Id, null)));
        html.Append($"</dd>\n<dt>{Phrase("corrections.see")}</dt>\n<dd>{fill(new NameHole(at, "chapter", correction.See.Chapter, correction.See.Anchor, null))}</dd>\n</dl>\n");
    }

    /// <summary>A text with names between backquotes.</summary>
    private string Text(LocalText text, Place at) => string.Concat(text[language].Split('`')
        .Select((piece, i) => i % 2 == 0 ? Html.Encode(piece) : fill(new CodeHole(at, piece))));

    private static string Number(Correction correction) => Html.Encode(correction.Id.ToUpperInvariant());

    private static string Key(Verdict verdict) => "verdict." + verdict.Word();

    private string Phrase(string key) => Html.Encode(phrases[key]);
}
