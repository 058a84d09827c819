using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StatiqSite.Tests.RealSite;

/// <summary>The pictures that are taken away as files.</summary>
public sealed partial class PictureFileTests(RealSite site) : IClassFixture<RealSite>
{
    [Theory]
    [InlineData("data/lineage.svg", "沿用权重")]
    [InlineData("en/data/lineage.svg", "weights inherited")]
    [InlineData("data/life-bars.svg", "已停用")]
    [InlineData("en/data/life-bars.svg", "shut down")]
    public void A_picture_stands_alone_says_what_its_signs_mean_and_leads_back(string path, string meaning)
    {
        var file = site.Files[path];
        Assert.InRange(file.Bytes.Length, 5_000, 40_000);
        var svg = XElement.Parse(Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("class") is not null || e.Attribute("style") is not null || e.Name.LocalName == "style");
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName is "path" or "circle"), e => Assert.True(e.Attribute("stroke") is not null || e.Attribute("fill") is not null, e.ToString()));
        Assert.Contains(meaning, svg.Elements().Where(e => e.Name.LocalName == "g").Select(g => g.Value));

        var links = svg.Descendants().Where(e => e.Name.LocalName == "a").Select(a => RealSite.Resolve(path, a.Attribute("href")!.Value).Path).ToList();
        Assert.True(links.Count > 20);
        Assert.All(links, l => Assert.Contains(l, site.Files.Keys));
    }

    [Fact]
    public void No_picture_in_a_page_has_more_than_40_KB()
    {
        var pictures = site.Files.Values.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(f => Picture().Matches(Encoding.UTF8.GetString(f.Bytes.Span)).Select(m => (f.Path, Size: Encoding.UTF8.GetByteCount(m.Value)))).ToList();
        Assert.All((string[])["index.html", "lineage.html", "timeline/index.html", "en/timeline/2023.html", "en/models/davinci.html"], p => Assert.Contains(p, pictures.Select(f => f.Path)));
        Assert.All(pictures, p => Assert.InRange(p.Size, 1, 40_000));
    }

    [GeneratedRegex("<svg class=\"picture\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [Theory]
    [InlineData("lineage.html", "data/lineage.svg")]
    [InlineData("en/timeline/index.html", "en/data/life-bars.svg")]
    [InlineData("en/data/index.html", "en/data/lineage.svg")]
    public void The_page_with_the_picture_leads_to_the_file(string page, string file) =>
        Assert.Contains(file, RealSite.Addresses(site.Pages[page]).Where(a => a.Element.HasAttribute("download")).Select(a => RealSite.Resolve(page, a.Address).Path));
}
