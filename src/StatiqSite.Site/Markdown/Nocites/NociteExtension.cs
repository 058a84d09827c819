using Markdig;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Nocites;

/// <summary><c>{nocite: reason}</c></summary>
internal sealed class NociteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new NociteParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new NociteRenderer());
}

/// <summary>Writes nothing: the reason is for who edits the text.</summary>
internal sealed class NociteRenderer : PieceObjectRenderer<NociteInline>
{
    protected override void Write(PieceRenderer renderer, NociteInline mark)
    {
        if (mark.Reason.Length == 0) renderer.Context.Add(mark.Span.Start, Errors.NociteWithoutReason);
    }
}
