using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Markdown.StandingMarks;

/// <summary>
/// Tells a word in braces that is nearly a mark; it stays text, as every other word in braces does. Formulas have braces of their own, behind a command, a
/// dollar sign or an index.
/// </summary>
internal sealed class MistypedMarkParser : InlineParser
{
    private const string Nocite = "nocite";
    private const int LongestReason = 300;

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> OfWords = SearchValues.Create(Letters + "-");

    public MistypedMarkParser() => OpeningCharacters = ['{', '｛'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length > LongestReason) text = text[..LongestReason];
        var end = text.IndexOfAny('}', '｝');
        // One that begins before this one has ended says that nothing ends this one.
        if (text[1..].IndexOfAny('{', '｛') is >= 0 and var next && next + 1 < end) end = -1;
        if (end < 0 && !IsFormula(slice) && Unclosed(text[1..]) is { } mark)
            TextContext.Of(processor).Add(processor.GetSourcePosition(slice.Start), at => Errors.MistypedMark(at, mark.TrimEnd('}'), mark));
        if (end > 0 && !IsFormula(slice) && Close(text[1..end].Trim()) is { } close)
        {
            var written = text[..(end + 1)].ToString();
            TextContext.Of(processor).Add(processor.GetSourcePosition(slice.Start), at => Errors.MistypedMark(at, written, close));
        }
        return false;
    }

    /// <summary>The mark that would stand there, were it closed: nothing else is such a word behind a brace that nothing closes.</summary>
    private static string? Unclosed(ReadOnlySpan<char> inside)
    {
        var length = inside.IndexOfAnyExcept(OfWords);
        var word = (length < 0 ? inside : inside[..length]).ToString();
        if (word == Nocite && length > 0 && inside[length] is ':' or '：') return $"{{{Nocite}: reason}}";
        return ClosedList.TryParse<Standing>(word, out _) && (length < 0 || !char.IsAsciiLetterOrDigit(inside[length])) ? $"{{{word}}}" : null;
    }

    /// <summary>The mark that was probably meant, or null. Its first letter is hardly ever the wrong one: a reference is no inference.</summary>
    private static string? Close(ReadOnlySpan<char> inside)
    {
        var length = inside.IndexOfAnyExcept(OfWords);
        var word = (length < 0 ? inside : inside[..length]).ToString();
        if (length < 0 && Spelling.Closest(word, ClosedList.Words<Standing>().Where(w => Begins(w, word))) is { } standing) return $"{{{standing}}}";
        // Behind it stands a reason, with the colon or, by mistake, without.
        var hasReason = length > 0 && inside[length] is ':' or '：' or ' ';
        return (length < 0 || hasReason) && Begins(Nocite, word) && Spelling.Closest(word, [Nocite]) is not null ? $"{{{Nocite}: reason}}" : null;
    }

    private static bool Begins(string mark, string word) => word.Length > 0 && char.ToLowerInvariant(word[0]) == mark[0];

    private static bool IsFormula(StringSlice slice)
    {
        var before = slice.Text.AsSpan(0, slice.Start);
        if (before.Length > 0 && before[^1] is '_' or '^' or '$' or '}' or '{') return true;
        var command = before.TrimEnd(Letters);
        return command.Length > 0 && command[^1] == '\\';
    }
}
