using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace StatiqSite.Tests.RealSite;

/// <summary>What must hold for every page of the real site.</summary>
public sealed class CrawlTests(RealSite site) : IClassFixture<RealSite>
{
    private static readonly string[] Languages = ["zh-Hans", "en"];

    [Fact]
    public void Builds_without_a_word()
    {
        Assert.Empty(site.Result.Diagnostics);
        Assert.True(site.Pages.Count > 150, $"only {site.Pages.Count} pages");
    }

    [Fact]
    public void Every_relative_link_leads_to_a_file_and_its_anchor()
    {
        var dead = new List<string>();
        foreach (var (path, page) in site.Pages)
        {
            foreach (var (element, address) in RealSite.Addresses(page).Where(a => !IsAbsolute(a.Address)))
            {
                var (target, anchor) = RealSite.Resolve(path, address);
                if (!site.Files.ContainsKey(target)) dead.Add($"{path}: {element.TagName} {address}");
                else if (anchor.Length > 0 && site.Pages[target].GetElementById(anchor) is null) dead.Add($"{path}: no anchor {address}");
            }
        }
        Assert.Empty(dead);
    }

    [Fact]
    public void Links_name_a_file_so_that_they_open_from_a_disk()
    {
        // 404.html is shown at any depth, so it alone names the root.
        var folders = site.Pages.Where(p => !p.Key.EndsWith("404.html", StringComparison.Ordinal)).SelectMany(p => RealSite.Addresses(p.Value)
            .Where(a => !IsAbsolute(a.Address) && a.Address[0] != '#' && (a.Address.Split('#')[0].EndsWith('/') || a.Address[0] == '/'))
            .Select(a => $"{p.Key}: {a.Address}"));
        Assert.Empty(folders);
    }

    [Fact]
    public void Every_page_is_reached_from_home()
    {
        var seen = new HashSet<string> { "index.html" };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var path))
            foreach (var (_, address) in RealSite.Addresses(site.Pages[path]).Where(a => !IsAbsolute(a.Address)))
                if (RealSite.Resolve(path, address).Path is var target && site.Pages.ContainsKey(target) && seen.Add(target)) queue.Enqueue(target);
        Assert.Equal(["404.html", "en/404.html"], site.Pages.Keys.Except(seen).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Absolute_addresses_stand_only_where_a_format_demands_them_or_lead_to_a_source()
    {
        var wrong = new List<string>();
        foreach (var (path, page) in site.Pages)
            foreach (var (element, address) in RealSite.Addresses(page).Where(a => IsAbsolute(a.Address)))
                if (element.LocalName != "a" && element.GetAttribute("rel") is not ("canonical" or "alternate") && !address.StartsWith("data:", StringComparison.Ordinal)) wrong.Add($"{path}: {element.OuterHtml}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Headings_nest_below_one_title()
    {
        var wrong = new List<string>();
        foreach (var (path, page) in site.Pages)
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
            if (levels.Count(l => l == 1) != 1) wrong.Add($"{path}: {levels.Count(l => l == 1)} titles");
            for (var i = 1; i < levels.Count; i++)
                if (levels[i] > levels[i - 1] + 1) wrong.Add($"{path}: level {levels[i]} after {levels[i - 1]}");
            if (page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Any(h => string.IsNullOrWhiteSpace(h.TextContent))) wrong.Add($"{path}: an empty heading");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_say_their_language_title_and_description()
    {
        foreach (var (path, page) in site.Pages)
        {
            var language = path.StartsWith("en/", StringComparison.Ordinal) ? "en" : "zh-Hans";
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")), path);
        }
        var titles = site.Pages.GroupBy(p => (p.Value.DocumentElement.GetAttribute("lang"), p.Value.Title)).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(titles);
    }

    [Fact]
    public void Chinese_stands_on_an_English_page_only_where_it_is_marked()
    {
        var wrong = site.Pages.Where(p => p.Key.StartsWith("en/", StringComparison.Ordinal)).SelectMany(p => Unmarked(p.Value.Body!, "en").Select(t => $"{p.Key}: {t}"));
        Assert.Empty(wrong);

        static IEnumerable<string> Unmarked(IElement element, string language)
        {
            language = element.GetAttribute("lang") ?? language;
            foreach (var node in element.ChildNodes)
            {
                if (node is IText text && language == "en" && text.Data.Any(c => c is >= '\u3400' and <= '\u9fff')) yield return text.Data.Trim();
                if (node is IElement child)
                    foreach (var found in Unmarked(child, language)) yield return found;
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("en/")]
    public void Models_stand_in_one_order_in_the_list_the_menu_and_the_pager(string language)
    {
        var index = language + "models/index.html";
        var listed = Links(index, ".models tbody th a");
        Assert.True(listed.Count > 20);
        Assert.Equal(listed, Links(index, "nav.side li li a"));
        Assert.Equal(listed.Skip(1), listed.SkipLast(1).Select(path => Assert.Single(Links(path, ".pager [rel=next]"))));

        List<string> Links(string path, string selector) => [.. site.Pages[path].QuerySelectorAll(selector).Select(a => RealSite.Resolve(path, a.GetAttribute("href")!).Path)];
    }

    [Fact]
    public void Ids_are_unique()
    {
        var twice = site.Pages.SelectMany(p => p.Value.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{p.Key}: {g.Key}"));
        Assert.Empty(twice);
    }

    [Fact]
    public void Nothing_is_inline_that_the_policy_forbids()
    {
        foreach (var (path, page) in site.Pages)
        {
            Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").Select(e => $"{path}: {e.OuterHtml}"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Translations_name_each_other()
    {
        foreach (var (path, page) in site.Pages)
        {
            var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => (Language: l.GetAttribute("hreflang")!, Address: l.GetAttribute("href")!)).ToList();
            if (path.EndsWith("404.html", StringComparison.Ordinal))
            {
                Assert.Empty(alternates);
                continue;
            }
            Assert.Equal(Languages, alternates.Select(a => a.Language).Where(l => l != "x-default"));
            Assert.Contains(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), alternates.Select(a => a.Address));
        }
    }

    [Fact]
    public void Every_model_names_a_source_for_its_facts()
    {
        var pages = site.Pages.Where(p => p.Key.StartsWith("models/", StringComparison.Ordinal) && p.Key != "models/index.html").ToList();
        Assert.Equal(JsonNode.Parse(site.Files["data/models.json"].Bytes.Span)!["models"]!.AsArray().Count, pages.Count);
        foreach (var (path, page) in pages) Assert.True(page.QuerySelectorAll("a[href*='bibliography.html#']").Length > 0, path);
    }

    private static bool IsAbsolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "data" or "javascript";
}
