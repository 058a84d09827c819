using StatiqSite.Site.Content;

namespace StatiqSite.Site.Linking;

/// <summary>
/// Where pages stand, relative to the root of their language. An address is a promise to those who link to it, so all are made here.
/// </summary>
public static class Addresses
{
    public const string Home = "index.html";
    public const string Models = "models/index.html";
    public const string Timeline = "timeline/index.html";
    public const string Lineage = "lineage.html";
    public const string Abilities = "abilities/index.html";
    public const string Methods = "methods/index.html";
    public const string Glossary = "glossary.html";
    public const string Bibliography = "bibliography.html";
    public const string Index = "a-z.html";
    public const string Search = "search.html";
    public const string Doubts = "doubts.html";
    public const string NotFound = "404.html";
    public const string Cards = "cards.js";

    /// <summary>The names of what the cards of a large site are divided into, with an asterisk for what differs.</summary>
    public const string CardShares = "cards.*.js";

    public const string Data = "data/index.html";

    /// <summary>The whole text as one page.</summary>
    public const string OnePage = "all.html";

    // Pictures as files, in each language.
    public const string LifeBarFile = "data/life-bars.svg";
    public const string LineageFile = "data/lineage.svg";
    public const string Feed = "feed.xml";

    // The same for all languages, so from the site's root.
    public const string DataJson = "data/models.json";
    public const string DataSchema = "data/models.schema.json";
    public const string DataTable = "data/models.csv";

    private const string PageEnding = ".html";

    public static string Chapter(string slug) => $"chapters/{slug}.html";

    public static string Model(string id) => $"models/{id}.html";

    /// <summary>Is it the path or the address of a page?</summary>
    public static bool IsPage(string path) => path.EndsWith(PageEnding, StringComparison.Ordinal);

    /// <summary>A page's path or address without its ending.</summary>
    internal static string Stem(string page) => page[..^PageEnding.Length];

    /// <summary>Has the page of an address in a language a copy in Markdown? Chapters and models have.</summary>
    public static bool HasCopy(string address) =>
        address != Models && IsPage(address) && address.LastIndexOf('/') is > 0 and var end && address.AsSpan(0, end) is "chapters" or "models";

    /// <summary>
    /// The copy of a page: the page's own name with another ending, which is what people guess. On a host that leaves out <c>.html</c> it is also what programs
    /// try, the page's address with <c>.md</c> behind it.
    /// </summary>
    public static string Copy(string page) => Stem(page) + ".md";

    public static string Ability(string id) => $"abilities/{id}.html";

    public static string Method(string id) => $"methods/{id}.html";

    public static string Term(string id) => $"{Glossary}#{id}";

    /// <summary>What a mark of standing or confidence means.</summary>
    public static string Meaning(string word) => $"{Doubts}#{Mark(word)}";

    /// <summary>The anchor of a mark in the legend.</summary>
    public static string Mark(string word) => "mark-" + word;

    public static string Source(string key) => $"{Bibliography}#{key}";

    /// <summary>A part of a lineage that is too large for one picture.</summary>
    /// <param name="number">From 1, within the family.</param>
    public static string LineageOfFamily(string family, int number) => number == 1 ? $"lineage/{family}.html" : $"lineage/{family}/{number}.html";

    /// <summary>The anchor of a model in a picture of the lineage; the list below has the model's own.</summary>
    public static string InPicture(string model) => "picture-" + model;

    public static string Year(int year) => $"timeline/{year}.html";

    public static string FamilyTimeline(string id) => $"timeline/families/{id}.html";

    public static string MethodTimeline(string id) => $"timeline/methods/{id}.html";

    /// <summary>A year of a family or method that has too much for one page.</summary>
    public static string YearOfTimeline(string timeline, string year) => $"{Stem(timeline)}/{year}.html";

    /// <summary>The path in the output.</summary>
    public static string In(Language language, string address) => language.Prefix + address;

    /// <summary>From the folder of one output path to another path: "../models/davinci.html"; the anchor alone within the same page.</summary>
    public static string Relative(string from, string to)
    {
        var anchorAt = to.IndexOf('#');
        var path = anchorAt < 0 ? to.AsSpan() : to.AsSpan(0, anchorAt);
        if (anchorAt >= 0 && path.SequenceEqual(from)) return to[anchorAt..];

        var common = from.AsSpan().CommonPrefixLength(path);
        common = from.AsSpan(0, common).LastIndexOf('/') + 1;
        return string.Concat(ToRoot(from.AsSpan(common)), to.AsSpan(common));
    }

    /// <summary>A path as an address: spaces, number signs and the like, and what is not ASCII, are written with percent signs.</summary>
    public static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>From a page to the root: "" or "../" as often as the page is deep.</summary>
    public static string ToRoot(ReadOnlySpan<char> path) => path.Count('/') switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        var depth => string.Concat(Enumerable.Repeat("../", depth)),
    };

    /// <summary>The absolute address for machines that want one; a folder's index is the folder.</summary>
    public static string Absolute(Uri site, string path) =>
        site.AbsoluteUri + (path == Home || path.EndsWith("/" + Home, StringComparison.Ordinal) ? path[..^Home.Length] : path);
}
