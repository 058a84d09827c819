using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Mistyped;
using StatiqSite.Site.Markdown.Nesting;

namespace StatiqSite.Site.Markdown.Paragraphs;

/// <summary>
/// Markdig's time for one paragraph, and for the link definitions at its head, grows with the square of its length, and so does that for all underlined headings
/// with their number. What no author means is stopped before it costs anything.
/// </summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    private const int LongestParagraph = 50_000;

    private const int MostLines = 5_000;

    private const int MostParagraphs = 20_000;

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
        if (++context.Paragraphs > MostParagraphs) throw new ParsingStoppedException(block.Span.Start, at => Errors.TooManyParagraphs(at, MostParagraphs));
        MistypedLines.Check(paragraph, context);
        return base.Close(processor, block);
    }

    private static ParsingStoppedException TooLong(Block block) => new(block.Span.Start, at => Errors.ParagraphTooLong(at, LongestParagraph, MostLines));
}
