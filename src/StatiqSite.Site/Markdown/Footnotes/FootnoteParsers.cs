using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Links;

namespace StatiqSite.Site.Markdown.Footnotes;

/// <summary>Markdig's parser, which forgets a footnote that nothing refers to and a second one of the same label; this one notes them all.</summary>
internal sealed class NotingFootnoteParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var offset = processor.Start;
        var state = base.TryOpen(processor);
        Note(processor, offset);
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var offset = processor.Start;
        var state = base.TryContinue(processor, block);
        Note(processor, offset);
        return state;
    }

    private static void Note(BlockProcessor processor, int offset)
    {
        if (!processor.NewBlocks.TryPeek(out var opened) || opened is not Footnote footnote) return;
        var footnotes = TextContext.Of(processor).Footnotes;
        if (footnotes.Count == 0 || footnotes[^1].Footnote != footnote) footnotes.Add(new WrittenFootnote(footnote, offset));
    }
}

/// <summary>
/// <c>[^label]</c>. Markdig takes it for a reference link, which it is not when brackets follow: a citation or another footnote.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private const int LongestLabel = 100;

    public FootnoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var text = slice.AsSpan()[1..];
        if (text.Length > LongestLabel) text = text[..LongestLabel];
        var end = text.IndexOfAny('[', ']', '\n');
        if (end < 2 || text[end] != ']') return false;
        var label = text[..end].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (!processor.Document.TryGetLinkReferenceDefinition(label, out var definition) || definition is not FootnoteLinkReferenceDefinition)
        {
            TextContext.Of(processor).Add(start, at => Errors.UnknownFootnote(at, label[1..]));
            return false;
        }
        OpenLinks.Deactivate(processor);
        processor.Inline = definition.CreateLinkInline!(processor, definition, null);
        processor.Inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 1));
        (processor.Inline.Line, processor.Inline.Column) = (line, column);
        slice.Start += end + 2;
        return true;
    }
}
