using Markdig;
using Markdig.Renderers;
using StatiqSite.Site.Markdown.Images;

namespace StatiqSite.Site.Markdown.Links;

/// <summary><c>[text](address)</c>, <c>[text][label]</c>, <c>&lt;https://…&gt;</c> and images.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new LongAddressParser());
        pipeline.InlineParsers.Insert(0, new ExclamationParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new LinkRenderer());
        renderer.ObjectRenderers.Insert(0, new AutolinkRenderer());
    }
}
