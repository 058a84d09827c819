using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Admonitions;

/// <summary><c>&gt; [!NOTE]</c>; Markdig's parser finds them, how they look is ours.</summary>
internal sealed class AdmonitionExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new AlertInlineParser { AllowNestedAlerts = true });

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new QuoteRenderer());
        renderer.ObjectRenderers.Insert(0, new AdmonitionRenderer());
    }
}
