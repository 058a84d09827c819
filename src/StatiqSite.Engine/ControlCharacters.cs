using System.Buffers;

namespace StatiqSite.Engine;

/// <summary>
/// Characters that no text needs and that do harm unseen: they break lines, command terminals, are forbidden in HTML and XML, or turn the order in which
/// a text is read, so that it reads as what it is not. Tab and line feed are none of them.
/// </summary>
public static class ControlCharacters
{
    private static readonly char[] Bidirectional = [.. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"];

    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
        '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF', .. Bidirectional,
    ]);

    /// <summary>The first one at or after a position, or -1.</summary>
    public static int IndexIn(string text, int from = 0)
    {
        // A set of characters far apart is sought by a sieve that lets most Han characters through. Each block by itself goes many characters at a time.
        var span = text.AsSpan(from);
        if (!HasAny(span)) return -1;
        var at = span.IndexOfAny(All);
        return at < 0 ? -1 : from + at;
    }

    private static bool HasAny(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\v', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F')
        || text.ContainsAnyInRange('\u2028', '\u202E') || text.ContainsAnyInRange('\u2066', '\u2069') || text.ContainsAny('\uFEFF', '\uFFFE', '\uFFFF');

    /// <summary>Does it turn the order of reading?</summary>
    public static bool IsBidirectional(char c) => Array.IndexOf(Bidirectional, c) >= 0;

    /// <summary>A line as it can be shown to people, with a space for each of them and for tabs.</summary>
    public static string Blank(string line) => string.Concat(line.Select(c => All.Contains(c) || c == '\t' ? ' ' : c));

    /// <summary>A text that is quoted in one line of a report, with \uXXXX for each of them, and for tabs and line feeds.</summary>
    public static string Escape(string text) =>
        IndexIn(text) < 0 && text.AsSpan().IndexOfAny('\t', '\n') < 0 ? text : string.Concat(text.Select(c => All.Contains(c) || c is '\t' or '\n' ? $"\\u{(int)c:X4}" : c.ToString()));
}
