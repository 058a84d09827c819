using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.RawHtml;

/// <summary>HTML in the text is an error and never comes out.</summary>
internal sealed class RawHtmlExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new RawHtmlBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new RawHtmlInlineRenderer());
    }
}

internal sealed class RawHtmlBlockRenderer : PieceObjectRenderer<HtmlBlock>
{
    protected override void Write(PieceRenderer renderer, HtmlBlock html) => renderer.Context.Add(html.Span.Start, Errors.RawHtml);
}

internal sealed class RawHtmlInlineRenderer : PieceObjectRenderer<HtmlInline>
{
    protected override void Write(PieceRenderer renderer, HtmlInline html) => renderer.Context.Add(html.Span.Start, Errors.RawHtml);
}
