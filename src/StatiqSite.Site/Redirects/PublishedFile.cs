using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Search;

namespace StatiqSite.Site.Redirects;

/// <summary>A file that readers can have an address of, with the anchors of a page in the order of its text, each as often as it stands there.</summary>
public sealed partial record PublishedFile(string Path, EquatableArray<string> Anchors)
{
    /// <summary>What only hosts read: files, and a folder with its slash.</summary>
    internal static readonly string[] ForHosts = ["_headers", "_redirects", ".htaccess", ".nojekyll", "hosting/"];

    // And what the pages' own search asks for: its files may be left out of a run.
    private static readonly string[] NotForReaders = [SearchFile.Folder, .. ForHosts];

    /// <summary>Null for a file that only pages or hosts ask for: one whose name changes with its content, or the host's own settings.</summary>
    public static PublishedFile? Of(OutputFile file, Report report)
    {
        if (file.IsHashed || NotForReaders.Any(name => file.Path.StartsWith(name, StringComparison.Ordinal))) return null;
        return new PublishedFile(file.Path, Addresses.IsPage(file.Path) ? AttributesOf(file, " id=\""u8).Where(IsLasting).ToEquatableArray() : []);
    }

    /// <summary>The values of an attribute in a finished page: in its texts, as <see cref="Html"/> says, there is no quotation mark, so what is found is one.</summary>
    /// <param name="beginning">A space, the name, an equals sign and a quotation mark.</param>
    internal static IEnumerable<string> AttributesOf(OutputFile page, ReadOnlySpan<byte> beginning)
    {
        var values = new List<string>();
        var html = page.Bytes.Span;
        for (var at = html.IndexOf(beginning); at >= 0; at = html.IndexOf(beginning))
        {
            html = html[(at + beginning.Length)..];
            var end = html.IndexOf((byte)'"');
            if (end < 0) break;
            values.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[..end])));
            html = html[end..];
        }
        return values;
    }

    // Notes, and their marks in the text, are counted: their numbers move with every citation, and nobody links to them. The page of the whole text is for paper;
    // what stands on it has its lasting address elsewhere.
    private static bool IsLasting(string anchor) => !Counted().IsMatch(anchor) && !OnePageAnchors.Includes(anchor);

    [GeneratedRegex(@"^(note-\d+|cite-\d+-\d+)\z")]
    private static partial Regex Counted();
}
