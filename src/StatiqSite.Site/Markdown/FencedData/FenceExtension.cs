using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.FencedData;

/// <summary>
/// Every fenced block is closed by a fence of its own. CommonMark lets one end with the text, or with the quotation or list that it stands in; but what follows was hardly
/// meant to be code, and as code no link of it is looked at.
/// </summary>
internal sealed class FenceExtension : IMarkdownExtension
{
    private const int LongestShown = 40;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        string[] names = [.. pipeline.BlockParsers.OfType<INamedFence>().SelectMany(p => p.Words)];
        foreach (var parser in pipeline.BlockParsers.OfType<FencedBlockParserBase>()) parser.Closed += Check;
        pipeline.BlockParsers.Find<FencedCodeBlockParser>()!.Closed += (processor, block) => CheckName(processor, (FencedCodeBlock)block, names);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Check(BlockProcessor processor, Block block)
    {
        var fenced = (FencedCodeBlock)block;
        var next = NextFence(fenced);
        if (fenced.ClosingFencedCharCount > 0 && next is null) return;
        var context = TextContext.Of(processor);
        context.Add(block.Span.Start, at => Errors.UnclosedFence(at, Written(fenced), next is { } line ? at.Line + 1 + line : null));
    }

    /// <summary>The fence as messages show it, which is no longer than anybody writes it.</summary>
    private static string Written(FencedCodeBlock block) => new(block.FencedChar, Math.Min(block.OpeningFencedCharCount, LongestShown));

    /// <summary>A name in other letters, or nearly one of the longer ones: no language is called so, and the block would show as code what it should draw.</summary>
    private static void CheckName(BlockProcessor processor, FencedCodeBlock block, string[] names)
    {
        const int longName = 6;
        if (block.Info is not { Length: > 0 } info || !info.All(char.IsAsciiLetter)) return;
        var close = Array.Find(names, n => n.Equals(info, StringComparison.OrdinalIgnoreCase)) ?? Spelling.Closest(info, names.Where(n => n.Length >= longName));
        var fence = Written(block);
        if (close is not null) TextContext.Of(processor).Add(block.Span.Start, at => Errors.MistypedMarkdown(at, fence + info, fence + close));
    }

    /// <summary>The line of the block that looks like the opening of another; the fence that closes the block was meant for that one.</summary>
    private static int? NextFence(FencedCodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
            if (IsOpening(block.Lines.Lines[i].Slice, block)) return i;
        return null;
    }

    private static bool IsOpening(StringSlice line, FencedCodeBlock block)
    {
        const int mostIndent = 3;
        var indent = line.AsSpan().IndexOfAnyExcept(' ');
        if (indent is < 0 or > mostIndent || line.PeekChar(indent) != block.FencedChar) return false;
        var fence = line.AsSpan()[indent..];
        var info = fence.TrimStart(block.FencedChar);
        var hasFence = fence.Length - info.Length >= block.OpeningFencedCharCount;
        return hasFence && !info.Contains('`') && info.TrimStart(' ') is [var first, ..] && char.IsAsciiLetter(first);
    }
}
