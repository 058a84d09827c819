using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;

namespace StatiqSite.Tests.RealSite;

/// <summary>What a reader may be made to fetch, in bytes as they travel (gzip). The numbers are promises: make the site smaller, not the numbers larger.</summary>
public sealed class BudgetTests(RealSite site) : IClassFixture<RealSite>
{
    [Theory]
    [InlineData("assets/site.", ".css", 6144)]
    [InlineData("assets/cards.", ".js", 2048)]
    [InlineData("assets/search.", ".js", 6144)]
    public void A_file_of_the_theme_stays_small(string start, string end, int most)
    {
        var file = site.Files.Values.Single(f => f.Path.StartsWith(start, StringComparison.Ordinal) && f.Path.EndsWith(end, StringComparison.Ordinal));
        var size = Zipped(file.Bytes.Span);
        Assert.True(size <= most, $"{file.Path} has {size} bytes of {most}");
    }

    [Fact]
    public void The_scripts_that_every_page_loads_stay_small()
    {
        var scripts = site.Pages["index.html"].QuerySelectorAll("script[src]").Select(e => RealSite.Resolve("index.html", e.GetAttribute("src")!).Path).ToList();
        Assert.NotEmpty(scripts);
        var size = scripts.Sum(s => Zipped(site.Files[s].Bytes.Span));
        Assert.True(size <= 2048, $"{string.Join(' ', scripts)}: {size} bytes");
    }

    [Fact]
    public void What_stands_around_a_text_stays_small()
    {
        var large = site.Pages.Keys.Where(p => p.Contains("chapters/", StringComparison.Ordinal))
            .Select(p => (Page: p, Size: Zipped(site.Files[p].Bytes.Span) - Zipped(Encoding.UTF8.GetBytes(site.Pages[p].QuerySelector("main")!.InnerHtml))))
            .Where(p => p.Size > 2560).Select(p => $"{p.Page}: {p.Size}");
        Assert.Empty(large);
    }

    [Fact]
    public void The_first_visit_of_any_chapter_takes_few_requests_and_few_bytes()
    {
        var troubles = new List<string>();
        foreach (var page in site.Pages.Keys.Where(p => p.Contains("chapters/", StringComparison.Ordinal)))
        {
            var loaded = Loaded(page).Prepend(page).Distinct().ToList();
            var size = loaded.Sum(f => Zipped(site.Files[f].Bytes.Span));
            if (loaded.Count > 5) troubles.Add($"{page}: {loaded.Count} requests: {string.Join(' ', loaded)}");
            if (size > 32 * 1024) troubles.Add($"{page}: {size} bytes");
        }
        Assert.Empty(troubles);
    }

    [Fact]
    public void The_whole_site_fits_into_a_small_archive()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in site.Files.Values)
            {
                using var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize).Open();
                entry.Write(file.Bytes.Span);
            }
        }
        Assert.True(archive.Length <= 3 * 1024 * 1024, $"the whole site has {archive.Length} bytes");
    }

    /// <summary>What a browser fetches for a page without being asked. The icon for home screens is fetched only for them.</summary>
    private IEnumerable<string> Loaded(string page) => site.Pages[page].QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
        .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(a => !a.StartsWith("data:", StringComparison.Ordinal))
        .Select(a => RealSite.Resolve(page, a).Path);

    private static int Zipped(ReadOnlySpan<byte> bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return (int)zipped.Length;
    }
}
