using Markdig.Helpers;
using Markdig.Parsers;

namespace StatiqSite.Site.Markdown.Citations;

/// <summary>Tells an at sign behind a bracket that is nearly a citation: never closed, in brackets of full width or of full width itself, or with words before the key. It stays text.</summary>
internal sealed class MistypedCitationParser : InlineParser
{
    private const string Opening = "[［【";
    private const string Closing = "]］】";

    /// <summary>How far before the at sign the bracket may stand: for a word such as "see" or "参见".</summary>
    private const int LongestWord = 20;

    /// <summary>How far behind the key the text of a link may go on, so that many at signs do not each look through all that follows.</summary>
    private const int LongestText = 1000;

    public MistypedCitationParser() => OpeningCharacters = ['@', '＠'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var (at, bracket) = (slice.Start, BracketBefore(text, slice.Start));
        if (bracket is { } start && EndOfKey(text, at + 1) is var end && end > at + 1 && !IsTextOfLink(text[end..]))
        {
            var written = text[start..end].ToString();
            TextContext.Of(processor).Add(processor.GetSourcePosition(start), place => Errors.MistypedCitation(place, written));
        }
        return false;
    }

    private static int? BracketBefore(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - LongestWord; i--)
        {
            if (Opening.Contains(text[i])) return i > 0 && text[i - 1] == '\\' ? null : i;
            if (Closing.Contains(text[i]) || text[i] is '@' or '\n') return null;
        }
        return null;
    }

    private static int EndOfKey(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        return end;
    }

    /// <summary>An address stands behind the closing bracket: the text of a link may name whom it likes.</summary>
    private static bool IsTextOfLink(ReadOnlySpan<char> behind) =>
        behind[..Math.Min(behind.Length, LongestText)].IndexOf(']') is >= 0 and var closed && closed + 1 < behind.Length && behind[closed + 1] is '(' or '[';
}
