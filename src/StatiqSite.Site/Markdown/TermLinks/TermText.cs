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
        var text = literal.Content.AsSpan();
        var written = 0;
        if (renderer.Terms is { } terms && !renderer.InLink && TakesLinks(renderer.Current))
        {
            for (var found = terms.Next(text, 0); found is var (start, length, name); found = terms.Next(text, start + length))
            {
                if (!name.IsLinked || !renderer.TermsOfSection.Add(name.Term)) continue;
                renderer.WriteEscape(text[written..start]);
                written = start + length;
                renderer.Write(new TermHole(renderer.Context.PlaceAt(literal.Span.Start + start), name.Term, text[start..written].ToString()));
            }
        }
        renderer.WriteEscape(text[written..]);
    }

    /// <summary>Not the headings, those of tables among them, and not what the text itself defines.</summary>
    private static bool TakesLinks(MarkdownObject? block) =>
        block is not (HeadingBlock or DefinitionTerm or ParagraphBlock { Parent: TableCell { Parent: TableRow { IsHeader: true } } });
}
