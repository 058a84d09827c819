using Markdig.Helpers;
using Markdig.Parsers;
using StatiqSite.Site.Markdown.Nesting;

namespace StatiqSite.Site.Markdown.Links;

/// <summary>Parses nothing: stops at an address that does not end, since Markdig would look for the end of each to the end of the line.</summary>
internal sealed class LongAddressParser : InlineParser
{
    private const int LongestAddress = 2000;

    public LongAddressParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '(' || slice.Length <= LongestAddress) return false;
        if (Ends(slice.AsSpan().Slice(1, LongestAddress))) return false;
        throw new ParsingStoppedException(processor.GetSourcePosition(slice.Start), at => Errors.LongAddress(at, LongestAddress));
    }

    /// <summary>At a space, or at the parenthesis that closes the first one.</summary>
    private static bool Ends(ReadOnlySpan<char> address)
    {
        var open = 0;
        foreach (var c in address)
        {
            if (char.IsWhiteSpace(c)) return true;
            if (c == '(') open++;
            if (c == ')' && --open == 0) return true;
        }
        return false;
    }
}
