using System.Buffers;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// Keeps a name such as GPT-3 on one line. Browsers break a line behind its hyphen, no property of CSS forbids that, and a hyphen or a joiner of another kind would be
/// copied and searched with the text: so the finished page has the name in <c>&lt;span class="nowrap"&gt;</c>. Several sizes of a model, such as 1.3B / 6B / 175B, are
/// in <c>&lt;span class="sizes"&gt;</c>: they are longer, and the narrowest screens may break them.
/// </summary>
internal static class WholeNames
{
    private const string OpenName = "<span class=\"nowrap\">";
    private const string OpenSizes = "<span class=\"sizes\">";
    private const string Close = "</span>";

    /// <summary>A longer one, such as an id, is better broken than wider than its column, which may be that of a phone with large letters.</summary>
    private const int Longest = 7;

    private const int YearLength = 4;

    private const string BetweenSizes = " / ";

    private static readonly SearchValues<char> Joiners = SearchValues.Create("-/");

    /// <summary>What holds no text for people, text that keeps its own lines, or elements of another kind.</summary>
    private static readonly string[] Skipped = ["head", "pre", "svg", "script", "style", "title", "textarea", "option"];

    /// <summary>With what the names of those begin.</summary>
    private static readonly string Firsts = string.Concat(Skipped.Select(name => name[0]).Distinct());

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n/>");

    /// <summary>Writes a page, each name in its text kept whole.</summary>
    public static void Write(ReadOnlySpan<char> html, PageText to)
    {
        var written = 0;
        for (var at = 0; at < html.Length;)
        {
            var tag = html[at..].IndexOf('<');
            var end = tag < 0 ? html.Length : at + tag;
            while (Next(html[at..end]) is { Length: > 0 } next)
            {
                var start = at + next.From;
                at = start + next.Length;
                if (next.Opening is null) continue;
                to.Write(html[written..start]);
                to.Write(next.Opening);
                to.Write(html[start..at]);
                to.Write(Close);
                written = at;
            }
            at = end == html.Length ? end : end + EndOfMarkup(html[end..]);
        }
        to.Write(html[written..]);
    }

    /// <summary>What the first hyphen or stroke of a text joins; nothing where there is none.</summary>
    private static Joined Next(ReadOnlySpan<char> text)
    {
        var joiner = text.IndexOfAny(Joiners);
        return joiner < 0 ? default : text[joiner] == '/' ? Sizes(text, joiner) : Name(text, joiner);
    }

    private static Joined Name(ReadOnlySpan<char> text, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        if (start == hyphen && LengthOfDate(text, hyphen) is > 0 and var length) return new Joined(hyphen - YearLength, length, OpenName);
        var end = hyphen + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > hyphen + 1 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return new Joined(start, end - start, start < hyphen && end > hyphen + 1 && end - start <= Longest ? OpenName : null);
    }

    private static Joined Sizes(ReadOnlySpan<char> text, int stroke)
    {
        var start = stroke - 1;
        while (start > 0 && IsOfSize(text[start - 1])) start--;
        var end = stroke - 1;
        if (start >= end || !IsSize(text[start..end])) return new Joined(stroke, 1, null);
        while (text[end..].StartsWith(BetweenSizes))
        {
            var (next, after) = (end + BetweenSizes.Length, end + BetweenSizes.Length);
            while (after < text.Length && IsOfSize(text[after])) after++;
            if (!IsSize(text[next..after])) break;
            end = after;
        }
        return end < stroke ? new Joined(stroke, 1, null) : new Joined(start, end - start, OpenSizes);
    }

    private static bool IsOfSize(char c) => char.IsAsciiDigit(c) || c is '.' or 'K' or 'M' or 'B' or 'T';

    private static bool IsSize(ReadOnlySpan<char> text) => text.Length > 1 && char.IsAsciiDigit(text[0]) && char.IsAsciiLetter(text[^1]);

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
        if (html.Length > 1 && Firsts.Contains(html[1]))
        {
            var name = html[1..Math.Max(1, html.IndexOfAny(NameEnds))];
            foreach (var skipped in Skipped)
                if (name.SequenceEqual(skipped)) return After(html, $"</{skipped}>");
        }
        return EndOfTag(html);
    }

    // A value in quotes may hold the sign that ends a tag. Where every quote has its partner before the first such sign, it holds none.
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        var first = html.IndexOf('>');
        if (first < 0) return html.Length;
        var tag = html[..first];
        if (!tag.Contains('\'') && tag.Count('"') % 2 == 0) return first + 1;
        for (var at = 0; html[at..].IndexOfAny('>', '"', '\'') is >= 0 and var next;)
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

    /// <summary>What stands around a hyphen or a stroke.</summary>
    /// <param name="From">Where it begins.</param>
    /// <param name="Opening">The tag around what is to be kept on one line; null for what is not.</param>
    private readonly record struct Joined(int From, int Length, string? Opening);
}
