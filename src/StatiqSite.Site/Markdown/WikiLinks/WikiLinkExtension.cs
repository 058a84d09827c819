using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.WikiLinks;

/// <summary><c>[[kind:id#anchor|text]]</c></summary>
internal sealed class WikiLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new WikiLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new WikiLinkRenderer());
}
