using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.Citations;
using StatiqSite.Site.Markdown.Nocites;
using StatiqSite.Site.Markdown.StandingMarks;
using StatiqSite.Site.Markdown.WikiLinks;

namespace StatiqSite.Site.Proofreading;

/// <summary>
/// The prose of a Markdown text, block by block, with the place of each character: without code and addresses, as if citations and marks, which are small and raised, were not there.
/// </summary>
internal sealed class MarkdownProse(TextContext context)
{
    /// <summary>How far on the source of a text is looked for when Markdig does not know it: the longest link that has a text.</summary>
    private const int Reach = 1000;

    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];
    private int cursor;

    public static void Read(MarkdownDocument document, TextContext context, Proofreader proofreader)
    {
        var prose = new MarkdownProse(context);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not { } line) continue;
            prose.Begin(block);
            prose.Append(line);
            proofreader.Read(prose.text.ToString(), i => context.PlaceAt(prose.offsets[i]));
        }
    }

    private void Begin(LeafBlock block)
    {
        text.Clear();
        offsets.Clear();
        cursor = Math.Max(0, block.Span.Start);
    }

    private void Append(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case CitationInline or StandingMarkInline or NociteInline or FootnoteLink: break;
                case LiteralInline literal: Append(literal); break;
                case LineBreakInline line: Append('\n', line.Span.Start); break;
                case LinkInline { IsImage: false } or EmphasisInline or WikiLinkInline { HasText: true } or DelimiterInline: Append((ContainerInline)inline); break;
                default: Append(Proofreader.Object, inline.Span.Start); break;
            }
        }
    }

    private void Append(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var offset = OffsetOf(content, literal.Span.Start);
        for (var i = 0; i < content.Length; i++)
        {
            text.Append(content[i]);
            offsets.Add(offset + i);
        }
        cursor = offset + content.Length;
    }

    private void Append(char c, int offset)
    {
        text.Append(c);
        offsets.Add(Math.Max(cursor, offset));
    }

    /// <summary>Markdig counts anew inside a link's text, and an escape's backslash is no part of the text.</summary>
    private int OffsetOf(ReadOnlySpan<char> content, int start)
    {
        var body = context.Body.AsSpan();
        if (start >= cursor && start < body.Length && body[start..].StartsWith(content)) return start;
        var rest = body[Math.Min(cursor, body.Length)..];
        var found = rest[..Math.Min(rest.Length, Reach + content.Length)].IndexOf(content);
        return found < 0 ? cursor : cursor + found;
    }
}
