using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.Mistyped;

/// <summary>Tells lines of a paragraph that begin nearly as a heading, a note or a table does, in Chinese often with marks of full width; they stay text.</summary>
internal static class MistypedLines
{
    private const int MostHashes = 6;

    /// <summary>So much of a line is shown.</summary>
    private const int Shown = 40;

    public static void Check(LeafBlock paragraph, TextContext context)
    {
        var isInTable = false;
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var line = paragraph.Lines.Lines[i];
            var text = line.Slice.AsSpan().TrimStart();
            if (text.IsEmpty) continue;
            var isRow = text[0] == '｜';
            // A table is told once.
            var right = isRow && isInTable ? null : Right(text, isFirst: i == 0);
            isInTable = isRow;
            if (right is null) continue;
            var written = Start(text);
            context.Add(context.OffsetOf(line) + line.Slice.Length - text.Length, at => Errors.MistypedMarkdown(at, written, right));
        }
    }

    private static string? Right(ReadOnlySpan<char> text, bool isFirst) => text[0] switch
    {
        '#' => Heading(text, '#'),
        '＃' => Heading(text, '＃'),
        ':' when text.StartsWith(":::") && text.TrimStart(':').TrimStart() is [var first, ..] && char.IsAsciiLetter(first) => "> [!NOTE]",
        '【' or '［' or '[' when isFirst => Admonition(text),
        '｜' when text[1..].Contains('｜') => Start(text).Replace('｜', '|'),
        _ => null,
    };

    /// <summary>Without the space, two number signs are what nobody begins a sentence with; one may be that of a number.</summary>
    private static string? Heading(ReadOnlySpan<char> text, char hash)
    {
        var rest = text.TrimStart(hash);
        var level = text.Length - rest.Length;
        if (level > MostHashes || rest.IsWhiteSpace()) return null;
        var isHeading = level > 1 ? char.IsWhiteSpace(rest[0]) || char.IsLetterOrDigit(rest[0]) : hash == '＃' && char.IsWhiteSpace(rest[0]);
        return isHeading ? $"{new string('#', level)} {Start(rest.TrimStart())}" : null;
    }

    private static string? Admonition(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] is not ('!' or '！')) return null;
        var end = text.IndexOfAny(']', '】', '］');
        if (end < 0 || (text[0] == '[' && text[1] == '!' && text[end] == ']')) return null;
        var word = text[2..end];
        return word.Length > 0 && !word.ContainsAnyExceptInRange('A', 'Z') ? $"[!{word}]" : null;
    }

    private static string Start(ReadOnlySpan<char> text) => text.Length <= Shown ? text.ToString() : $"{text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)]}…";
}
