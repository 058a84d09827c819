using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Mistyped;

/// <summary>What is nearly Markdown and cannot be meant as it stands.</summary>
internal sealed class MistypedExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new MistypedLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
