using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Links;

/// <summary><c>[text](address)</c>, <c>[text][label]</c>, <c>&lt;https://…&gt;</c> and images.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new LongAddressParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new LinkRenderer());
        renderer.ObjectRenderers.Insert(0, new AutolinkRenderer());
    }
}
