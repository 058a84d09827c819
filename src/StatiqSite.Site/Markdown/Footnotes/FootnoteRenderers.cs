using Markdig.Extensions.Footnotes;

namespace StatiqSite.Site.Markdown.Footnotes;

/// <summary>The mark in the text, and the way back from the note to each mark.</summary>
internal sealed class FootnoteLinkRenderer : PieceObjectRenderer<FootnoteLink>
{
    protected override void Write(PieceRenderer renderer, FootnoteLink link)
    {
        var ids = FootnoteIds.Of(link.Footnote);
        if (!link.IsBackLink)
        {
            var id = ids.References[ids.NumberOf(link)];
            renderer.Write($"<sup class=\"footnote-ref\"><a id=\"{id}\" href=\"#{ids.Note}\" role=\"doc-noteref\">{link.Footnote.Order}</a></sup>");
            return;
        }
        var number = ids.NumberOf(link);
        var shown = number == 0 ? "" : $" {number + 1}";
        if (!renderer.IsFirstInContainer) renderer.Write(' ');
        renderer.Write($"<a class=\"footnote-back\" href=\"#{ids.References[number]}\" role=\"doc-backlink\" aria-label=\"");
        renderer.Write(new PhraseHole(renderer.PlaceOf(link.Footnote.Links[number]), "footnote.back"));
        renderer.Write($"{shown}\">↩{shown}</a>");
    }
}

internal sealed class FootnoteGroupRenderer : PieceObjectRenderer<FootnoteGroup>
{
    protected override void Write(PieceRenderer renderer, FootnoteGroup footnotes)
    {
        if (footnotes.Count == 0) return;
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>");
        foreach (var footnote in footnotes.Cast<Footnote>())
        {
            renderer.WriteLine($"<li id=\"{FootnoteIds.Of(footnote).Note}\">");
            renderer.WriteChildren(footnote);
            renderer.EnsureLine();
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>\n</section>");
    }
}
