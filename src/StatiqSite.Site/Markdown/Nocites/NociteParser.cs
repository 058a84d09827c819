using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Nocites;

/// <summary><c>{nocite: reason}</c>: why what is said here needs no source. Readers do not see it.</summary>
/// <param name="reason">May be empty, which the renderer reports.</param>
internal sealed class NociteInline(string reason) : LeafInline
{
    public string Reason { get; } = reason;
}

/// <summary>Elsewhere than before a colon or a brace the word stays text.</summary>
internal sealed class NociteParser : InlineParser
{
    private const string Opening = "{nocite";
    private const int LongestReason = 300;

    public NociteParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith(Opening)) return false;
        text = text[..Math.Min(text.Length, Opening.Length + LongestReason)];
        var end = text.IndexOf('}');
        if (end < 0 || (end > Opening.Length && text[Opening.Length] is not (':' or '：'))) return false;
        // The space that sets the mark off from the text shows no more than the mark does.
        if (processor.Inline is LiteralInline before) before.Content.TrimEnd();
        processor.Inline = new NociteInline(text[Math.Min(end, Opening.Length + 1)..end].Trim().ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}
