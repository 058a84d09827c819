using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Tables;

/// <summary>
/// Pipe tables by GitHub's rules: cells are split before anything else is parsed, so a bar inside a link or code must be escaped.
/// (Markdig's older way nests a container for each cell.)
/// </summary>
internal sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => new PipeTableExtension(new PipeTableOptions { UseGfmRules = true }).Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TableRenderer());
}
