using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.CodeSpans;

/// <summary><c>`code`</c></summary>
internal sealed class CodeSpanExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new CodeSpanRenderer());
}
