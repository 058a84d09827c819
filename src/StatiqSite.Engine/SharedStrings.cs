namespace StatiqSite.Engine;

/// <summary>
/// One string for the same characters, so that what thousands of texts say alike (ids, keys, links) is held once: the collector visits every string that is
/// alive. A table of fixed size, in which a text takes the place of another that falls there; who asks gets an equal string in any case.
/// </summary>
public static class SharedStrings
{
    private const int Slots = 1 << 14;

    /// <summary>Longer texts are seldom the same, and would keep much alive.</summary>
    private const int Longest = 400;

    private static readonly string?[] Shared = new string?[Slots];

    /// <summary>Makes no string where the text is known.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, null);

    public static string Of(string text) => Of(text, text);

    private static string Of(ReadOnlySpan<char> text, string? made)
    {
        if (text.Length > Longest) return made ?? text.ToString();
        ref var slot = ref Shared[string.GetHashCode(text) & (Slots - 1)];
        // Two threads may put theirs into one slot; each has its own string then, which is as good.
        if (Volatile.Read(ref slot) is { } known && text.SequenceEqual(known)) return known;
        made ??= text.ToString();
        Volatile.Write(ref slot, made);
        return made;
    }
}
