namespace StatiqSite.Site.Markdown.Citations;

internal sealed class CitationRenderer : PieceObjectRenderer<CitationInline>
{
    protected override void Write(PieceRenderer renderer, CitationInline inline)
    {
        foreach (var (offset, key, locator) in inline.Citations)
        {
            if (key.Length == 0) renderer.Context.Add(offset, Errors.EmptyLink);
            else renderer.Write(new CitationHole(renderer.Context.PlaceAt(offset), key, locator));
        }
    }
}
