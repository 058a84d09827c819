using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown.StandingMarks;
using StatiqSite.Site.Markdown.WikiLinks;

namespace StatiqSite.Site.Markdown;

/// <summary>The text of inlines without marks, as it is read aloud: in a heading's entry of the table of contents, in an image's description.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>()) Append(text, inline);
        return WhiteSpace.Collapsed(text.ToString());
    }

    /// <summary>What an inline itself shows; containers show nothing but what they contain.</summary>
    internal static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case CodeInline code: text.Append(code.ContentSpan); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case AutolinkInline link: text.Append(link.Url); break;
            case WikiLinkInline { HasText: false } link: text.Append(link.Target.Id); break;
            case DelimiterInline mark: text.Append(mark.ToLiteral()); break;
            case LineBreakInline: text.Append(' '); break;
            // A mark is set off by a space, which is no part of what is said.
            case StandingMarkInline:
                while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
                break;
            default: break;
        }
    }
}
