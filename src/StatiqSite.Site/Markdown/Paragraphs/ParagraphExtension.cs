using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Paragraphs;

/// <summary>Paragraphs of a bounded length.</summary>
internal sealed class ParagraphExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new BoundedParagraphParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
