using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Footnotes;

/// <summary><c>[^label]</c> and, at the beginning of a line, <c>[^label]: text</c>.</summary>
internal sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new NotingFootnoteParser());
        pipeline.InlineParsers.Insert(0, new FootnoteReferenceParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FootnoteLinkRenderer());
        renderer.ObjectRenderers.Insert(0, new FootnoteGroupRenderer());
    }
}
