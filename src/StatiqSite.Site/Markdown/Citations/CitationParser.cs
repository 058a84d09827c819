using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Links;

namespace StatiqSite.Site.Markdown.Citations;

internal sealed class CitationParser : InlineParser
{
    private const int LongestCitation = 1000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@') return false;
        var text = slice.AsSpan();
        if (text.Length > LongestCitation) text = text[..LongestCitation];
        var end = text[1..].IndexOfAny('[', ']') + 1;
        // Followed by an address it is a link whose text begins with an at sign.
        if (end == 0 || text[end] == '[' || slice.PeekChar(end + 1) == '(') return false;
        OpenLinks.Deactivate(processor);
        processor.Inline = new CitationInline(Citations(processor, slice.Start + 1, text[1..end]))
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    private static List<Citation> Citations(InlineProcessor processor, int start, ReadOnlySpan<char> text)
    {
        var citations = new List<Citation>();
        while (true)
        {
            var next = NextAt(text);
            var one = next < 0 ? text[1..] : text[1..text[..next].LastIndexOf(';')];
            var comma = one.IndexOf(',');
            var locator = comma < 0 ? "" : WhiteSpace.Collapsed(one[(comma + 1)..].ToString());
            citations.Add(new Citation(processor.GetSourcePosition(start), WhiteSpace.Collapsed((comma < 0 ? one : one[..comma]).ToString()), locator.Length == 0 ? null : locator));
            if (next < 0) return citations;
            start += next;
            text = text[next..];
        }
    }

    /// <summary>Where the next citation begins: at an at sign behind a semicolon, for a locator may hold either.</summary>
    private static int NextAt(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] == '@' && text[..i].TrimEnd().EndsWith(";")) return i;
        return -1;
    }
}
