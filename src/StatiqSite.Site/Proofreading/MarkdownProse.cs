using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;
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
    private readonly List<Run> runs = [];
    private int cursor;

    public static void Read(MarkdownDocument document, TextContext context, Proofreader proofreader)
    {
        var prose = new MarkdownProse(context);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not { } line) continue;
            prose.Begin(block);
            prose.Append(line);
            proofreader.Read(prose.text.ToString(), prose.PlaceOf);
        }
    }

    private void Begin(LeafBlock block)
    {
        text.Clear();
        runs.Clear();
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
        runs.Add(new Run(text.Length, offset));
        text.Append(content);
        cursor = offset + content.Length;
    }

    private void Append(char c, int offset)
    {
        runs.Add(new Run(text.Length, Math.Max(cursor, offset)));
        text.Append(c);
    }

    private Place PlaceOf(int index)
    {
        var run = runs.FindLast(r => r.Start <= index);
        return context.PlaceAt(run.Offset + index - run.Start);
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

    /// <summary>Characters that stand in a row in the source as they do here.</summary>
    /// <param name="Start">Where they begin in the text.</param>
    /// <param name="Offset">Where they begin in the source.</param>
    private readonly record struct Run(int Start, int Offset);
}
