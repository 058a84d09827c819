using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.StandingMarks;

/// <summary><c>{hypothesis}</c> after a claim.</summary>
internal sealed class StandingMarkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new StandingMarkParser());
        // Asked last, of what no other parser knows.
        pipeline.InlineParsers.Add(new MistypedMarkParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new StandingMarkRenderer());
}

internal sealed class StandingMarkRenderer : PieceObjectRenderer<StandingMarkInline>
{
    private MarkedText? marked;

    protected override void Write(PieceRenderer renderer, StandingMarkInline mark)
    {
        var (text, sources) = renderer.Current is ParagraphBlock { Parent: TableCell { Parent: TableRow row } } ? MarkedText.OfRow(row) : (marked = MarkedText.Of(mark, marked)).SentenceOf(mark);
        renderer.Passages.Add(new MarkedPassage(mark.Standing, text, sources, renderer.Section is { } section ? new MarkedSection(section.Id, section.Text) : null));
        renderer.Write(new StandingHole(renderer.PlaceOf(mark), mark.Standing));
    }
}
