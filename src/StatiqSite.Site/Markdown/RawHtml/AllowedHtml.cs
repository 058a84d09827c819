using System.Collections.Frozen;

namespace StatiqSite.Site.Markdown.RawHtml;

/// <summary>
/// What may be written as HTML: elements that Markdown has no form for, and that load nothing, run nothing and lead nowhere. Links and images are not among them:
/// Markdown's own are checked.
/// </summary>
internal static class AllowedHtml
{
    private static readonly FrozenSet<string> Blocks = ["details", "div", "figcaption", "figure", "summary"];

    private static readonly FrozenSet<string> Phrases =
    [
        "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ];

    private static readonly FrozenSet<string> Everywhere = ["class", "dir", "lang", "title"];

    private static readonly FrozenDictionary<string, string> OfElement = new Dictionary<string, string>
    {
        ["data"] = "value",
        ["del"] = "datetime",
        ["details"] = "open",
        ["ins"] = "datetime",
        ["time"] = "datetime",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Parents = new Dictionary<string, string>
    {
        ["figcaption"] = "figure",
        ["rp"] = "ruby",
        ["rt"] = "ruby",
        ["summary"] = "details",
    }.ToFrozenDictionary();

    public static bool IsElement(string name) => IsBlock(name) || Phrases.Contains(name);

    /// <summary>Stands among paragraphs, not in one.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Has no content and no end.</summary>
    public static bool IsVoid(string name) => name is "br" or "wbr";

    public static bool IsAttribute(string element, string name) => Everywhere.Contains(name) || OfElement.GetValueOrDefault(element) == name;

    /// <summary>The only element that this one may stand in, or null.</summary>
    public static string? ParentOf(string name) => Parents.GetValueOrDefault(name);
}
