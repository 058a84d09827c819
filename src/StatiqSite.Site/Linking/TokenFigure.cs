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
    /// <summary>A figure for each encoding: every token with its number. What the signs mean is said once, under the last.</summary>
    public static string Cut(TokensHole hole, TokenList tokens, Phrases phrases, Report report)
    {
        var cuts = hole.Encodings.Select(e => Find(tokens, e, hole.Text, hole.Place, report)).OfType<TokenizedText>().ToList();
        var pieces = cuts.ConvertAll(TokenPieces.Of);
        var legend = pieces.SelectMany(c => c).SelectMany(t => t).Any(p => p.IsSign) ? $"<p class=\"note\">{Html.Encode(phrases["tokens.legend"])}</p>\n" : "";
        return string.Join('\n', cuts.Zip(pieces, (cut, shown) => Figure(cut, shown, phrases, cut == cuts[^1] ? legend : "")));
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

    private static string Figure(TokenizedText cut, IReadOnlyList<IReadOnlyList<TokenPiece>> pieces, Phrases phrases, string legend)
    {
        var (count, characters) = (cut.Tokens.Count, Characters(cut.Use.Text));
        var counts = phrases.Format("tokens.counts", $"{count}", $"{characters}", Ratio(count, characters), Ratio(characters, count));
        var isChinese = HanScript.IsChinese(phrases.Language);
        var html = new StringBuilder("<figure class=\"tokens\">\n");
        html.Append($"<figcaption><code>{Html.Encode(cut.Use.Encoding)}</code> {Html.Encode(counts)}</figcaption>\n<ol translate=\"no\">\n");
        foreach (var (token, shown) in cut.Tokens.Zip(pieces))
        {
            html.Append(isChinese || !shown.Any(p => p.IsHan) ? "<li>" : "<li lang=\"zh\">").AppendJoin("", shown.Select(p => p.IsSign ? $"<i>{Html.Encode(p.Text)}</i>" : Html.Encode(p.Text)));
            html.Append(CultureInfo.InvariantCulture, $" <small>{token.Id}</small></li>\n");
        }
        return html.Append("</ol>\n").Append(legend).Append("</figure>").ToString();
    }

    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static string Ratio(int part, int whole) => ((decimal)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
