using Markdig.Syntax.Inlines;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown.CodeSpans;

/// <summary>A code span is a hole, since it may become a link; inside a link it is written out.</summary>
internal sealed class CodeSpanRenderer : PieceObjectRenderer<CodeInline>
{
    protected override void Write(PieceRenderer renderer, CodeInline code)
    {
        if (renderer.InLink)
        {
            renderer.Write("<code>");
            renderer.WriteEscape(code.ContentSpan);
            renderer.Write("</code>");
        }
        else
        {
            renderer.Write(new CodeHole(renderer.PlaceOf(code), SharedStrings.Of(code.ContentSpan)));
        }
    }
}
