using System.Text;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Charts;

/// <summary>
/// How wide a text is at most, in em, by a guess that holds for the wider of the usual sans-serif fonts: nothing is measured when the site is built.
/// </summary>
internal static class TextWidth
{
    public static decimal Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text in lines no wider than the limit, broken at spaces and between Han characters; a word that is too long is cut.</summary>
    public static IReadOnlyList<string> Lines(string text, decimal limit)
    {
        var lines = new List<string>();
        var (line, width) = (new StringBuilder(), 0m);
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && width + Of(word.TrimEnd()) > limit) Break();
            foreach (var rune in word.EnumerateRunes())
            {
                if (width + Of(rune) > limit && rune.Value != ' ') Break();
                line.Append(rune.ToString());
                width += Of(rune);
            }
        }
        if (line.Length > 0) Break();
        return lines;

        void Break()
        {
            if (line.Length > 0) lines.Add(line.ToString().TrimEnd());
            line.Clear();
            width = 0;
        }
    }

    private static decimal Of(Rune rune) => rune switch
    {
        _ when HanScript.IsHan(rune) || HanScript.IsFullWidth(rune) || HanScript.IsFullWidthInChinese(rune) => 1.05m,
        _ when rune.Value is 'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or '(' or ')' or '[' or ']' => 0.4m,
        _ when rune.Value is 'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.95m,
        _ when Rune.IsUpper(rune) => 0.75m,
        _ when rune.IsAscii => 0.62m,
        _ when Rune.IsLetter(rune) && rune.Value < 0x1100 => 0.75m,
        _ => 1.05m,
    };

    /// <summary>What must stay on a line: a word with the space behind it, a Han character with the marks that may not begin a line.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i])) continue;
            var breaks = text[i - 1] == ' ' || IsWide(text, i) || (IsWide(text, char.IsLowSurrogate(text[i - 1]) ? i - 2 : i - 1) && text[i] != ' ');
            if (!breaks || IsClosing(text[i]) || text[i - 1] is '（' or '《' or '“') continue;
            yield return text[start..i];
            start = i;
        }
        if (text.Length > 0) yield return text[start..];
    }

    private static bool IsWide(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) && (HanScript.IsHan(rune) || HanScript.IsFullWidth(rune));

    private static bool IsClosing(char c) => c is '）' or '》' or '”' or '，' or '。' or '、' or '；' or '：' or ')' or ',' or '.' or '%';
}
