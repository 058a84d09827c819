using System.Buffers;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// Keeps a name such as GPT-3 on one line. Browsers break a line behind its hyphen, no property of CSS forbids that, and a hyphen or a joiner of another kind would be
/// copied and searched with the text: so the finished page has the name in <c>&lt;span class="nowrap"&gt;</c>.
/// </summary>
internal static class WholeNames
{
    private const string Open = "<span class=\"nowrap\">";
    private const string Close = "</span>";

    /// <summary>A longer one, such as an id, is better broken than wider than its column, which may be that of a phone with large letters.</summary>
    private const int Longest = 7;

    private const int YearLength = 4;

    /// <summary>What holds no text for people, text that keeps its own lines, or elements of another kind.</summary>
    private static readonly string[] Skipped = ["head", "pre", "svg", "script", "style", "title", "textarea", "option"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n/>");
    private static readonly SearchValues<char> TagEnds = SearchValues.Create(">\"'");

    /// <summary>Writes a page, each name in its text kept whole.</summary>
    public static void Write(ReadOnlySpan<char> html, PageText to)
    {
        while (html.Length > 0)
        {
            var tag = html.IndexOf('<');
            WriteText(tag < 0 ? html : html[..tag], to);
            if (tag < 0) return;
            html = html[tag..];
            var end = EndOfMarkup(html);
            to.Write(html[..end]);
            html = html[end..];
        }
    }

    private static void WriteText(ReadOnlySpan<char> text, PageText to)
    {
        for (var hyphen = text.IndexOf('-'); hyphen >= 0; hyphen = text.IndexOf('-'))
        {
            var start = hyphen;
            while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
            var end = hyphen + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > hyphen + 1 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            var isWhole = start < hyphen && end > hyphen + 1 && end - start <= Longest;
            if (start == hyphen && LengthOfDate(text, hyphen) is > 0 and var length)
            {
                (start, isWhole) = (hyphen - YearLength, true);
                end = start + length;
            }
            if (isWhole)
            {
                to.Write(text[..start]);
                to.Write(Open);
                to.Write(text[start..end]);
                to.Write(Close);
            }
            else to.Write(text[..end]);
            text = text[end..];
        }
        to.Write(text);
    }

    /// <summary>Of a date in digits, a day or a month (2022-03-15, 2022-03), whose first hyphen stands there; 0 where there is none.</summary>
    private static int LengthOfDate(ReadOnlySpan<char> text, int hyphen)
    {
        if (hyphen < YearLength || !AreDigits(text[(hyphen - YearLength)..hyphen])) return 0;
        if (hyphen > YearLength && (char.IsAsciiLetterOrDigit(text[hyphen - YearLength - 1]) || text[hyphen - YearLength - 1] is '-' or '.' or '/')) return 0;
        var end = hyphen;
        while (end < hyphen + 6 && end + 2 < text.Length && text[end] == '-' && AreDigits(text[(end + 1)..(end + 3)])) end += 3;
        return end == hyphen || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-')) ? 0 : end - hyphen + YearLength;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Where the tag, the comment or the skipped element ends with which the HTML begins.</summary>
    private static int EndOfMarkup(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--")) return After(html, "-->");
        var name = html[1..Math.Max(1, html.IndexOfAny(NameEnds))];
        foreach (var skipped in Skipped)
            if (name.SequenceEqual(skipped)) return After(html, $"</{skipped}>");
        return EndOfTag(html);
    }

    // A value in quotes may hold the sign that ends a tag.
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        var at = 0;
        while (html[at..].IndexOfAny(TagEnds) is >= 0 and var next)
        {
            at += next;
            if (html[at] == '>') return at + 1;
            var closing = html[(at + 1)..].IndexOf(html[at]);
            if (closing < 0) break;
            at += closing + 2;
        }
        return html.Length;
    }

    private static int After(ReadOnlySpan<char> html, string mark) => html.IndexOf(mark) is >= 0 and var at ? at + mark.Length : html.Length;
}
