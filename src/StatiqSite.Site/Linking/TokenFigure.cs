using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>Texts cut into tokens.</summary>
internal static class TokenFigure
{
    /// <summary>A figure for each encoding: every token with its number.</summary>
    public static string Cut(TokensHole hole, TokenList tokens, Phrases phrases, Report report)
    {
        var html = new StringBuilder();
        foreach (var encoding in hole.Encodings)
        {
            if (Find(tokens, encoding, hole.Text, hole.Place, report) is not { } cut) continue;
            if (html.Length > 0) html.Append('\n');
            html.Append(Figure(cut, phrases));
        }
        return html.ToString();
    }

    /// <summary>A table of tokens per character: a row for each text, a column for each encoding.</summary>
    public static string Compare(TokenComparisonHole hole, TokenList tokens, Phrases phrases, Report report)
    {
        var label = Html.Encode(phrases["table.region"]) + (hole.Number == 1 ? "" : $" {hole.Number}");
        var html = new StringBuilder($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n");
        html.Append($"<caption>{Html.Encode(phrases["tokens.comparison"])}</caption>\n<thead>\n<tr>\n<td></td>\n");
        foreach (var encoding in hole.Encodings) html.Append($"<th scope=\"col\" class=\"align-right\">{Html.Encode(encoding)}</th>\n");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var sample in hole.Samples)
        {
            var characters = Characters(sample.Text);
            html.Append($"<tr>\n<th scope=\"row\">{Html.Encode(sample.Label)} <small>{Html.Encode(phrases.Format("tokens.characters", $"{characters}"))}</small></th>\n");
            foreach (var encoding in hole.Encodings)
            {
                var count = Find(tokens, encoding, sample.Text, sample.Place, report)?.Tokens.Count ?? 0;
                html.Append($"<td class=\"align-right\">{Ratio(count, characters)} <small>{Html.Encode(phrases.Format("tokens.count", $"{count}"))}</small></td>\n");
            }
            html.Append("</tr>\n");
        }
        return html.Append("</tbody>\n</table>\n</div>").ToString();
    }

    private static TokenizedText? Find(TokenList tokens, string encoding, string text, Place place, Report report)
    {
        var found = tokens.Find(new TokenUse(encoding, text));
        if (found is null) report.Add(Errors.MissingTokens(place, encoding));
        return found;
    }

    private static string Figure(TokenizedText cut, Phrases phrases)
    {
        var (count, characters) = (cut.Tokens.Count, Characters(cut.Use.Text));
        var counts = phrases.Format("tokens.counts", $"{count}", $"{characters}", Ratio(count, characters), Ratio(characters, count));
        var html = new StringBuilder("<figure class=\"tokens\">\n");
        html.Append($"<figcaption><code>{Html.Encode(cut.Use.Encoding)}</code> {Html.Encode(counts)}</figcaption>\n<ol translate=\"no\">\n");
        var needsLegend = false;
        foreach (var (token, pieces) in cut.Tokens.Zip(TokenPieces.Of(cut)))
        {
            html.Append("<li>");
            foreach (var piece in pieces)
            {
                needsLegend |= piece.IsSign;
                html.Append(piece.IsSign ? $"<i>{Html.Encode(piece.Text)}</i>" : Html.Encode(piece.Text));
            }
            html.Append(CultureInfo.InvariantCulture, $" <small>{token.Id}</small></li>\n");
        }
        html.Append("</ol>\n");
        if (needsLegend) html.Append($"<p class=\"note\">{Html.Encode(phrases["tokens.legend"])}</p>\n");
        return html.Append("</figure>").ToString();
    }

    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static string Ratio(int part, int whole) => ((decimal)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
