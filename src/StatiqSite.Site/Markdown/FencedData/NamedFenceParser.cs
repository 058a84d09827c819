using Markdig.Parsers;
using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.FencedData;

/// <summary>Knows fenced blocks by the word that they begin with.</summary>
internal interface INamedFence
{
    IReadOnlyList<string> Words { get; }
}

/// <summary>Opens a fenced block that begins with one of its words; leaves all others to the parser of code.</summary>
internal abstract class NamedFenceParser<TBlock> : FencedBlockParserBase<TBlock>, INamedFence
    where TBlock : Block, IFencedBlock
{
    public IReadOnlyList<string> Words { get; }

    protected NamedFenceParser(params string[] words)
    {
        Words = words;
        OpeningCharacters = ['`', '~'];
        InfoPrefix = null;
        var read = InfoParser!;
        InfoParser = (BlockProcessor processor, ref Markdig.Helpers.StringSlice line, IFencedBlock fenced, char opening) =>
            read(processor, ref line, fenced, opening) && words.Contains(fenced.Info);
    }
}
