namespace StatiqSite.Site.Search;

/// <summary>Words that say nothing of what a text is about: left out of texts, not of names. The same list stands in theme/assets/search.js.</summary>
internal static class StopWords
{
    public static readonly string[] All =
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "how", "in", "is", "it", "its", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when",
        "where", "which", "who", "why", "with", "什么", "时候", "怎么", "如何", "哪个", "的", "是", "了",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set = new HashSet<string>(All, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> token) => token.Length <= 5 && Set.Contains(token);
}
