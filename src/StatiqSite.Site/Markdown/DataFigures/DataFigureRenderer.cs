namespace StatiqSite.Site.Markdown.DataFigures;

internal sealed class DataFigureRenderer : PieceObjectRenderer<DataFigureBlock>
{
    private const string Current = "current=";

    protected override void Write(PieceRenderer renderer, DataFigureBlock block)
    {
        var (place, name) = (renderer.PlaceOf(block), block.Info!);
        if (block.Lines.Lines is { } lines && lines.Take(block.Lines.Count).Any(l => !l.Slice.IsEmptyOrWhitespace()))
            renderer.Context.Add(block.Span.Start, at => Errors.FigureWithText(at, name));

        string? current = null;
        foreach (var option in (block.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == DataFigureParser.Stages && option.StartsWith(Current, StringComparison.Ordinal)) current = option[Current.Length..];
            else renderer.Context.Add(block.Span.Start, at => Errors.UnknownOption(at, name, option, name == DataFigureParser.Stages ? "write current= and the id of a stage" : "remove it"));
        }

        // The anchors of the corrections can stand only once on a page.
        if (name == DataFigureParser.Corrections && renderer.HasCorrections)
            renderer.Context.Report.Add(Errors.InvalidCorrectionBlock(place, "a chapter has only one"));
        renderer.HasCorrections |= name == DataFigureParser.Corrections;

        renderer.EnsureLine();
        renderer.Write(name switch
        {
            DataFigureParser.Stages => new StagesHole(place, current),
            DataFigureParser.Abilities => new AbilityMapHole(place),
            DataFigureParser.Marks => new MarksHole(place),
            _ => new CorrectionsHole(place),
        });
    }
}
