using Markdig;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.LineBreaks;

/// <summary>A line break in Chinese text yields no space.</summary>
internal sealed class LineBreakExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new LineBreakRenderer());
}

internal sealed class LineBreakRenderer : PieceObjectRenderer<LineBreakInline>
{
    protected override void Write(PieceRenderer renderer, LineBreakInline lineBreak)
    {
        if (renderer.IsLastInContainer || renderer.BehindTerm is not null) return;
        if (lineBreak.IsHard) renderer.WriteLine("<br>");
        else if (!SoftBreak.IsSilent(lineBreak, renderer.Context.IsChinese)) renderer.EnsureLine();
    }
}
