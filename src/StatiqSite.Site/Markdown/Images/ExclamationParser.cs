using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Images;

/// <summary>An exclamation mark before a name link, a citation or a footnote begins no image, unless an address follows: "at last![^1]".</summary>
internal sealed class ExclamationParser : InlineParser
{
    private const int LongestLink = 1000;

    public ExclamationParser() => OpeningCharacters = ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || slice.PeekChar(2) is not ('[' or '@' or '^')) return false;
        var text = slice.AsSpan();
        if (text.Length > LongestLink) text = text[..LongestLink];
        var end = text.IndexOf(']');
        if (end >= 0 && text[end..].TrimStart(']').StartsWith("(")) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start)) { Span = new SourceSpan(start, start), Line = line, Column = column };
        slice.SkipChar();
        return true;
    }
}
