using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Highlighting;

/// <summary>Fenced and indented code.</summary>
internal sealed class HighlightingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new CodeBlockRenderer());
}
