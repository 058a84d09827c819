using AngleSharp.Dom;

namespace StatiqSite.Tests.RealSite;

/// <summary>Who does not see a picture has the same facts from the list beside it.</summary>
public sealed class ListTwinTests(RealSite site) : IClassFixture<RealSite>
{
    [Theory]
    [InlineData("lineage.html", "{0}（{1}，{2}）")]
    [InlineData("en/lineage.html", "{0} ({1}, {2})")]
    public void The_list_of_the_lineage_says_what_the_picture_says(string path, string form)
    {
        var page = site.Pages[path];
        var items = page.QuerySelectorAll("a[id^=picture-]").ToList();
        Assert.Equal(page.QuerySelectorAll(".tree li[id]").Length, items.Count);
        foreach (var item in items)
        {
            var said = item.QuerySelector("title")!.TextContent;
            var model = page.QuerySelectorAll(".tree .model").Single(m => m.QuerySelector(".head a")!.GetAttribute("href") == item.GetAttribute("href"));
            Assert.StartsWith(string.Format(null, form, Text(model, ".head a"), Text(model, "time, .date"), Text(model, ".family")), said);
            // A line for each line to a parent, and of the same kind.
            var weights = model.QuerySelectorAll(".how .weights").Select(w => w.TextContent).ToList();
            var parents = said.Split(path.StartsWith("en/", StringComparison.Ordinal) ? "; " : "；")[1..];
            Assert.Equal(weights.Count, parents.Length);
            Assert.All(weights.Zip(parents), p => Assert.EndsWith(p.First, p.Second));
        }
    }

    [Theory]
    [InlineData("timeline/index.html")]
    [InlineData("en/timeline/index.html")]
    public void The_timeline_says_of_each_bar_how_it_ends(string path)
    {
        var page = site.Pages[path];
        var ends = page.QuerySelectorAll(".rail .course").Where(c => c.Closest("li")!.QuerySelector("time, .date") is not null)
            .ToLookup(c => c.Closest("li")!.QuerySelector(".head a")!.GetAttribute("href"), c => c.LastElementChild!.TextContent);
        var bars = page.QuerySelectorAll("a[id^=life-]").Where(b => b.QuerySelector("circle") is not null).ToList();
        Assert.NotEmpty(bars);
        Assert.All(bars, bar => Assert.EndsWith(Assert.Single(ends[bar.GetAttribute("href")]), bar.QuerySelector("title")!.TextContent));
    }

    private static string Text(IElement element, string selector) => element.QuerySelector(selector)!.TextContent;
}
