using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.TokenBlocks;

/// <summary><c>```tokens encoding=cl100k_base</c> and a text, or <c>```tokens compare=…</c> and texts by name.</summary>
internal sealed class TokenBlock(BlockParser parser) : FencedCodeBlock(parser);

internal sealed class TokenBlockParser() : NamedFenceParser<TokenBlock>("tokens")
{
    protected override TokenBlock CreateFencedBlock(BlockProcessor processor) => new(this) { IndentCount = processor.Indent };
}

internal sealed class TokenBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new TokenBlockParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TokenBlockRenderer());
}
