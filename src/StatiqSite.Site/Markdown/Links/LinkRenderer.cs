using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown.Images;

namespace StatiqSite.Site.Markdown.Links;

/// <summary>Markdig has one node for links and images.</summary>
internal sealed class LinkRenderer : PieceObjectRenderer<LinkInline>
{
    protected override void Write(PieceRenderer renderer, LinkInline link)
    {
        if (link.IsImage) Image.Write(renderer, link);
        // Markdig lets a link into a link behind an exclamation mark and a bracket that become no image.
        else if (renderer.InLink) renderer.WriteChildren(link);
        else WriteLink(renderer, link);
    }

    private static void WriteLink(PieceRenderer renderer, LinkInline link)
    {
        var target = LinkTarget.Of(link.Url);
        if (!link.Descendants<Inline>().Any(HasContent)) target = new LinkTarget.Nothing();
        if (!LinkOpening.Write(renderer, link, target, link.Title)) return;
        renderer.WriteLinkText(link);
        renderer.Write("</a>");
    }

    private static bool HasContent(Inline inline) => inline switch
    {
        LiteralInline text => !text.Content.IsEmptyOrWhitespace(),
        HtmlEntityInline entity => !entity.Transcoded.IsEmptyOrWhitespace(),
        DelimiterInline or EmphasisInline or LineBreakInline => false,
        _ => true,
    };
}

internal sealed class AutolinkRenderer : PieceObjectRenderer<AutolinkInline>
{
    protected override void Write(PieceRenderer renderer, AutolinkInline link)
    {
        if (renderer.InLink)
        {
            renderer.WriteEscape(link.Url);
            return;
        }
        var target = LinkTarget.Of(link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (!LinkOpening.Write(renderer, link, target, null)) return;
        renderer.WriteEscape(link.Url);
        renderer.Write("</a>");
    }
}

internal static class LinkOpening
{
    /// <returns>False, with a report, when there is nothing to link to.</returns>
    public static bool Write(PieceRenderer renderer, Inline link, LinkTarget target, string? title)
    {
        switch (target)
        {
            case LinkTarget.Unsafe(var scheme):
                renderer.Context.Add(link.Span.Start, at => Errors.UnsafeLink(at, scheme));
                return false;
            case LinkTarget.Elsewhere(var address):
                renderer.Write("<a href=\"").WriteEscapeUrl(address);
                break;
            case LinkTarget.Relative(var file, var anchor):
                renderer.Write("<a href=\"");
                renderer.Write(new FileHole(renderer.PlaceOf(link), SharedStrings.Of(file), anchor is null ? null : SharedStrings.Of(anchor)));
                break;
            default:
                renderer.Context.Add(link.Span.Start, Errors.EmptyLink);
                return false;
        }
        if (!string.IsNullOrWhiteSpace(title)) renderer.Write("\" title=\"").WriteEscape(title);
        renderer.Write("\">");
        return true;
    }
}
