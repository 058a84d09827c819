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

/// <summary>
/// The text of a block with the places of its marks and citations, read once for all its marks. It finds the sentence that a mark belongs to: the one it stands in, or the one
/// before it where that has ended.
/// </summary>
internal sealed class MarkedText
{
    private const string Closing = "”’\"'）)」』》";

    private readonly string text;
    private readonly Dictionary<StandingMarkInline, int> marks = [];
    private readonly List<(int At, string Key)> citations = [];
    private (int Start, int End, string Text, EquatableArray<string> Sources) last = (-1, -1, "", []);

    private MarkedText(ContainerInline root)
    {
        var read = new StringBuilder();
        foreach (var inline in root.Descendants<Inline>())
        {
            if (inline is CitationInline citation) citations.AddRange(citation.Citations.Select(c => (read.Length, c.Key)));
            else PlainText.Append(read, inline);
            if (inline is StandingMarkInline mark) marks.Add(mark, read.Length);
        }
        text = read.ToString();
        Root = root;
    }

    private ContainerInline Root { get; }

    /// <param name="before">Of the mark before, which may stand in the same block; null for none.</param>
    public static MarkedText Of(StandingMarkInline mark, MarkedText? before)
    {
        ContainerInline root = mark.Parent!;
        while (root.Parent is { } parent) root = parent;
        return before?.Root == root ? before : new MarkedText(root);
    }

    /// <summary>A row of a table as one sentence.</summary>
    public static (string Text, EquatableArray<string> Sources) OfRow(TableRow row)
    {
        var lines = row.Descendants<ParagraphBlock>().Select(p => p.Inline).OfType<ContainerInline>().ToList();
        return (
            string.Join(" · ", lines.Select(PlainText.Of).Where(t => t.Length > 0)),
            lines.SelectMany(l => l.Descendants<CitationInline>()).SelectMany(c => c.Citations).Select(c => c.Key).Distinct().ToEquatableArray());
    }

    public (string Text, EquatableArray<string> Sources) SentenceOf(StandingMarkInline mark)
    {
        var at = marks[mark];
        var before = text.AsSpan(0, at).TrimEnd().Length;
        var stop = StopBefore(before);
        // Marks of one sentence share its text.
        if (stop >= 0 ? before != last.End : at < last.Start || at >= last.End)
        {
            var start = StartOf(stop >= 0 ? stop : before, before);
            var end = stop >= 0 ? before : EndOf(at);
            last = (start, end, WhiteSpace.Collapsed(text[start..end]), citations.Where(c => c.At >= start && c.At <= end).Select(c => c.Key).Distinct().ToEquatableArray());
        }
        return (last.Text, last.Sources);
    }

    /// <summary>Where the sign is that ends the sentence before a place, with closing ones between at the most; -1 where the sentence goes on.</summary>
    private int StopBefore(int place)
    {
        while (place > 0 && Closing.Contains(text[place - 1])) place--;
        return place > 0 && IsEnd(text, place - 1) ? place - 1 : -1;
    }

    private int StartOf(int start, int most)
    {
        while (start > 0 && !IsEnd(text, start - 1)) start--;
        while (start < most && Closing.Contains(text[start])) start++;
        return start;
    }

    private int EndOf(int end)
    {
        while (end < text.Length && !IsEnd(text, end)) end++;
        if (end < text.Length) end++;
        while (end < text.Length && Closing.Contains(text[end])) end++;
        return end;
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' => true,
        '.' or '!' or '?' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || (Closing.Contains(text[at + 1]) && (at + 2 >= text.Length || char.IsWhiteSpace(text[at + 2]))),
        _ => false,
    };
}
