using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.Links;

namespace StatiqSite.Site.Markdown.WikiLinks;

internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>Longer ones are not looked for, so that a page of opening brackets costs no more than its length.</summary>
    private const int LongestLink = 1000;

    /// <summary>What may stand in the text: emphasis, code, entities and escapes, but no link in a link.</summary>
    private static readonly InlineParserList TextParsers = new(
    [
        new HtmlEntityParser(),
        new EscapeInlineParser(),
        new EmphasisInlineParser { CjkFriendlyEmphasis = true, EmphasisDescriptors = { new EmphasisDescriptor('~', 2, 2, true) } },
        new CodeInlineParser(),
        new LineBreakInlineParser(),
    ]);

    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Of three brackets the last two are the link.
        if (slice.PeekChar() != '[' || slice.PeekChar(2) == '[') return false;
        var inside = slice.AsSpan()[2..];
        var length = Length(inside);
        if (length < 0)
        {
            ReportOnce(processor, slice.Start);
            return false;
        }
        var start = slice.Start + 2;
        var bar = inside[..length].IndexOf('|');
        var target = bar < 0 ? inside[..length] : inside[..bar].TrimEnd('\\');
        var link = new WikiLinkInline(WikiLinkTarget.Parse(target))
        {
            HasText = bar >= 0,
            IsClosed = true,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(start + length + 1)),
            Line = line,
            Column = column,
        };
        if (bar >= 0) AddText(processor, link, new StringSlice(slice.Text, start + bar + 1, start + length - 1));
        OpenLinks.Deactivate(processor);
        processor.Inline = link;
        slice.Start = start + length + 2;
        return true;
    }

    /// <summary>How long the inside is up to the closing brackets, or -1: a bracket in a code span closes nothing, and other opening brackets end the search.</summary>
    private static int Length(ReadOnlySpan<char> inside)
    {
        if (inside.Length > LongestLink) inside = inside[..LongestLink];
        for (var i = 0; i < inside.Length; i++)
        {
            switch (inside[i])
            {
                case '\\': i++; break;
                case '`': i += CodeSpanLength(inside[i..]) - 1; break;
                case ']' when inside[(i + 1)..].StartsWith("]"): return i;
                case '[' when inside[(i + 1)..].StartsWith("["): return -1;
                default: break;
            }
        }
        return -1;
    }

    /// <summary>The length of the code span that begins here, or of its backticks when nothing closes it.</summary>
    private static int CodeSpanLength(ReadOnlySpan<char> text)
    {
        var ticks = TickCount(text);
        for (var i = ticks; i < text.Length; i++)
        {
            if (text[i] != '`') continue;
            var closing = TickCount(text[i..]);
            if (closing == ticks) return i + ticks;
            i += closing - 1;
        }
        return ticks;
    }

    private static int TickCount(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept('`');
        return count < 0 ? text.Length : count;
    }

    private static void AddText(InlineProcessor processor, WikiLinkInline link, StringSlice text)
    {
        text.Trim();
        if (text.IsEmpty) return;
        var block = new ParagraphBlock { Lines = new StringLineGroup(1) };
        block.Lines.Add(text);
        new InlineProcessor(processor.Document, TextParsers, false, processor.Context).ProcessInlineLeaf(block);
        block.Inline!.TransferChildrenTo(link);
    }

    /// <summary>One report a paragraph is enough: the next brackets may only follow from the first.</summary>
    private void ReportOnce(InlineProcessor processor, int start)
    {
        var reported = processor.GetParserState<Reported>(this);
        if (!reported.Once) TextContext.Of(processor).Add(processor.GetSourcePosition(start), Errors.UnclosedLink);
        reported.Once = true;
    }

    private sealed class Reported
    {
        public bool Once { get; set; }
    }
}
