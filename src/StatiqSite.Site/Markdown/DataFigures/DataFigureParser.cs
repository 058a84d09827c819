using Markdig.Parsers;
using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.DataFigures;

/// <summary>A fence whose first word names a figure; any other is code.</summary>
internal sealed class DataFigureParser : FencedBlockParserBase<DataFigureBlock>
{
    public const string Stages = "stages";
    public const string Abilities = "abilities";
    public const string Corrections = "corrections";
    public const string Marks = "marks";

    public DataFigureParser()
    {
        OpeningCharacters = ['`', '~'];
        InfoParser = (BlockProcessor processor, ref Markdig.Helpers.StringSlice line, IFencedBlock fenced, char opening) =>
            DefaultInfoParser(processor, ref line, fenced, opening) && fenced.Info is Stages or Abilities or Corrections or Marks;
    }

    protected override DataFigureBlock CreateFencedBlock(BlockProcessor processor) => new(this);
}

internal sealed class DataFigureBlock(BlockParser parser) : FencedCodeBlock(parser);
