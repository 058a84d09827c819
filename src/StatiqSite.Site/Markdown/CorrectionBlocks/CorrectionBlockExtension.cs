using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.CorrectionBlocks;

/// <summary><c>```corrections</c>, with nothing between its fences: all of <c>corrections.yml</c>.</summary>
internal sealed class CorrectionBlock(BlockParser parser) : FencedCodeBlock(parser);

internal sealed class CorrectionBlockParser() : NamedFenceParser<CorrectionBlock>("corrections")
{
    protected override CorrectionBlock CreateFencedBlock(BlockProcessor processor) => new(this) { IndentCount = processor.Indent };
}

internal sealed class CorrectionBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CorrectionBlockParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new CorrectionBlockRenderer());
}

internal sealed class CorrectionBlockRenderer : PieceObjectRenderer<CorrectionBlock>
{
    protected override void Write(PieceRenderer renderer, CorrectionBlock block)
    {
        var place = renderer.PlaceOf(block);
        if (!string.IsNullOrWhiteSpace(FencedText.Of(block))) renderer.Context.Report.Add(Errors.InvalidCorrectionBlock(place, "nothing stands between its fences"));
        if (renderer.HasCorrections) renderer.Context.Report.Add(Errors.InvalidCorrectionBlock(place, "a chapter has only one"));
        if (renderer.HasCorrections) return;
        renderer.HasCorrections = true;
        renderer.EnsureLine();
        renderer.Write(new CorrectionsHole(place));
        renderer.WriteLine();
    }
}
