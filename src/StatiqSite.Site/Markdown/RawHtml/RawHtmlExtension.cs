using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.RawHtml;

/// <summary>HTML in the text is an error, unless the chapter says <c>html: true</c>; then what is harmless passes, and each tag that is not is told.</summary>
internal sealed class RawHtmlExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new RawHtmlBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new RawHtmlInlineRenderer());
    }
}

internal sealed class RawHtmlBlockRenderer : PieceObjectRenderer<HtmlBlock>
{
    protected override void Write(PieceRenderer renderer, HtmlBlock html)
    {
        if (!renderer.Context.AllowsHtml)
        {
            renderer.Context.Add(html.Span.Start, Errors.RawHtml);
            return;
        }
        // The lines without the marks of the quotation or list around them, and where each begins.
        var lines = html.Lines.Lines.Take(html.Lines.Count).ToList();
        var text = string.Join('\n', lines.Select(l => l.Slice.ToString()));
        renderer.EnsureLine();
        RawHtmlWriter.Write(renderer, text, at => OffsetOf(lines, at), html.Parent!, inParagraph: false);
        renderer.Html.Finish(html.Parent);
        renderer.EnsureLine();
    }

    private static int OffsetOf(List<StringLine> lines, int at)
    {
        var line = 0;
        for (; line < lines.Count - 1 && at > lines[line].Slice.Length; line++) at -= lines[line].Slice.Length + 1;
        return lines[line].Slice.Start + at;
    }
}

internal sealed class RawHtmlInlineRenderer : PieceObjectRenderer<HtmlInline>
{
    protected override void Write(PieceRenderer renderer, HtmlInline html)
    {
        if (renderer.Context.AllowsHtml) RawHtmlWriter.Write(renderer, html.Tag, at => html.Span.Start + at, html.Parent!, inParagraph: true);
        else renderer.Context.Add(html.Span.Start, Errors.RawHtml);
    }
}

/// <summary>Writes what passes, from the tokens and not from the text.</summary>
internal static class RawHtmlWriter
{
    public static void Write(PieceRenderer renderer, string html, Func<int, int> offsetOf, IMarkdownObject parent, bool inParagraph)
    {
        foreach (var token in HtmlTokens.Of(html))
        {
            var at = offsetOf(token.Offset);
            switch (token)
            {
                case HtmlText text:
                    renderer.Write(Html.Encode(text.Text).Replace("&#xA;", "\n", StringComparison.Ordinal));
                    break;
                case HtmlStart start:
                    Start(renderer, start, at, parent, inParagraph);
                    // What follows is no HTML any more but a program.
                    if (start.Name is "script" or "style" or "textarea" or "title" or "pre") return;
                    break;
                case HtmlEnd end:
                    if (!AllowedHtml.IsElement(end.Name)) renderer.Context.Add(at, p => Errors.HtmlElement(p, end.Name));
                    else if (renderer.Html.End(end.Name, parent, at)) renderer.Write($"</{end.Name}>");
                    break;
                case HtmlOther:
                    renderer.Context.Add(at, Errors.HtmlSyntax);
                    break;
                default:
                    break; // A comment speaks to authors alone.
            }
        }
    }

    private static void Start(PieceRenderer renderer, HtmlStart start, int at, IMarkdownObject parent, bool inParagraph)
    {
        var (name, around) = (start.Name, renderer.Html.Innermost);
        if (!AllowedHtml.IsElement(name))
        {
            renderer.Context.Add(at, p => Errors.HtmlElement(p, name));
            return;
        }
        var isMisplaced = AllowedHtml.IsBlock(name) && (inParagraph || (around is not null && !AllowedHtml.IsBlock(around)));
        if (isMisplaced || (AllowedHtml.ParentOf(name) is { } needed && around != needed))
            renderer.Context.Add(at, p => Errors.HtmlMisplaced(p, name, AllowedHtml.ParentOf(name) is { } outer ? $"directly in <{outer}>" : "on a line of its own, not in a paragraph"));
        var tag = new StringBuilder("<").Append(name);
        foreach (var (attribute, value) in start.Attributes.DistinctBy(a => a.Name))
        {
            if (AllowedHtml.IsAttribute(name, attribute)) tag.Append(' ').Append(attribute).Append("=\"").Append(Html.Encode(value ?? "")).Append('"');
            else renderer.Context.Add(at, p => Errors.HtmlAttribute(p, attribute, name));
        }
        renderer.Write(tag.Append('>').ToString());
        if (!AllowedHtml.IsVoid(name)) renderer.Html.Begin(name, parent, at);
    }
}
