using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Links;

internal static class OpenLinks
{
    /// <summary>No link stands in a link: the inner one wins and the bracket of the outer one stays text, as CommonMark has it.</summary>
    public static void Deactivate(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsImage: false } bracket) bracket.IsActive = false;
        }
    }
}
