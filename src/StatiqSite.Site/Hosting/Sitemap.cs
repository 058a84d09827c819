using System.Globalization;
using System.Xml;
using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Hosting;

/// <summary>A page as search engines are told of it.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Alternates">Its translations, itself included, by language; empty when it has none.</param>
/// <param name="Modified">The day of its last change; null where that is not known, since a wrong day is worse than none.</param>
public sealed record ListedPage(string Address, EquatableArray<(string Language, string Address)> Alternates, DateOnly? Modified)
{
    /// <summary>Null for a page that stands for another, as an untranslated one does for its original, and for one that no one should come to.</summary>
    public static ListedPage? Of(Page page, Report report) => !page.Frame.IsIndexed || page.Frame.ContentLanguage.Length > 0
        ? null
        : new ListedPage(page.Frame.Canonical, page.Frame.Alternates.Select(a => (a.Language, a.Href)).ToEquatableArray(), page.Modified);
}

/// <summary>The list of pages for search engines (sitemaps.org 0.9, with <c>hreflang</c>).</summary>
internal static class Sitemap
{
    public const string Path = "sitemap.xml";

    /// <summary>The protocol lets a file have 50,000 pages.</summary>
    public const int MostPages = 40_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";

    /// <summary>Is it the path of the list, or of a part of it?</summary>
    public static bool Has(string path) => path == Path || (path.StartsWith("sitemap-", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>One file, or an index and as many files as it takes.</summary>
    public static IEnumerable<OutputFile> Files(Uri site, IReadOnlyList<ListedPage> pages, int mostPages = MostPages)
    {
        var sorted = pages.OrderBy(p => p.Address, StringComparer.Ordinal).ToList();
        if (sorted.Count <= mostPages) return [new OutputFile(Path, Of(sorted))];
        var parts = sorted.Chunk(mostPages).Select((part, i) => new OutputFile($"sitemap-{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml", Of(part))).ToList();
        return [new OutputFile(Path, Index(site, parts)), .. parts];
    }

    private static byte[] Of(IEnumerable<ListedPage> pages) => XmlText.Write(xml =>
    {
        xml.WriteStartElement(null, "urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, XmlText.Sound(page.Address));
            if (page.Modified is { } modified) xml.WriteElementString("lastmod", Namespace, IsoDay.Of(modified));
            foreach (var (language, address) in page.Alternates) Alternate(xml, language, address);
            if (page.Alternates.Count > 0) Alternate(xml, "x-default", page.Alternates[0].Address);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("xhtml", "link", Html);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", XmlText.Sound(address));
        xml.WriteEndElement();
    }

    private static byte[] Index(Uri site, IEnumerable<OutputFile> parts) => XmlText.Write(xml =>
    {
        xml.WriteStartElement(null, "sitemapindex", Namespace);
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, Addresses.Absolute(site, part.Path));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}
