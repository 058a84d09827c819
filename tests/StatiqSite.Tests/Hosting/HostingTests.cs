using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Hosting;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Hosting;

/// <summary>The files beside the pages, as hosts, search engines and feed readers read them.</summary>
public sealed class HostingTests(RealSite.RealSite site) : IClassFixture<RealSite.RealSite>
{
    private const string Json = "script[type='application/ld+json']";

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void The_sitemap_lists_every_page_once_and_each_by_its_canonical_address()
    {
        var urls = XDocument.Parse(Text("sitemap.xml")).Root!.Elements(Sitemaps + "url").ToList();
        var canonical = site.Pages.Values.Where(p => p.QuerySelector("meta[name=robots]") is null).Select(p => p.QuerySelector("link[rel=canonical]")?.GetAttribute("href")).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(canonical, urls.Select(u => u.Element(Sitemaps + "loc")!.Value));
        Assert.DoesNotContain(urls, u => u.Value.Contains("404", StringComparison.Ordinal) || u.Value.Contains("all.html", StringComparison.Ordinal));
        // Each translation names the others, and all name the same.
        var byAddress = urls.ToDictionary(u => u.Element(Sitemaps + "loc")!.Value, u => u.Elements(Html + "link").Select(l => (l.Attribute("hreflang")!.Value, l.Attribute("href")!.Value)).ToList());
        foreach (var (address, links) in byAddress)
        {
            Assert.Contains(links, l => l.Item2 == address);
            Assert.All(links, l => Assert.Equal(links, byAddress[l.Item2]));
        }
    }

    [Fact]
    public void A_chapter_is_dated_by_its_own_day_and_nothing_else_by_a_day_that_is_another_s()
    {
        var days = XDocument.Parse(Text("sitemap.xml")).Root!.Elements(Sitemaps + "url").ToDictionary(u => u.Element(Sitemaps + "loc")!.Value, u => u.Element(Sitemaps + "lastmod")?.Value);
        var chapter = Directory.GetFiles(Repository.Folder("input", "chapters", "en"), "*-limits.md").Single();
        Assert.Equal(Field(chapter, "updated"), days[Address("en/chapters/limits.html")]);
        Assert.All(days, d => Assert.Equal((d.Key, d.Key.Contains("/chapters/", StringComparison.Ordinal)), (d.Key, d.Value is not null)));

        static string Field(string file, string name) => File.ReadLines(file).First(l => l.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..].Split(' ')[0];
    }

