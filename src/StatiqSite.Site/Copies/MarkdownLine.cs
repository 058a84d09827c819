using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Copies;

/// <summary>
/// The text of one block while it is written: plain text comes in escaped, so that any reader of CommonMark sees it as it was. A paragraph is one line, whatever
/// its length, but for line breaks that its author wrote.
/// </summary>
internal sealed partial class MarkdownLine
{
    private readonly StringBuilder text = new();
    private readonly List<Emphasis> emphases = [];
    private readonly Stack<(int At, string Mark, string Element)> open = [];

    public bool IsEmpty => text.Length == 0;

    /// <summary>Is an emphasis open?</summary>
    public bool IsEmphasized => open.Count > 0;

    private bool EndsInMark => text.Length > 1 && text[^1] == ']' && text[^2] != '\\';

    private bool IsMarkAlone
    {
        get
        {
            if (text.Length == 0 || text[^1] != ']') return false;
            var line = text.ToString();
            line = line[(line.LastIndexOf('\n') + 1)..];
            return line.StartsWith("[^", StringComparison.Ordinal) && line.IndexOf(']') == line.Length - 1;
        }
    }

    /// <summary>In a cell, where a bar would end it and no line can.</summary>
    public bool IsCell { get; set; }

    /// <summary>Text as it is to be read; white space becomes one space.</summary>
    public void Write(ReadOnlySpan<char> plain)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            switch (c)
            {
                case ' ' or '\t' or '\n' or '\r':
                    Space();
                    break;
                case '\\' or '`' or '*' or '[' or ']' or '<' or '~':
                    text.Append('\\').Append(c);
                    break;
                // Within a word it begins nothing.
                case '_' when i == 0 || i == plain.Length - 1 || !char.IsAsciiLetterOrDigit(plain[i - 1]) || !char.IsAsciiLetterOrDigit(plain[i + 1]):
                case '&' when i == plain.Length - 1 || char.IsAsciiLetter(plain[i + 1]) || plain[i + 1] == '#':
                case '|' when IsCell:
                // Behind a footnote's mark it would make a link of it, or at the beginning of a line a note.
                case '(' when EndsInMark:
                case ':' when IsMarkAlone:
                    text.Append('\\').Append(c);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    /// <summary>Markdown as it is.</summary>
    public void WriteMark(string markdown)
    {
        // Behind an exclamation mark a link would be an image.
        if (markdown.StartsWith('[') && text.Length > 0 && text[^1] == '!') text.Insert(text.Length - 1, '\\');
        // Of two notes in a row some readers make one link; and raised numbers without a space between them are one number.
        if (markdown.StartsWith("[^", StringComparison.Ordinal) && EndsInMark) text.Append(' ');
        text.Append(markdown);
    }

    public void Space()
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
    }

    public void Break()
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0) text.Append(IsCell ? "<br>" : "\\\n");
    }

    /// <param name="mark">The characters around what is emphasized.</param>
    /// <param name="element">The element of HTML for a place where these characters would be no mark.</param>
    public void BeginEmphasis(string mark, string element)
    {
        open.Push((text.Length, mark, element));
        text.Append(mark);
    }

    public void EndEmphasis()
    {
        // What an author opened in one block and closed in another is emphasized in the first.
        if (!open.TryPop(out var begun)) return;
        var (at, mark, element) = begun;
        if (text.ToString(at + mark.Length, text.Length - at - mark.Length).AsSpan().Trim().IsEmpty)
        {
            text.Length = at;
            return;
        }
        emphases.Add(new Emphasis(at, text.Length, mark, element));
        text.Append(mark);
    }

    public void Code(string code)
    {
        code = code.ReplaceLineEndings(" ");
        // Readers differ in how a bar is written in the code of a cell; in HTML, whose text is Markdown, they agree.
        if (IsCell && code.Contains('|'))
        {
            WriteMark("<code>");
            Write(code);
            WriteMark("</code>");
            return;
        }
        var fence = new string('`', LongestRun(code, '`') + 1);
        // One space at each side is taken off again.
        var pad = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') && code.AsSpan().ContainsAnyExcept(' ') ? " " : "";
        text.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
    }

    public void Link(string plain, string address)
    {
        WriteMark("[");
        Write(plain);
        WriteMark("]" + Target(address, null));
    }

    /// <summary>What stands in the brackets behind a link's text.</summary>
    public string Target(string address, string? title)
    {
        if (IsCell) (address, title) = (address.Replace("|", "%7C", StringComparison.Ordinal), title?.Replace("|", "\\|", StringComparison.Ordinal));
        address = WithoutReferences(address.Replace("\\", "\\\\", StringComparison.Ordinal));
        if (address.Length == 0 || address.AsSpan().ContainsAny(" ()<>"))
            address = $"<{address.Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal)}>";
        return string.IsNullOrWhiteSpace(title) ? $"({address})" : $"({address} \"{WithoutReferences(WhiteSpace.Collapsed(title).Replace("\\", "\\\\", StringComparison.Ordinal)).Replace("\"", "\\\"", StringComparison.Ordinal)}\")";
    }

    /// <summary>The finished lines; the next text may begin.</summary>
    public string[] Take(bool isHeading = false)
    {
        while (open.Count > 0) EndEmphasis();
        while (text.Length > 0 && text[^1] is ' ' or '\n') text.Length--;
        // A line break at the end breaks nothing.
        if (text.Length > 0 && text[^1] == '\\' && IsUnescaped(text.Length - 1)) text.Length--;
        Emphasis.WriteUnmarked(text, emphases);
        var written = text.ToString();
        text.Clear();
        emphases.Clear();
        if (IsCell) return [written];
        if (!isHeading) return Array.ConvertAll(written.Split('\n'), WithPlainBeginning);
        // A heading is one line, and a number sign at its end would be taken for the end of the mark.
        var heading = written.Replace("\\\n", " ", StringComparison.Ordinal);
        return [heading.EndsWith('#') ? heading.Insert(heading.Length - 1, "\\") : heading];
    }

    internal static int LongestRun(ReadOnlySpan<char> code, char mark)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private bool IsUnescaped(int at)
    {
        var first = at;
        while (first > 0 && text[first - 1] == '\\') first--;
        return (at - first) % 2 == 0;
    }

    // What would begin a heading, a list, a quotation or underline a heading at the beginning of a line.
    private static string WithPlainBeginning(string line)
    {
        if (line.Length == 0) return line;
        var at = line[0] switch
        {
            '>' => 0,
            '#' when IsEnd(line, line.AsSpan().IndexOfAnyExcept('#')) => 0,
            '-' or '+' when IsEnd(line, 1) => 0,
            '-' or '=' when !line.AsSpan().ContainsAnyExcept(line[0], ' ') => 0,
            >= '0' and <= '9' when line.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and <= 9 and var digits && line[digits] is '.' or ')' && IsEnd(line, digits + 1) => digits,
            _ => -1,
        };
        return at < 0 ? line : line.Insert(at, "\\");

        static bool IsEnd(string line, int at) => at < 0 || at >= line.Length || line[at] == ' ';
    }

    private static string WithoutReferences(string text) => text.Contains('&') ? Reference().Replace(text, "&amp;") : text;

    /// <summary>What would be read as a character reference.</summary>
    [GeneratedRegex("&(?=#?[a-zA-Z0-9]+;)")]
    private static partial Regex Reference();
}
