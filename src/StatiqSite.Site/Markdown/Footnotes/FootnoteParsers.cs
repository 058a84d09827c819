using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Links;

namespace StatiqSite.Site.Markdown.Footnotes;

/// <summary>
/// Markdig's parser forgets a footnote that nothing refers to and a second one of the same label; this one notes them all. It also takes the
/// labels out of the table of reference links, where <c>[text][^1]</c> would lose its text.
/// </summary>
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
        var context = TextContext.Of(processor);
        if (context.Footnotes.Count > 0 && context.Footnotes[^1].Footnote == footnote) return;
        context.Footnotes.Add(new WrittenFootnote(footnote, offset));
        var definitions = processor.Document.GetLinkReferenceDefinitions(addGroup: false);
        var definition = DefinitionOf(footnote, definitions);
        if (definitions.TryGet(footnote.Label!, out var known) && known == definition) definitions.Links.Remove(footnote.Label!);
        context.FootnoteDefinitions.TryAdd(footnote.Label!, definition);
    }

    /// <summary>Nearly always the last: only the links that the footnote before defines may stand behind it.</summary>
    private static FootnoteLinkReferenceDefinition DefinitionOf(Footnote footnote, LinkReferenceDefinitionGroup definitions)
    {
        for (var i = definitions.Count - 1; ; i--)
            if (definitions[i] is FootnoteLinkReferenceDefinition definition && definition.Footnote == footnote) return definition;
    }
}

/// <summary><c>[^label]</c></summary>
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
        if (!TextContext.Of(processor).FootnoteDefinitions.TryGetValue(label, out var definition))
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
