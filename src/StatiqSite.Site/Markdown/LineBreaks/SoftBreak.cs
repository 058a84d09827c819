using System.Text;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown.WikiLinks;

namespace StatiqSite.Site.Markdown.LineBreaks;

/// <summary>Whether a line break inside a paragraph stands between characters that need no space between them.</summary>
internal static class SoftBreak
{
    public static bool IsSilent(LineBreakInline lineBreak, bool isChinese) =>
        Neighbour(lineBreak, forward: false) is { } before
        && Neighbour(lineBreak, forward: true) is { } after
        && IsSilent(before, after, isChinese);

    public static bool IsSilent(Rune before, Rune after, bool isChinese)
    {
        if (isChinese) return IsWide(before, true) && IsWide(after, true);
        // Elsewhere a quotation mark is wide beside a wide character only.
        return (IsWide(before, false) && IsWide(after, true)) || (IsWide(before, true) && IsWide(after, false));
    }

    private static bool IsWide(Rune rune, bool asInChinese) =>
        HanScript.IsHan(rune) || HanScript.IsFullWidth(rune) || (asInChinese && HanScript.IsFullWidthInChinese(rune));

    /// <summary>The nearest character that is read, marks such as citations passed over.</summary>
    private static Rune? Neighbour(Inline inline, bool forward)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            for (var sibling = Next(at, forward); sibling is not null; sibling = Next(sibling, forward))
                if (Edge(sibling, forward) is { } rune) return rune;
            if (!forward && at.Parent is DelimiterInline mark) return EdgeOf(mark.ToLiteral(), forward);
        }
        return null;
    }

    private static Inline? Next(Inline inline, bool forward) => forward ? inline.NextSibling : inline.PreviousSibling;

    /// <summary>The first character of an inline, or the last one; null when it shows none.</summary>
    private static Rune? Edge(Inline inline, bool forward) => inline switch
    {
        LiteralInline literal => EdgeOf(literal.Content.AsSpan(), forward),
        CodeInline code => EdgeOf(code.ContentSpan, forward),
        HtmlEntityInline entity => EdgeOf(entity.Transcoded.AsSpan(), forward),
        AutolinkInline link => EdgeOf(link.Url, forward),
        WikiLinkInline { HasText: false } link => EdgeOf(link.Target.Id, forward),
        LinkInline { IsImage: true } => new Rune('\uFFFC'),
        LineBreakInline => new Rune('\n'),
        ContainerInline container => EdgeOfChildren(container, forward),
        _ => null,
    };

    private static Rune? EdgeOfChildren(ContainerInline container, bool forward)
    {
        if (forward && container is DelimiterInline mark) return EdgeOf(mark.ToLiteral(), forward);
        for (var child = forward ? container.FirstChild : container.LastChild; child is not null; child = Next(child, forward))
            if (Edge(child, forward) is { } rune) return rune;
        return null;
    }

    private static Rune? EdgeOf(ReadOnlySpan<char> text, bool forward)
    {
        Rune rune;
        var status = forward ? Rune.DecodeFromUtf16(text, out rune, out _) : Rune.DecodeLastFromUtf16(text, out rune, out _);
        return status == System.Buffers.OperationStatus.Done ? rune : null;
    }
}
