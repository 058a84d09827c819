using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Markdown.StandingMarks;

/// <summary><c>{hypothesis}</c></summary>
internal sealed class StandingMarkInline(Standing standing) : LeafInline
{
    public Standing Standing { get; } = standing;
}

/// <summary>Knows the words of <see cref="Standing"/> alone; other words in braces stay text.</summary>
internal sealed class StandingMarkParser : InlineParser
{
    private static readonly int LongestWord = ClosedList.Words<Standing>().Max(w => w.Length);

    public StandingMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[1..];
        if (text.Length > LongestWord + 1) text = text[..(LongestWord + 1)];
        var length = text.IndexOf('}');
        if (length < 0 || !ClosedList.TryParse<Standing>(text[..length].ToString(), out var standing)) return false;
        processor.Inline = new StandingMarkInline(standing.Value)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length + 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length + 2;
        return true;
    }
}
