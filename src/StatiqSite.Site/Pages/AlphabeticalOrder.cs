using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>Order from A to Z, by the name itself or, for Chinese, by its pinyin: the same on every machine.</summary>
internal static class AlphabeticalOrder
{
    private const string Toned = "āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";
    private const string Plain = "aaaaeeeeeiiiioooouuuuvvvvvnnnm";

    /// <summary>What to compare ordinally: lower case, no tones, letters and digits only, words kept apart.</summary>
    public static string SortKey(string name, string? pinyin)
    {
        var key = new StringBuilder();
        foreach (var c in (pinyin ?? name).ToLowerInvariant())
        {
            var tone = Toned.IndexOf(c, StringComparison.Ordinal);
            if (tone >= 0) key.Append(Plain[tone]);
            else if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }

    /// <summary>Groups in order under their letters; what begins with none comes last, under a word.</summary>
    public static EquatableArray<GroupView<T>> Grouped<T>(IEnumerable<(string SortKey, T Entry)> entries, Phrases phrases) => entries
        .OrderBy(e => Letter(e.SortKey) ?? '~').ThenBy(e => e.SortKey, StringComparer.Ordinal)
        .GroupBy(e => Letter(e.SortKey))
        .Select(g => new GroupView<T>(
            g.Key?.ToString() ?? phrases["index.other"], g.Key is { } letter ? $"letter-{char.ToLowerInvariant(letter)}" : "letter-other", g.Select(e => e.Entry).ToEquatableArray()))
        .ToEquatableArray();

    private static char? Letter(string sortKey) =>
        sortKey.Length > 0 && char.IsAsciiLetterLower(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]) : null;
}
