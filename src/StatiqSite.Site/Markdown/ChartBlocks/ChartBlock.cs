using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using StatiqSite.Site.Charts;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.ChartBlocks;

/// <summary><c>```chart</c> and its data as YAML.</summary>
internal sealed class ChartBlock(BlockParser parser) : FencedCodeBlock(parser);

internal sealed class ChartBlockParser() : NamedFenceParser<ChartBlock>("chart")
{
    protected override ChartBlock CreateFencedBlock(BlockProcessor processor) => new(this) { IndentCount = processor.Indent };
}

internal sealed class ChartBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new ChartBlockParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new ChartBlockRenderer());
}

internal sealed class ChartBlockRenderer : PieceObjectRenderer<ChartBlock>
{
    protected override void Write(PieceRenderer renderer, ChartBlock block)
    {
        var (place, report) = (renderer.PlaceOf(block), renderer.Context.Report);
        if (string.IsNullOrWhiteSpace(FencedText.Of(block))) report.Add(Errors.EmptyChart(place));
        if (FencedText.Yaml(block, renderer.Context) is not { } yaml || ChartReader.Read(yaml, report) is not { } chart) return;
        renderer.EnsureLine();
        renderer.Write(new ChartHole(place, ++renderer.ChartCount, chart));
        renderer.WriteLine();
    }
}
