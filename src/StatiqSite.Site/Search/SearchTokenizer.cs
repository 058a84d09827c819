using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace StatiqSite.Site.Search;

/// <summary>Takes a token; the characters are valid only during the call.</summary>
internal delegate void TokenSink(ReadOnlySpan<char> token);

/// <summary>Cuts text into the tokens that are searched for: docs/search.md, "Tokens". The twin of this class is <c>tokens</c> in theme/assets/search.js.</summary>
internal static class SearchTokenizer
{
    /// <summary>No token is longer.</summary>
    public const int LongestToken = 32;

    /// <summary>No compact name is longer.</summary>
    public const int LongestName = 48;

    public static List<string> Tokens(string text, bool withSingles = false)
    {
        var tokens = new List<string>();
        Cut(text, withSingles, token => tokens.Add(token.ToString()));
        return tokens;
    }

    /// <summary>What of a name is the same however it is written: <c>GPT－４</c>, <c>gpt 4</c> and <c>GPT-4</c> are all <c>gpt4</c>.</summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        var compact = new StringBuilder();
        for (var at = 0; at < text.Length && compact.Length < LongestName;)
        {
            var length = LengthAt(text, at);
            var folded = SearchFolding.Fold(text[at]);
            if (SearchFolding.ClassOf(folded) is SearchClass.Word or SearchClass.Cjk) compact.Append(folded).Append(text[(at + 1)..(at + length)]);
            at += length;
        }
        return compact.ToString();
    }

    /// <param name="withSingles">Every Han character is a token by itself too, so that names are found by one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Cut(ReadOnlySpan<char> text, bool withSingles, TokenSink sink)
    {
        var (chars, kinds) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<SearchClass>.Shared.Rent(text.Length));
        var folded = chars.AsSpan(0, text.Length);
        var classes = kinds.AsSpan(0, text.Length);
        SearchFolding.Fold(text, folded, classes);
        for (var at = 0; at < text.Length;)
        {
            at = classes[at] switch
            {
                SearchClass.Cjk => CutCjk(folded, classes, at, withSingles, sink),
                SearchClass.Word => CutRun(folded, classes, at, sink),
                _ => at + 1,
            };
        }
        ArrayPool<char>.Shared.Return(chars);
        ArrayPool<SearchClass>.Shared.Return(kinds);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CutCjk(ReadOnlySpan<char> text, ReadOnlySpan<SearchClass> classes, int start, bool withSingles, TokenSink sink)
    {
        var (at, next) = (start, start + LengthAt(text, start));
        while (next < text.Length && classes[next] == SearchClass.Cjk)
        {
            var end = next + LengthAt(text, next);
            sink(text[at..end]);
            if (withSingles) sink(text[at..next]);
            (at, next) = (next, end);
        }
        if (withSingles || at == start) sink(text[at..next]);
        return next;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>Words joined by hyphens, dots, underscores: the whole without them, then each part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CutRun(ReadOnlySpan<char> text, ReadOnlySpan<SearchClass> classes, int start, TokenSink sink)
    {
        var end = start + 1;
        while (IsWord(classes, end)) end++;
        if (IsWord(classes, end + 1) && classes[end] is SearchClass.Joiner or SearchClass.Silent) return CutJoined(text, classes, start, sink);
        CutPart(text[start..end], sink);
        return end;
    }

    private static int CutJoined(ReadOnlySpan<char> text, ReadOnlySpan<SearchClass> classes, int start, TokenSink sink)
    {
        // What is longer than this is no word, and would not be typed.
        Span<char> run = stackalloc char[128];
        Span<char> compact = stackalloc char[LongestToken];
        var (length, at, kept) = (0, start, 0);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var kind = classes[at];
            if (kind == SearchClass.Silent && IsWord(classes, at + 1)) continue;
            if (kind == SearchClass.Joiner && IsWord(classes, at + 1))
            {
                if (!(c == '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))) c = ' ';
            }
            else if (kind != SearchClass.Word)
            {
                break;
            }
            else if (kept < LongestToken)
            {
                compact[kept++] = c;
            }
            if (length < run.Length) run[length++] = c;
        }
        run = run[..length];
        if (run.ContainsAny(' ', '.')) sink(compact[..kept]);
        while (run.Length > 0)
        {
            var end = run.IndexOf(' ');
            CutPart(end < 0 ? run : run[..end], sink);
            run = end < 0 ? [] : run[(end + 1)..];
        }
        return at;
    }

    private static bool IsWord(ReadOnlySpan<SearchClass> classes, int at) => at < classes.Length && classes[at] == SearchClass.Word;

    /// <summary>A part, and where digits follow letters in it, also what stands before and after: <c>gpt4o</c>, <c>gpt</c>, <c>4o</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CutPart(ReadOnlySpan<char> part, TokenSink sink)
    {
        if (part.IsEmpty) return;
        if (part.Length > LongestToken) part = part[..LongestToken];
        sink(part);
        if (part.Length >= 16 || !part.ContainsAnyInRange('0', '9')) return;
        var start = 0;
        for (var i = 1; i < part.Length; i++)
        {
            if (!char.IsAsciiDigit(part[i]) || char.IsAsciiDigit(part[i - 1]) || part[i - 1] == '.') continue;
            sink(part[start..i]);
            start = i;
        }
        if (start > 0) sink(part[start..]);
    }
}
