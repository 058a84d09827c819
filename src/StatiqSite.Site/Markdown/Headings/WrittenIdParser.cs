using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Headings;

/// <summary><c>{#id}</c> at the end of a heading.</summary>
internal sealed record WrittenId(string Id, int Offset)
{
    private static readonly object Key = new();

    public static WrittenId? Of(HeadingBlock heading) => (WrittenId?)heading.GetData(Key);

    public void KeepAt(HeadingBlock heading) => heading.SetData(Key, this);
}

/// <summary>Takes <c>{#id}</c> out of the text; elsewhere than at a heading's end it stays text.</summary>
internal sealed class WrittenIdParser : InlineParser
{
    public WrittenIdParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not HeadingBlock heading || slice.PeekChar() != '#') return false;
        var text = slice.AsSpan();
        var end = text.IndexOf('}');
        if (end < 0 || !text[(end + 1)..].IsWhiteSpace()) return false;
        new WrittenId(text[2..end].Trim().ToString(), processor.GetSourcePosition(slice.Start)).KeepAt(heading);
        if (processor.Inline is LiteralInline before) before.Content.TrimEnd();
        slice.Start = slice.End + 1;
        return true;
    }
}
