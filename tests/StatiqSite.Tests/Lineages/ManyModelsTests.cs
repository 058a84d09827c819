using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Lineages;

/// <summary>A whole site of 2,000 models in 20 families: nothing on it grows with all of them.</summary>
public sealed partial class ManyModelsTests
{
    private const int Models = 2000;
    private const int Families = 20;
    private const int MostInPicture = 200;

    [Fact]
    public void Pages_are_split_and_no_picture_holds_all()
    {
        var build = new SiteBuild(Input(), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions()).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(build.Diagnostics);
        var pages = build.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span), StringComparer.Ordinal);

        // The wholes are summaries that lead to their parts.
        Assert.Equal(Enumerable.Range(2015, 10).Select(y => $"{y}.html"), Links(pages["timeline/index.html"], @"<p><a href=""(\d{4}\.html)"">\d+ events"));
        Assert.Equal(Enumerable.Range(2015, 10).Select(y => $"method/{y}.html"), Links(pages["timeline/methods/method.html"], @"<p><a href=""(method/\d{4}\.html)"">\d+ events"));
        Assert.Equal(Families, Links(pages["lineage.html"], @"<li><a href=""(lineage/f\d+\.html)"">").Count());
        Assert.Equal(Models, pages.Where(p => p.Key.StartsWith("timeline/families/", StringComparison.Ordinal)).Sum(p => Rows().Count(p.Value)));
        Assert.Equal(Models, pages.Where(p => p.Key.StartsWith("timeline/methods/method/", StringComparison.Ordinal)).Sum(p => Rows().Count(p.Value)));
        Assert.Equal(Models, pages.Where(p => p.Key.StartsWith("timeline/20", StringComparison.Ordinal)).Sum(p => Rows().Count(p.Value)));

        var drawn = pages.Where(p => p.Value.Contains("class=\"picture\"", StringComparison.Ordinal)).ToList();
        Assert.All(drawn, p => Assert.True(Items().Count(p.Value) <= MostInPicture, p.Key));
        Assert.All(drawn, p => Assert.True(Encoding.UTF8.GetByteCount(Picture().Match(p.Value).Value) <= 250_000, p.Key));
        Assert.Contains(drawn, p => p.Key.StartsWith("lineage/", StringComparison.Ordinal) && Items().Count(p.Value) > 100);
        Assert.DoesNotContain(build.Files, f => f.Path.EndsWith(".svg", StringComparison.Ordinal));
        // Each family has its part of the table of models, and its timeline the rest.
        Assert.Equal(300, ModelRows().Count(pages["models/index.html"]));
        Assert.Equal(Families, Links(pages["models/index.html"], "<p class=\"note\">(85 more)").Count());
        // The index from A to Z is the longest page there is.
        Assert.All(pages, p => Assert.True(p.Value.Length <= 400_000, $"{p.Key} has {p.Value.Length} characters"));

        foreach (var (path, page) in pages.Where(p => p.Key.StartsWith("timeline/", StringComparison.Ordinal) || p.Key.StartsWith("lineage", StringComparison.Ordinal)))
            foreach (var link in Links(page, @" href=""([^""#:]+\.html)"))
                Assert.True(pages.ContainsKey(new Uri(new Uri("https://site.invalid/" + path), link).AbsolutePath[1..]), $"{path} leads to {link}");
    }

    private static MemoryFolder Input()
    {
        var input = MemoryFolder.Of(Repository.Folder("tests", "sites", "models-one", "input"), "input");
        var data = new StringBuilder("families:\n");
        for (var f = 0; f < Families; f++) data.Append(CultureInfo.InvariantCulture, $"  - {{ id: f{f}, name: Family {f}, summary: One of many. }}\n");
        data.Append("methods:\n  - { id: method, name: a method, summary: How all are made., sources: [first-paper], standing: paper }\nabilities: []\nmodels:\n");
        for (var m = 0; m < Models; m++)
        {
            var day = new DateOnly(2015, 1, 1).AddDays(m * 3650 / Models);
            data.Append(CultureInfo.InvariantCulture, $"  - id: m{m}\n    name: Model {m}\n    family: f{m * 7 % Families}\n    kind: base\n    summary: A model.\n");
            data.Append(CultureInfo.InvariantCulture, $"    dates: [{{ event: api, date: \"{day:yyyy-MM-dd}\", sources: [first-paper], confidence: verified }}]\n");
            data.Append("    method: { id: method, text: Trained., sources: [first-paper], confidence: verified }\n");
            if (m % 11 > 0) data.Append(CultureInfo.InvariantCulture, $"    parents: [{{ id: m{m - 1 - (m * 13 % Math.Min(m, 30))}, relation: its successor, weights: derived, standing: paper, sources: [first-paper], confidence: verified }}]\n");
        }
        input["models.yml"] = data.ToString();
        return input;
    }

    private static IEnumerable<string> Links(string page, string pattern) => Regex.Matches(page, pattern, RegexOptions.NonBacktracking).Select(m => m.Groups[1].Value);

    [GeneratedRegex("<li id=\"m\\d+-api-1\"")]
    private static partial Regex Rows();

    [GeneratedRegex("<tr><th scope=\"row\">")]
    private static partial Regex ModelRows();

    [GeneratedRegex("<a id=\"(picture|life)-")]
    private static partial Regex Items();

    [GeneratedRegex("<svg class=\"picture\".*</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();
}
