using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace StatiqSite.Site.Markdown.Nesting;

internal sealed class NestingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.MaximumNestingDepth = NestingLimits.Rendered;
        pipeline.BlockParsers.Insert(0, new BlockNestingParser());
        pipeline.InlineParsers.Insert(0, new MarkNestingParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

/// <summary>Parses nothing: looks how deep the container is in which the next one would open.</summary>
internal sealed class BlockNestingParser : BlockParser
{
    public BlockNestingParser() => OpeningCharacters = [.. ">-+*:~0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var container = processor.CurrentContainer; container is not null; container = container.Parent) depth++;
        return depth <= NestingLimits.Blocks ? BlockState.None : throw ParsingStoppedException.TooDeep(processor.Start, NestingLimits.Blocks);
    }
}
