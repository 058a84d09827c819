namespace StatiqSite.Site.Markdown.WikiLinks;

internal sealed class WikiLinkRenderer : PieceObjectRenderer<WikiLinkInline>
{
    protected override void Write(PieceRenderer renderer, WikiLinkInline link)
    {
        var (kind, id, anchor) = link.Target;
        var text = link.HasText ? renderer.Capture(link) : null;
        if (id.Length == 0 || text is "") renderer.Context.Add(link.Span.Start, Errors.EmptyLink);
        else renderer.Write(new NameHole(renderer.PlaceOf(link), kind, id, anchor, text));
    }
}
