using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Mistyped;

/// <summary>
/// Parses nothing: tells brackets that are nearly a link or a citation and stay text, <c>[text]（02-evolution.md）</c>, <c>【【davinci】】</c>, <c>[text][undefined]</c>,
/// <c>[key]</c> without its at sign.
/// </summary>
internal sealed class MistypedLinkParser : InlineParser
{
    /// <summary>Nothing is looked for farther on.</summary>
    private const int Reach = 300;

    private static readonly string[] Endings = [".md", ".html", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"];

    private static readonly string[] Beginnings = ["http://", "https://", "www.", "mailto:", "#"];

    public MistypedLinkParser() => OpeningCharacters = [']', '【'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length > Reach) text = text[..Reach];
        if (text[0] == '【')
        {
            if (text.StartsWith("【【") && text.IndexOf("】】") is > 2 and var end) Tell(processor, slice.Start, text[..(end + 2)].ToString(), $"[[{text[2..end].ToString().Replace('｜', '|')}]]");
            return false;
        }
        if (Opening(processor) is { } bracket) Judge(processor, bracket, slice.Start, text);
        return false;
    }

    private static void Judge(InlineProcessor processor, LinkDelimiterInline bracket, int at, ReadOnlySpan<char> text)
    {
        switch (text.Length > 1 ? text[1] : '\0')
        {
            case '（' or '(': Address(processor, at, text); break;
            case '[': Reference(processor, bracket, at, text); break;
            case ':': break;
            default: Key(processor, bracket, at); break;
        }
    }

    private static void Address(InlineProcessor processor, int at, ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(')', '）');
        if (end < 0 || (text[1] == '(' && text[end] == ')')) return;
        var address = text[2..end];
        if (IsAddress(address)) Tell(processor, at, text[..(end + 1)].ToString(), $"]({address})");
    }

    private static bool IsAddress(ReadOnlySpan<char> address)
    {
        if (address.ContainsAny(" \n（")) return false;
        foreach (var beginning in Beginnings)
            if (address.StartsWith(beginning)) return true;
        var file = address.IndexOf('#') is >= 0 and var number ? address[..number] : address;
        foreach (var ending in Endings)
            if (file.EndsWith(ending)) return true;
        return false;
    }

    /// <summary>Behind a letter two pairs of brackets may be indices.</summary>
    private static void Reference(InlineProcessor processor, LinkDelimiterInline bracket, int at, ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsLetter(text[2]) || text[2..].IndexOfAny("[]\n") is not (> 0 and var length) || text[2 + length] != ']') return;
        var label = text.Slice(2, length).ToString();
        var body = TextContext.Of(processor).Body;
        if (bracket.Span.Start > 0 && char.IsAsciiLetterOrDigit(body[bracket.Span.Start - 1])) return;
        if (!processor.Document.TryGetLinkReferenceDefinition(label, out _)) Tell(processor, at, $"][{label}]", $"](address)', or define '[{label}]: address");
    }

    private static void Key(InlineProcessor processor, LinkDelimiterInline bracket, int at)
    {
        var context = TextContext.Of(processor);
        if (context.SourceKeys is not { } keys || bracket.IsImage) return;
        var start = bracket.Span.Start + 1;
        var end = processor.GetSourcePosition(at);
        if (end <= start || end > context.Body.Length || !keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(context.Body.AsSpan(start..end), out var key)) return;
        if (!processor.Document.TryGetLinkReferenceDefinition(key, out _)) context.Add(bracket.Span.Start, place => Errors.MistypedMarkdown(place, $"[{key}]", $"[@{key}]"));
    }

    /// <summary>The bracket that this one closes.</summary>
    private static LinkDelimiterInline? Opening(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
            if (inline is LinkDelimiterInline bracket) return bracket;
        return null;
    }

    private static void Tell(InlineProcessor processor, int at, string written, string right) =>
        TextContext.Of(processor).Add(processor.GetSourcePosition(at), place => Errors.MistypedMarkdown(place, written, right));
}
