using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.TermLinks;

/// <summary>The first use of a term in each section of the text links to the glossary.</summary>
internal sealed class TermLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new TermTextRenderer());
}

/// <summary>Writes text, and leaves a hole for each term that is used for the first time.</summary>
internal sealed class TermTextRenderer : PieceObjectRenderer<LiteralInline>
{
    protected override void Write(PieceRenderer renderer, LiteralInline literal)
    {
        var written = 0;
        if (renderer.BehindTerm is var (line, offset))
        {
            if (line != literal) return;
            (written, renderer.BehindTerm) = (offset, null);
        }
        var text = literal.Content.AsSpan();
        if (renderer.Terms is { } terms && !renderer.InLink && TakesLinks(renderer.Current)) written = WriteTerms(renderer, literal, terms, written);
        if (written < text.Length) renderer.WriteEscape(text[written..]);
    }

    /// <returns>How much of the text has been written with them; more than all of it where a term goes on in the next line.</returns>
    private static int WriteTerms(PieceRenderer renderer, LiteralInline literal, TermFinder terms, int written)
    {
        var own = literal.Content.Length;
        var next = NextLines.Of(literal, renderer.Context.IsChinese);
        var text = next is null ? literal.Content.AsSpan() : next.Text;
        for (var found = terms.Next(text, written); found is var (start, length, name) && start < own; found = terms.Next(text, start + length))
        {
            var (end, isFirst) = (start + length, name.IsLinked && renderer.TermsOfSection.Add(name.Term));
            // One that is no link, but goes on in the next line, is written whole too, so that no other begins within it there.
            if (!isFirst && end <= own) continue;
            renderer.WriteEscape(text[written..start]);
            if (isFirst) renderer.Write(new TermHole(renderer.Context.PlaceAt(literal.Span.Start + start), name.Term, text[start..end].ToString()));
            else renderer.WriteEscape(text[start..end]);
            written = end;
            if (end > own) renderer.BehindTerm = next!.At(end);
        }
        return written;
    }

    /// <summary>Not the headings, those of tables among them, and not what the text itself defines.</summary>
    private static bool TakesLinks(MarkdownObject? block) =>
        block is not (HeadingBlock or DefinitionTerm or ParagraphBlock { Parent: TableCell { Parent: TableRow { IsHeader: true } } });
}
