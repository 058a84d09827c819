using System.Globalization;
using System.Text;

namespace StatiqSite.Site.Copies;

/// <summary>An emphasis in a line.</summary>
/// <param name="From">Where its first mark begins.</param>
/// <param name="To">Where its last mark begins.</param>
/// <param name="Element">The element of HTML for a place where these characters would be no mark.</param>
internal readonly record struct Emphasis(int From, int To, string Mark, string Element)
{
    /// <summary>
    /// Whether characters are a mark depends on what stands beside them: between a full stop and a letter, as Chinese has it at the end of a bold sentence, they are
    /// none. There the element is written instead.
    /// </summary>
    public static void WriteUnmarked(StringBuilder text, IReadOnlyList<Emphasis> emphases)
    {
        if (emphases.Count == 0) return;
        var edits = new List<(int At, int Length, string Element)>();
        foreach (var (from, to, mark, element) in emphases)
        {
            var (before, first) = (Side(text, from - 1), Side(text, from + mark.Length));
            var (last, after) = (Side(text, to - 1), Side(text, to + mark.Length));
            var isMark = Opens(before, first) && Opens(after, last)
                && !new[] { from - 1, from + mark.Length, to - 1, to + mark.Length }.Any(i => i >= 0 && i < text.Length && text[i] == mark[0]);
            if (isMark) continue;
            edits.Add((from, mark.Length, $"<{element}>"));
            edits.Add((to, mark.Length, $"</{element}>"));
        }
        foreach (var (at, length, element) in edits.OrderByDescending(e => e.At)) text.Remove(at, length).Insert(at, element);

        // Left-flanking, or, from the other side, right-flanking.
        static bool Opens(Kind outside, Kind inside) => inside == Kind.Letter || (inside == Kind.Punctuation && outside != Kind.Letter);
    }

    private static Kind Side(StringBuilder text, int at)
    {
        if (at < 0 || at >= text.Length || char.IsWhiteSpace(text[at])) return Kind.Space;
        if (char.IsSurrogate(text[at])) at = Math.Max(0, char.IsLowSurrogate(text[at]) ? at - 1 : at);
        var rune = Rune.TryGetRuneAt(text.ToString(at, Math.Min(2, text.Length - at)), 0, out var whole) ? whole : new Rune('a');
        return Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol ? Kind.Punctuation : Kind.Letter;
    }

    private enum Kind
    {
        Space,
        Punctuation,
        Letter,
    }
}
