using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Nesting;

namespace StatiqSite.Site.Markdown.Paragraphs;

/// <summary>
/// Markdig's time for one paragraph, and for the link definitions at its head, grows with the square of its length; a table pads every row to the width of its
/// head. What no author means is stopped before it costs anything.
/// </summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    private const int LongestParagraph = 50_000;

    private const int MostLines = 5_000;

    /// <summary>Of all tables of a text together.</summary>
    private const int MostCells = 200_000;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (((LeafBlock)block).Lines.Count > MostLines) throw TooLong(block);
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var paragraph = (LeafBlock)block; // Underlined, it is a heading by now.
        var length = 0;
        for (var i = 0; i < paragraph.Lines.Count; i++) length += paragraph.Lines.Lines[i].Slice.Length;
        if (length > LongestParagraph) throw TooLong(block);
        var context = TextContext.Of(processor);
        context.TableCells += Cells(paragraph);
        if (context.TableCells > MostCells) throw new ParsingStoppedException(block.Span.Start, at => Errors.TableTooLarge(at, MostCells));
        return base.Close(processor, block);
    }

    private static ParsingStoppedException TooLong(Block block) => new(block.Span.Start, at => Errors.ParagraphTooLong(at, LongestParagraph, MostLines));

    /// <summary>How many cells the paragraph would have as a table, were its widest line the head.</summary>
    private static long Cells(LeafBlock paragraph)
    {
        if (paragraph.Lines.Count < 2) return 0;
        var (widest, hasBars) = (0, false);
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var bars = paragraph.Lines.Lines[i].Slice.AsSpan().Count('|');
            widest = Math.Max(widest, bars);
            hasBars |= bars > 0;
        }
        return hasBars ? (long)widest * paragraph.Lines.Count : 0;
    }
}