    [Fact]
    public void Many_pages_go_into_several_sitemaps()
    {
        var pages = Enumerable.Range(0, 5).Select(i => new ListedPage($"https://example.org/{i}.html", [], new DateOnly(2026, 1, 1))).ToList();
        var files = Sitemap.Files(new Uri("https://example.org/"), pages, mostPages: 2).ToList();
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], files.Select(f => f.Path));
        Assert.Equal(
            ["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml", "https://example.org/sitemap-3.xml"],
            XDocument.Parse(Encoding.UTF8.GetString(files[0].Bytes.Span)).Descendants(Sitemaps + "loc").Select(l => l.Value));
    }

    [Theory]
    [InlineData("", "zh-Hans")]
    [InlineData("en/", "en")]
    public void A_feed_reader_reads_the_feed(string folder, string language)
    {
        using var reader = XmlReader.Create(new StringReader(Text(folder + "feed.xml")));
        var feed = SyndicationFeed.Load(reader);
        Assert.Equal(language, feed.Language);
        Assert.Equal(site.Pages.Keys.Count(p => p.StartsWith(folder + "chapters/", StringComparison.Ordinal)), feed.Items.Count());
        Assert.All(feed.Items, i => Assert.True(i.LastUpdatedTime <= feed.LastUpdatedTime && i.Id == i.Links.Single().Uri.AbsoluteUri && i.Summary.Text.Length > 20));
        Assert.Equal(feed.Items.Max(i => i.LastUpdatedTime), feed.LastUpdatedTime);
        Assert.Equal(feed.Items.Select(i => i.LastUpdatedTime).OrderDescending(), feed.Items.Select(i => i.LastUpdatedTime));
        Assert.All(feed.Items, i => Assert.Contains(i.Id[site.Pages["index.html"].QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.Length..], site.Files.Keys));
        var page = site.Pages[folder + "index.html"];
        Assert.Equal("feed.xml", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public void A_copy_s_feed_leads_to_the_copy_and_names_its_entries_as_the_site_does()
    {
        var (here, there) = (Feed(new SiteOptions()), Feed(new SiteOptions(Address: new Uri("https://copy.example/deep/"))));
        Assert.Equal(here.Items.Select(i => i.Id).Prepend(here.Id), there.Items.Select(i => i.Id).Prepend(there.Id));
        Assert.All(there.Items.SelectMany(i => i.Links).Concat(there.Links), l => Assert.StartsWith("https://copy.example/deep/", l.Uri.AbsoluteUri, StringComparison.Ordinal));

        static SyndicationFeed Feed(SiteOptions options)
        {
            using var reader = XmlReader.Create(new StringReader(Text(Build("", options), "feed.xml")));
            return SyndicationFeed.Load(reader);
        }
    }

    [Theory]
    [InlineData("en/chapters/limits.html", "TechArticle")]
    [InlineData("data/index.html", "Dataset")]
    [InlineData("en/glossary.html", "DefinedTermSet")]
    public void A_page_says_in_json_what_it_is(string path, string kind) => Assert.Equal(kind, (string)Things(site.Pages[path])[0]["@type"]!);

    [Fact]
    public void Machines_are_told_the_breadcrumbs_that_readers_see()
    {
        foreach (var (path, page) in site.Pages.Where(p => p.Key is not ("404.html" or "en/404.html")))
        {
            // The first chapter of a part is where the name of the part leads.
            var seen = page.QuerySelectorAll("nav.breadcrumbs li").Select(li => (Name: li.TextContent.Trim(), Address: Address(li.QuerySelector("a") is { } a ? RealSite.RealSite.Resolve(path, a.GetAttribute("href")!).Path : path))).ToList();
            var told = Things(page).Where(t => (string?)t["@type"] == "BreadcrumbList").SelectMany(t => t["itemListElement"]!.AsArray()).Select(c => (Name: (string)c!["name"]!, Address: (string?)c["item"])).ToList();
            Assert.Equal((path, seen.Count == 0 ? 0 : seen.Count + 1), (path, told.Count));
            if (told.Count == 0) continue;
            Assert.Equal(seen.Select(s => s.Address), told[..^1].Select(t => t.Address!));
            // Home has its name on the page, and the title of the site for machines; the last is the page itself.
            Assert.Equal(seen.Skip(1).Select(s => s.Name), told[1..^1].Select(t => t.Name));
            Assert.StartsWith(told[^1].Name, page.Title, StringComparison.Ordinal);
            Assert.Null(told[^1].Address);
        }
    }

    [Fact]
    public void Nothing_in_the_json_can_end_its_element() => Assert.All(
        site.Pages.Values.SelectMany(p => p.QuerySelectorAll(Json)), s => Assert.DoesNotContain("<", s.TextContent, StringComparison.Ordinal));

    [Fact]
    public void The_guide_for_language_models_leads_to_every_chapter_and_model()
    {
        var guide = Text("en/llms.txt");
        Assert.StartsWith("# Where ChatGPT Came From\n\n> ", guide, StringComparison.Ordinal);
        foreach (var page in site.Pages.Keys.Where(p => p.StartsWith("en/chapters/", StringComparison.Ordinal) || p.StartsWith("en/models/", StringComparison.Ordinal)).Except(["en/models/index.html"]))
            Assert.Contains($"]({Address(page[..^5])}.md): ", guide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("llms.txt", "en/llms.txt", "English")]
    [InlineData("en/llms.txt", "llms.txt", "简体中文")]
    public void The_guide_says_what_the_data_are_and_where_the_other_language_is(string guide, string other, string name)
    {
        var lines = Text(guide).Split("\n## Optional\n\n")[1].TrimEnd().Split('\n');
        Assert.Equal(((string[])["data/models.json", "data/models.schema.json", "data/models.csv"]).Select(f => $"- [{f}]({Address(f)}): ").Append($"- [{name}]({Address(other)}): "), lines.Select(l => l[..(l.IndexOf("): ", StringComparison.Ordinal) + 3)]));
        Assert.All(lines, l => Assert.True(l.Length > l.IndexOf("): ", StringComparison.Ordinal) + 8, l));
    }

    [Fact]
    public void A_text_of_several_lines_is_one_in_the_guide()
    {
        var settings = File.ReadAllText(Repository.Folder("tests", "sites", "whole-site", "input", "site.yml")).Replace("en: A site to test with.", "en: \"A site\\nto test with.\"", StringComparison.Ordinal);
        var guide = Build("", ("site.yml", settings)).Single(f => f.Path == "en/llms.txt");
        Assert.StartsWith("# A small site\n\n> A site to test with.\n", Encoding.UTF8.GetString(guide.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_of_the_headers_is_that_of_the_pages_and_forbids_frames()
    {
        var policy = site.Pages["index.html"].QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content");
        Assert.Equal(ContentPolicy.OfPages, policy);
        foreach (var file in (string[])["_headers", "hosting/nginx.conf", ".htaccess"])
            Assert.Contains(policy + "; frame-ancestors 'none'", Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_wished_servers_get_rules_and_an_unlisted_site_no_sitemap()
    {
        var paths = Build("hosting: { indexed: false, feeds: false, copies: false, servers: [apache] }").Select(f => f.Path).ToList();
        Assert.Contains(".htaccess", paths);
        Assert.DoesNotContain(paths, p => p is "_headers" or "_redirects" or ".nojekyll" or "hosting/nginx.conf" or "sitemap.xml" || p.EndsWith("feed.xml", StringComparison.Ordinal) || p.EndsWith(".md", StringComparison.Ordinal));
    }

    /// <summary>A page that search engines may not come to can still be listed, by what others say of it.</summary>
    [Fact]
    public void A_site_that_is_not_to_be_listed_says_so_where_search_engines_can_read_it()
    {
        var files = Build("hosting: { indexed: false }", "theme", new SiteOptions(), ("addresses.lock", "index.html\nsitemap.xml\nsitemap-2.xml\n"));
        Assert.All(files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), f => Assert.Contains("<meta name=\"robots\" content=\"noindex\">", Text(f), StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n", Text(files, "robots.txt"));
        Assert.All((string[])["_headers", "hosting/nginx.conf", ".htaccess"], f => Assert.Contains("X-Robots-Tag", Text(files, f), StringComparison.Ordinal));
        Assert.DoesNotContain("X-Robots-Tag", Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Netlify_reads_redirects_from_the_folder_that_is_published_whatever_path_the_address_has()
    {
        var redirects = ("redirects.yml", "- from: old/\n  to: models/alpha.html\n");
        var lines = Text(Build("", redirects), "_redirects").Split('\n');
        Assert.Equal(["/old/index.html /models/alpha.html 301!", "/old/index.html /models/alpha.html 301"], lines[..2]);
        Assert.Equal(lines, Text(Build("", new SiteOptions(Address: new Uri("https://example.org/my/site/")), redirects), "_redirects").Split('\n'));
    }

    [Fact]
    public void Netlify_keeps_every_file_with_a_hash_in_its_name_and_no_other()
    {
        var rules = Text("_headers").Split('\n');
        var kept = rules.Where((_, i) => i + 1 < rules.Length && rules[i + 1] == "  Cache-Control: public, max-age=31536000, immutable").Select(rule => rule.Split('*')).ToList();
        Assert.All(kept, parts => Assert.Equal(2, parts.Length));
        Assert.All(site.Files.Values, f => Assert.Equal((f.Path, f.IsHashed), (f.Path, kept.Any(parts => f.Path.Length >= parts[0].Length + parts[1].Length && $"/{f.Path}".StartsWith(parts[0], StringComparison.Ordinal) && f.Path.EndsWith(parts[1], StringComparison.Ordinal)))));
    }

    [Fact]
    public void Netlify_lets_scripts_of_other_sites_read_what_is_made_for_programs_and_no_page()
    {
        var rules = Text("_headers").Split('\n');
        var open = rules.Where((rule, i) => rule.StartsWith('/') && rules.Skip(i + 1).TakeWhile(r => r.StartsWith(' ')).Contains("  Access-Control-Allow-Origin: *")).ToList();
        Assert.Contains("/*.md", open);
        Assert.All(open, rule => Assert.True(rule == "/*.md" || site.Files.ContainsKey(rule[1..]), rule));
        Assert.All(site.Files.Keys.Where(f => f.Contains("data/", StringComparison.Ordinal) || f.EndsWith("feed.xml", StringComparison.Ordinal) || f.EndsWith("llms.txt", StringComparison.Ordinal)), f =>
            Assert.Equal((f, !f.EndsWith(".html", StringComparison.Ordinal)), (f, open.Contains("/" + f))));
    }

    [Fact]
    public void What_the_author_wrote_himself_stays()
    {
        var files = Build("", ("root/robots.txt", "mine\n"), ("root/_headers", "mine\n"));
        Assert.All(files.Where(f => f.Path is "robots.txt" or "_headers"), f => Assert.Equal("mine\n", Encoding.UTF8.GetString(f.Bytes.Span)));
        Assert.Equal(2, files.Count(f => f.Path is "robots.txt" or "_headers"));
    }

    private static SiteFiles Build(string hosting, params (string Name, string Text)[] files) => Build(hosting, new SiteOptions(), files);

    private static SiteFiles Build(string hosting, SiteOptions options, params (string Name, string Text)[] files) => Build(hosting, "tests/sites/_theme", options, files);

    private static SiteFiles Build(string hosting, string theme, SiteOptions options, params (string Name, string Text)[] files)
    {
        var input = MemoryFolder.Of(Repository.Folder("tests", "sites", "whole-site", "input"), "input");
        input["site.yml"] += hosting + "\n";
        foreach (var (name, text) in files) input[name] = text;
        var result = new SiteBuild(input, new DiskFolder(Repository.Folder(theme), "theme"), options).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        return result.Files;
    }

    private static List<JsonNode> Things(IHtmlDocument page) =>
        page.QuerySelector(Json) is { } script ? [.. JsonNode.Parse(script.TextContent)!["@graph"]!.AsArray().OfType<JsonNode>()] : [];

    /// <summary>Of a folder's index the address is the folder's.</summary>
    private string Address(string path) =>
        site.Pages["index.html"].QuerySelector("link[rel=canonical]")!.GetAttribute("href") + (path.Split('/')[^1] == "index.html" ? path[..^"index.html".Length] : path);

    private string Text(string path) => Text(site.Files[path]);

    private static string Text(SiteFiles files, string path) => Text(files.Single(f => f.Path == path));

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
