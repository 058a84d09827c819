using StatiqSite.Site.Linking;

namespace StatiqSite.Site.OnePage;

/// <summary>
/// The anchors of the one page. Each begins with the page that its text has elsewhere, so that ids of two chapters never meet: <c>chapters--start--scaling</c>,
/// <c>glossary--rlhf</c>, <c>models--davinci</c>. No slug has two hyphens; and unlike a slash they may stand in an id within a drawing, which is XML.
/// </summary>
internal static class OnePageAnchors
{
    private const string Between = "--";

    private static readonly string[] Beginnings = [.. new[] { "chapters", "models", Of(Addresses.Glossary), Of(Addresses.Bibliography) }.Select(b => b + Between)];

    /// <summary>Is it the anchor of a text that has moved to the one page?</summary>
    public static bool Includes(string anchor)
    {
        foreach (var beginning in Beginnings)
            if (anchor.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The anchor of a page of the site on the one page.</summary>
    public static string Of(string address) => Addresses.Stem(address).Replace("/", Between, StringComparison.Ordinal);

    /// <summary>The anchor of something within a page.</summary>
    public static string Within(string address, string id) => id.Length == 0 ? Of(address) : Of(address) + Between + id;

    /// <summary>The way to an address of the same language on the one page, or null when it does not stand there.</summary>
    public static string? Href(string address)
    {
        var anchorAt = address.IndexOf('#');
        var (file, id) = anchorAt < 0 ? (address, "") : (address[..anchorAt], address[(anchorAt + 1)..]);
        if (file == Addresses.Models) return id.Length == 0 ? "#models" : null;
        if (file is Addresses.Glossary or Addresses.Bibliography || file.StartsWith("chapters/", StringComparison.Ordinal)) return "#" + Within(file, id);
        return id.Length == 0 && file.StartsWith("models/", StringComparison.Ordinal) ? "#" + Of(file) : null;
    }
}
