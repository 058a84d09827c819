using Markdig.Helpers;
using Markdig.Parsers;

namespace StatiqSite.Site.Markdown.Nesting;

/// <summary>Parses nothing: looks now and then how many brackets and emphasis marks are open.</summary>
internal sealed class MarkNestingParser : InlineParser
{
    private const int Interval = 250;

    public MarkNestingParser() => OpeningCharacters = [.. "[!*_~"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var seen = processor.GetParserState<Seen>(this);
        if (++seen.Marks % Interval != 0) return false;
        var depth = 0;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent) depth++;
        if (depth > NestingLimits.Marks) throw ParsingStoppedException.TooDeep(processor.GetSourcePosition(slice.Start), NestingLimits.Marks);
        return false;
    }

    private sealed class Seen
    {
        public int Marks { get; set; }
    }
}
