using Markdig.Parsers;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.DataFigures;

internal sealed class DataFigureBlock(BlockParser parser) : FencedCodeBlock(parser);

internal sealed class DataFigureParser() : NamedFenceParser<DataFigureBlock>(Stages, Abilities, Corrections, Marks)
{
    public const string Stages = "stages";
    public const string Abilities = "abilities";
    public const string Corrections = "corrections";
    public const string Marks = "marks";

    protected override DataFigureBlock CreateFencedBlock(BlockProcessor processor) => new(this);
}
