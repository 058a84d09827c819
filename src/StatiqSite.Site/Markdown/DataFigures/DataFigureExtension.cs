using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.DataFigures;

/// <summary>Figures that are made of the data files: fenced blocks <c>stages</c>, <c>abilities</c>, <c>corrections</c> and <c>marks</c>.</summary>
internal sealed class DataFigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new DataFigureParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new DataFigureRenderer());
}
