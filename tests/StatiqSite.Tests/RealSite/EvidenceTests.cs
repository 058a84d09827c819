using AngleSharp.Dom;
using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.RealSite;

/// <summary>From every fact a link leads to its source, and from every mark to what it means.</summary>
public sealed class EvidenceTests(RealSite site) : IClassFixture<RealSite>
{
    [Fact]
    public void Every_fact_of_a_model_leads_to_its_source_or_says_that_it_has_none()
    {
        var models = site.Pages.Where(p => p.Key.Contains("models/", StringComparison.Ordinal) && !p.Key.EndsWith("models/index.html", StringComparison.Ordinal)).ToList();
        Assert.True(models.Count > 40, $"only {models.Count} pages of models");
        Assert.All(models, page =>
        {
            // A date, a fact, an edge, an ability: each item of these lists has its own evidence.
            var facts = page.Value.QuerySelectorAll("ol.rail > li, dl.facts > dd, [aria-labelledby=parents] li, [aria-labelledby=children] li, [aria-labelledby=gained] li, [aria-labelledby=lost] li");
            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.True(
                fact.QuerySelector(".evidence .sources a[href*='bibliography.html#'], .evidence .confidence-general, .evidence .confidence-article-only") is not null,
                $"{page.Key}: {fact.TextContent.Trim()}"));
        });
    }

    [Fact]
    public void Every_mark_leads_to_what_it_means()
    {
        var mute = new List<string>();
        foreach (var (path, page) in site.Pages)
        {
            // In the map of abilities a cell is a link already; the legend below it leads on.
            var marks = page.QuerySelectorAll(".standing, .confidence").Where(m => m.Closest(".ability-map table") is null && m.Closest("dt[id]") is null);
            mute.AddRange(marks.Where(m => m.LocalName != "a" || !Leads(path, m) || string.IsNullOrEmpty(m.GetAttribute("title"))).Select(m => $"{path}: {m.OuterHtml}"));
            mute.AddRange(page.QuerySelectorAll(".ability-map").Where(m => m.QuerySelector(".legend a[href$='doubts.html']") is null).Select(_ => $"{path}: the map"));
        }
        Assert.Empty(mute);

        bool Leads(string path, IElement mark)
        {
            var (target, anchor) = RealSite.Resolve(path, mark.GetAttribute("href")!);
            var word = mark.ClassList.Single(c => c.StartsWith("standing-", StringComparison.Ordinal) || c.StartsWith("confidence-", StringComparison.Ordinal));
            return target.EndsWith("doubts.html", StringComparison.Ordinal) && anchor == "mark-" + word[(word.IndexOf('-') + 1)..];
        }
    }

    [Theory]
    [InlineData("doubts.html", "未列出处")]
    [InlineData("en/doubts.html", "No source cited")]
    public void What_is_not_sure_names_its_page_and_its_sources(string path, string unsourced)
    {
        var doubts = site.Pages[path].QuerySelectorAll("section .plain > li");
        Assert.True(doubts.Length > 100, $"only {doubts.Length} listed");
        Assert.All(doubts, d =>
        {
            Assert.NotNull(d.QuerySelector("p a[href]"));
            Assert.True(d.QuerySelector("a[href*='bibliography.html#']") is not null || d.TextContent.Contains(unsourced, StringComparison.Ordinal), d.TextContent);
        });
        // A correction that rests on a belief is among them, at its own anchor.
        Assert.NotNull(site.Pages[path].QuerySelector("a[href='chapters/corrections.html#e10']"));
    }

    /// <summary>Counted in the file itself, whatever its readers make of it.</summary>
    [Theory]
    [InlineData("verified-secondary")]
    [InlineData("general")]
    public void Every_fact_of_the_data_that_was_not_read_in_its_source_is_listed(string confidence)
    {
        var models = YamlParser.Parse(File.ReadAllText(Path.Combine(Repository.Folder("input"), "models.yml")), "models.yml", 1, new Report())!;
        var facts = Mappings(models).Count(m => Word(m, "confidence") == confidence && Word(m, "standing") is not ("disputed" or "hypothesis" or "inference" or "secondary"));
        Assert.NotEqual(0, facts);
        foreach (var path in (string[])["doubts.html", "en/doubts.html"])
            Assert.Equal(facts, site.Pages[path].QuerySelectorAll($"section[aria-labelledby={confidence}] .plain > li").Length);
    }

    private static string? Word(YamlMapping mapping, string key) => mapping.Entries.Where(e => e.Key.Text == key).Select(e => (e.Value as YamlScalar)?.Text).FirstOrDefault();

    private static IEnumerable<YamlMapping> Mappings(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Mappings(e.Value)).Prepend(mapping),
        YamlList list => list.Items.SelectMany(Mappings),
        _ => [],
    };
}
