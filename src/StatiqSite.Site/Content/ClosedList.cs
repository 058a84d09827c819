using System.Diagnostics.CodeAnalysis;

namespace StatiqSite.Site.Content;

/// <summary>A closed list of words: the values of an enumeration as they are written in files, <c>VerifiedSecondary</c> as <c>verified-secondary</c>.</summary>
internal static class ClosedList
{
    /// <summary>The words in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => Cache<T>.Words;

    public static string Word<T>(this T value)
        where T : struct, Enum => Cache<T>.Words[Array.IndexOf(Cache<T>.Values, value)];

    public static bool TryParse<T>(string word, [NotNullWhen(true)] out T? value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Cache<T>.Words, word);
        value = index < 0 ? null : Cache<T>.Values[index];
        return index >= 0;
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Words = [.. Values.Select(v => Kebab(v.ToString()))];

        private static string Kebab(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
