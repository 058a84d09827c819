using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown.Citations;

internal sealed class CitationRenderer : PieceObjectRenderer<CitationInline>
{
    protected override void Write(PieceRenderer renderer, CitationInline inline)
    {
        foreach (var (offset, key, locator) in inline.Citations)
        {
            if (key.Length == 0) renderer.Context.Add(offset, Errors.EmptyLink);
            else if (!IsKey(key)) renderer.Context.Add(offset, at => Errors.InvalidCitation(at, key));
            else renderer.Write(new CitationHole(renderer.Context.PlaceAt(offset), SharedStrings.Of(key), locator));
        }
    }

    /// <summary>Could it be one? What is written behind it without a comma, or with one of full width, cannot.</summary>
    private static bool IsKey(string written) => written.All(c => char.IsAscii(c) && c is not (' ' or ';' or '@'));
}
