using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Citations;

/// <summary><c>[@key, p. 12; @key]</c></summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new CitationParser());
        // Asked last, of what no other parser knows.
        pipeline.InlineParsers.Add(new MistypedCitationParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new CitationRenderer());
}
