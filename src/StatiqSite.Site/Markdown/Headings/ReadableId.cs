using System.Globalization;
using System.Text;

namespace StatiqSite.Site.Markdown.Headings;

/// <summary>An id that can be read in an address: letters and digits of every script in lower case, all else becomes single hyphens.</summary>
internal static class ReadableId
{
    /// <returns>The id, or "" for a text without letters and digits.</returns>
    public static string Of(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPart(rune)) id.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        return id.ToString().TrimEnd('-');
    }

    /// <summary>May an author write it? Letters of any case, digits and hyphens.</summary>
    public static bool IsValid(string id) => id.Length > 0 && id.EnumerateRunes().All(r => r.Value == '-' || IsPart(r));

    private static bool IsPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
