using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using StatiqSite.Site.Hosting;

namespace StatiqSite.Tests.Hosting;

/// <summary>The sitemaps by their schema, and the feeds by the rules of RFC 4287, section by section.</summary>
public sealed class XmlStandardsTests(RealSite.RealSite site) : IClassFixture<RealSite.RealSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_sitemap_keeps_to_its_schema() => Assert.Empty(Mistakes(Text("sitemap.xml")));

    [Fact]
    public void The_index_of_several_sitemaps_and_each_of_them_keep_to_it_too()
    {
        var pages = Enumerable.Range(0, 5).Select(i => new ListedPage($"https://example.org/{i}.html", [("en", $"https://example.org/{i}.html")], new DateOnly(2026, 1, 1))).ToList();
        Assert.All(Sitemap.Files(new Uri("https://example.org/"), pages, mostPages: 2), f => Assert.Empty(Mistakes(Encoding.UTF8.GetString(f.Bytes.Span))));
    }

    [Theory]
    [InlineData("<url><lastmod>2026-01-01</lastmod></url>")]
    [InlineData("<url><loc>index.html</loc></url>")]
    [InlineData("<url><loc>https://example.org/</loc><lastmod>23 November</lastmod></url>")]
    [InlineData("<page><loc>https://example.org/</loc></page>")]
    public void The_schema_refuses_what_is_none(string urls) =>
        Assert.NotEmpty(Mistakes($"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>"));

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("en/feed.xml")]
    public void A_feed_keeps_the_rules_of_atom(string path)
    {
        var feed = XDocument.Parse(Text(path)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        // 4.1.1: once each; the author of the feed is that of every entry.
        Assert.All((string[])["id", "title", "updated"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All((string[])["subtitle", "generator", "icon", "logo", "rights"], name => Assert.True(feed.Elements(Atom + name).Count() <= 1));
        Assert.NotEmpty(feed.Elements(Atom + "author"));
        // 3.2.1: a person has a name.
        Assert.All(feed.Descendants(Atom + "author"), a => Assert.NotEqual("", Assert.Single(a.Elements(Atom + "name")).Value));
        Assert.Equal("https://chatgpt-origins.netlify.app/" + path, Assert.Single(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            // 4.1.2: once each; what has no content has an alternate.
            Assert.All((string[])["id", "title", "updated"], name => Assert.Single(entry.Elements(Atom + name)));
            Assert.True(entry.Elements(Atom + "summary").Count() <= 1 && entry.Elements(Atom + "published").Count() <= 1 && entry.Elements(Atom + "content").Count() <= 1);
            Assert.True(entry.Element(Atom + "content") is not null || entry.Elements(Atom + "link").Any(l => (string?)l.Attribute("rel") == "alternate"));
        }
        // 4.2.6: an id is absolute, and no two entries have the same.
        Assert.All(feed.Descendants(Atom + "id"), id => Assert.True(Uri.IsWellFormedUriString(id.Value, UriKind.Absolute), id.Value));
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        // 3.3: dates as RFC 3339 has them.
        Assert.All(feed.Descendants(Atom + "updated"), u => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", u.Value));
        // 3.1.1: text is plain unless it says otherwise.
        Assert.All(feed.Descendants().Where(e => e.Name.LocalName is "title" or "subtitle" or "summary"), t => Assert.True((string?)t.Attribute("type") is null or "text" && !t.HasElements));
        // 4.2.7: a link has an address; one alternate of a type and language.
        Assert.All(feed.Descendants(Atom + "link"), l => Assert.True(Uri.IsWellFormedUriString((string?)l.Attribute("href"), UriKind.Absolute)));
        foreach (var holder in entries.Prepend(feed))
            Assert.All(holder.Elements(Atom + "link").Where(l => (string?)l.Attribute("rel") is null or "alternate").CountBy(l => ((string?)l.Attribute("type"), (string?)l.Attribute("hreflang"))), kind => Assert.Equal(1, kind.Value));
        // 4: nothing that Atom has not.
        string[] known = ["feed", "entry", "id", "title", "subtitle", "updated", "published", "author", "name", "link", "summary"];
        Assert.Empty(feed.DescendantsAndSelf().Where(e => e.Name.Namespace != Atom || !known.Contains(e.Name.LocalName)).Select(e => e.Name));
    }

    private static List<string> Mistakes(string xml)
    {
        var mistakes = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Repository.Folder("tests", "StatiqSite.Tests", "Hosting", "sitemap.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, told) => mistakes.Add(told.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }
        return mistakes;
    }

    private string Text(string path) => Encoding.UTF8.GetString(site.Files[path].Bytes.Span);
}
