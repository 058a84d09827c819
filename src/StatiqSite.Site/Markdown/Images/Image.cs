using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown.Links;

namespace StatiqSite.Site.Markdown.Images;

/// <summary><c>![alt](figure.svg)</c></summary>
internal static class Image
{
    public static void Write(PieceRenderer renderer, LinkInline image)
    {
        var address = (image.Url ?? "").Trim();
        var alt = PlainText.Of(image);
        if (address.Length == 0) renderer.Context.Add(image.Span.Start, Errors.EmptyLink);
        else if (LinkTarget.SchemeOf(address) is not null || address.StartsWith("//", StringComparison.Ordinal)) renderer.Context.Add(image.Span.Start, Errors.RemoteImage);
        else if (alt.Length == 0) renderer.Context.Add(image.Span.Start, Errors.MissingAlt);
        else renderer.Write(new ImageHole(renderer.PlaceOf(image), Uri.UnescapeDataString(address), alt, string.IsNullOrWhiteSpace(image.Title) ? null : image.Title));
    }
}
