using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>tokens.yml</c>: for each text the tokens of each encoding as <c>id/bytes id/bytes …</c>.</summary>
internal static class TokenListReader
{
    public static TokenList Read(DataFile file, SiteSettings site, Report report) => new(
        file.Items("a text", site, report).SelectMany(f => Text(f, report)).ToEquatableArray());

    private static List<TokenizedText> Text(FieldReader fields, Report report)
    {
        var text = fields.String("text");
        var cut = new List<TokenizedText>();
        foreach (var encoding in TokenEncodings.Names)
        {
            if (fields.OptionalScalar(encoding) is not { } tokens) continue;
            var entry = new TokenizedText(tokens.Place, new TokenUse(encoding, text), tokens.Text.Split(' ').Select(Token).ToEquatableArray());
            if (entry.IsWhole) cut.Add(entry);
            else report.Add(Errors.WrongTokens(tokens.Place, encoding));
        }
        fields.Done();
        return cut;
    }

    /// <summary>What cannot be read counts as no bytes, so that the text is told not to be whole.</summary>
    private static Token Token(string written) =>
        written.Split('/') is [var id, var bytes]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new Token(number, count)
            : default;
}
