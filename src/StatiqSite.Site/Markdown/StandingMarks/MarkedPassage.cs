using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown.Citations;

namespace StatiqSite.Site.Markdown.StandingMarks;

/// <summary>A claim whose standing the text marks.</summary>
/// <param name="Text">The sentence, or, in a table, the row.</param>
/// <param name="Sources">Keys of the sources that it cites.</param>
/// <param name="Section">The section of level 2 that it stands in; null before the first.</param>
public sealed record MarkedPassage(Standing Standing, string Text, EquatableArray<string> Sources, MarkedSection? Section);

/// <param name="Id">The heading's anchor.</param>
public sealed record MarkedSection(string Id, string Text);

/// <summary>Finds the sentence that a mark belongs to: the one it stands in, or the one before it where that has ended.</summary>
internal static class MarkedSentence
{
    private const string Closing = "”’\"'）)」』》";

    public static (string Text, EquatableArray<string> Sources) Of(StandingMarkInline mark, MarkdownObject? block)
    {
        if (block is ParagraphBlock { Parent: TableCell { Parent: TableRow row } }) return OfRow(row);
        var (text, at, citations) = Read(mark);
        var (start, end) = Bounds(text, at);
        return (
            WhiteSpace.Collapsed(text[start..end]),
            citations.Where(c => c.At >= start && c.At <= end).Select(c => c.Key).Distinct().ToEquatableArray());
    }

    private static (string Text, EquatableArray<string> Sources) OfRow(TableRow row)
    {
        var lines = row.Descendants<ParagraphBlock>().Select(p => p.Inline).OfType<ContainerInline>().ToList();
        return (
            string.Join(" · ", lines.Select(PlainText.Of).Where(t => t.Length > 0)),
            lines.SelectMany(l => l.Descendants<CitationInline>()).SelectMany(c => c.Citations).Select(c => c.Key).Distinct().ToEquatableArray());
    }

    private static (string Text, int At, List<(int At, string Key)> Citations) Read(StandingMarkInline mark)
    {
        ContainerInline root = mark.Parent!;
        while (root.Parent is { } parent) root = parent;
        var (text, at, citations) = (new StringBuilder(), 0, new List<(int, string)>());
        foreach (var inline in root.Descendants<Inline>())
        {
            if (inline is CitationInline citation) citations.AddRange(citation.Citations.Select(c => (text.Length, c.Key)));
            else PlainText.Append(text, inline);
            if (inline == mark) at = text.Length;
        }
        return (text.ToString(), at, citations);
    }

    private static (int Start, int End) Bounds(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd().Length;
        var last = before;
        while (last > 0 && Closing.Contains(text[last - 1])) last--;
        var hasEnded = last > 0 && IsEnd(text, last - 1);
        var start = hasEnded ? last - 1 : before;
        while (start > 0 && !IsEnd(text, start - 1)) start--;
        while (start < before && Closing.Contains(text[start])) start++;
        if (hasEnded) return (start, before);
        var end = at;
        while (end < text.Length && !IsEnd(text, end)) end++;
        if (end < text.Length) end++;
        while (end < text.Length && Closing.Contains(text[end])) end++;
        return (start, end);
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' => true,
        '.' or '!' or '?' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || (Closing.Contains(text[at + 1]) && (at + 2 >= text.Length || char.IsWhiteSpace(text[at + 2]))),
        _ => false,
    };
}
