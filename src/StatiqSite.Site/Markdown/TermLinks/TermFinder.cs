using System.Runtime.InteropServices;

namespace StatiqSite.Site.Markdown.TermLinks;

/// <summary>
/// The names of one language as one tree of characters, so that a text is gone through once however many terms there are. The longest name wins; where
/// one has been found, no other begins within it.
/// </summary>
internal sealed class TermFinder
{
    private const int Root = 0;
    private readonly Dictionary<long, int> steps = [];
    private readonly Dictionary<int, TermName> ends = [];

    /// <summary>By character: does a name begin with it? Most places of a text are seen here to begin none.</summary>
    private readonly bool[] begins = new bool[char.MaxValue + 1];

    private readonly bool hasPlurals;
    private int nodes = 1;

    public TermFinder(string language, IEnumerable<TermName> names)
    {
        hasPlurals = language == "en" || language.StartsWith("en-", StringComparison.Ordinal);
        foreach (var name in names.Where(n => n.Name.Length > 0)) Add(name);
    }

    /// <summary>The next name at or after a place of the text, with the plural's ending where it has one.</summary>
    public (int Start, int Length, TermName Name)? Next(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length; start++)
            if (begins[Folded(text[start])] && !IsWithinWord(text, start) && Longest(text, start) is var (length, name)) return (start, length, name);
        return null;
    }

    private (int Length, TermName Name)? Longest(ReadOnlySpan<char> text, int start)
    {
        (int Length, TermName Name)? longest = null;
        var node = Root;
        for (var at = start; at < text.Length && steps.TryGetValue(Step(node, text[at]), out node); at++)
            if (ends.TryGetValue(node, out var name) && EndOfWord(text, at + 1) is { } end) longest = (end - start, name);
        return longest;
    }

    /// <summary>Where the word ends that a name ends in; null when it goes on and is another.</summary>
    private int? EndOfWord(ReadOnlySpan<char> text, int end)
    {
        if (!IsWithinWord(text, end)) return end;
        if (!hasPlurals || text[end] is not ('s' or 'e')) return null;
        if (text[end] == 's' && !IsWithinWord(text, end + 1)) return end + 1;
        return text[end..].StartsWith("es") && text[end - 1] is 's' or 'x' && !IsWithinWord(text, end + 2) ? end + 2 : null;
    }

    /// <summary>
    /// Does a place of the text stand inside a word? Scripts that put no spaces between words have none to be inside of. A hyphen makes one word of
    /// what it stands between: GPT-3 is not a GPT.
    /// </summary>
    private static bool IsWithinWord(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length) return false;
        var (before, after) = (text[at - 1], text[at]);
        if (IsOfWord(before)) return IsOfWord(after) || (IsJoint(after) && at + 1 < text.Length && IsOfWord(text[at + 1]));
        return IsJoint(before) && IsOfWord(after) && at > 1 && IsOfWord(text[at - 2]);
    }

    private static bool IsOfWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (!char.IsAscii(c) && char.IsLetterOrDigit(c) && !HanScript.IsHan(c));

    private static bool IsJoint(char c) => c is '-' or '\u2011';

    private static long Step(int node, char next) => ((long)node << 16) | Folded(next);

    // Both apostrophes and both hyphens are one character here.
    private static char Folded(char c) => c switch
    {
        '’' => '\'',
        '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private void Add(TermName name)
    {
        var node = Root;
        begins[Folded(name.Name[0])] = true;
        foreach (var c in name.Name)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, Step(node, c), out var isKnown);
            if (!isKnown) next = nodes++;
            node = next;
        }
        ends.TryAdd(node, name);
    }
}
