using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Headings;

/// <summary><c>## Text {#id}</c></summary>
internal sealed class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new WrittenIdParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
