using Markdig.Extensions.Alerts;
using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.Admonitions;

internal static class AdmonitionKinds
{
    public static readonly string[] All = ["note", "tip", "important", "warning", "caution"];

    public static void ReportInvalid(PieceRenderer renderer, MarkdownObject quote) => renderer.Context.Add(
        quote.Span.Start, at => Errors.InvalidAdmonition(at, string.Join(", ", All.Select(k => $"[!{k.ToUpperInvariant()}]"))));
}

internal sealed class AdmonitionRenderer : PieceObjectRenderer<AlertBlock>
{
    protected override void Write(PieceRenderer renderer, AlertBlock block)
    {
        var kind = block.Kind.ToString().ToLowerInvariant();
        if (!AdmonitionKinds.All.Contains(kind))
        {
            AdmonitionKinds.ReportInvalid(renderer, block);
            return;
        }
        renderer.EnsureLine();
        renderer.Write($"<div class=\"admonition {kind}\" role=\"note\">\n<p class=\"admonition-title\">");
        renderer.Write(new PhraseHole(renderer.PlaceOf(block), "admonition." + kind));
        renderer.WriteLine("</p>");
        WriteBody(renderer, block);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    private static void WriteBody(PieceRenderer renderer, AlertBlock block)
    {
        // The line [!NOTE] leaves an empty paragraph when a blank line follows it.
        if (block.Count > 0 && block[0] is ParagraphBlock { Inline.FirstChild: null } empty) block.Remove(empty);
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(block);
        renderer.ImplicitParagraph = outer;
    }
}

/// <summary>A quotation; one that begins like an admonition but is none is a mistake.</summary>
internal sealed class QuoteRenderer : PieceObjectRenderer<QuoteBlock>
{
    protected override void Write(PieceRenderer renderer, QuoteBlock quote)
    {
        if (quote.Count > 0 && quote[0] is ParagraphBlock first && renderer.Context.Body.AsSpan(first.Span.Start).StartsWith("[!"))
            AdmonitionKinds.ReportInvalid(renderer, quote);
        renderer.EnsureLine();
        renderer.WriteLine("<blockquote>");
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(quote);
        renderer.ImplicitParagraph = outer;
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
    }
}
