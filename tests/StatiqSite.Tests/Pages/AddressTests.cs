using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Pages;
using StatiqSite.Site.Redirects;

namespace StatiqSite.Tests.Pages;

public sealed class AddressTests
{
    [Theory]
    [InlineData("index.html", "index.html", "index.html")]
    [InlineData("index.html", "models/davinci.html", "models/davinci.html")]
    [InlineData("models/ada.html", "models/davinci.html", "davinci.html")]
    [InlineData("models/ada.html", "index.html", "../index.html")]
    [InlineData("models/ada.html", "modelx/ada.html", "../modelx/ada.html")]
    [InlineData("en/models/ada.html", "models/ada.html", "../../models/ada.html")]
    [InlineData("en/models/ada.html", "en/timeline/families/gpt-3.html", "../timeline/families/gpt-3.html")]
    [InlineData("glossary.html", "glossary.html#rlhf", "#rlhf")]
    [InlineData("chapters/a.html", "glossary.html#rlhf", "../glossary.html#rlhf")]
    public void Links_are_relative_to_the_page(string from, string to, string expected) => Assert.Equal(expected, Addresses.Relative(from, to));

    [Theory]
    [InlineData("index.html", "https://example.org/site/")]
    [InlineData("en/index.html", "https://example.org/site/en/")]
    [InlineData("models/index.html", "https://example.org/site/models/")]
    [InlineData("models/ada.html", "https://example.org/site/models/ada.html")]
    [InlineData("myindex.html", "https://example.org/site/myindex.html")]
    public void A_folders_index_is_the_folder_for_machines(string path, string expected) =>
        Assert.Equal(expected, Addresses.Absolute(new Uri("https://example.org/site/"), path));

    [Theory]
    [InlineData("chapters/en/", "02-b.md", "chapters/en/02-b.md")]
    [InlineData("chapters/en/", "../zh-Hans/02-b.md", "chapters/zh-Hans/02-b.md")]
    [InlineData("chapters/en/", "./x/../02-b.md", "chapters/en/02-b.md")]
    [InlineData("chapters/en/", "../../../etc/passwd", null)]
    [InlineData("chapters/en/", "/etc/passwd", null)]
    public void A_path_never_leaves_the_input(string folder, string path, string? expected) => Assert.Equal(expected, RelativePath.Resolve(folder, path));

    [Theory]
    [InlineData("奖励模型", "jiǎng lì mó xíng", "jiang li mo xing")]
    [InlineData("GPT-3.5 (series)", null, "gpt 3 5 series")]
    [InlineData("“Quoted” name", null, "quoted name")]
    [InlineData("绿", "lǜ", "lv")]
    public void Order_from_A_to_Z_needs_no_table_of_the_machine(string name, string? pinyin, string expected) =>
        Assert.Equal(expected, AlphabeticalOrder.SortKey(name, pinyin));

    [Theory]
    [InlineData("chapters/start.html", "#chapters--start")]
    [InlineData("chapters/start.html#scaling", "#chapters--start--scaling")]
    [InlineData("glossary.html#rlhf", "#glossary--rlhf")]
    [InlineData("bibliography.html", "#bibliography")]
    [InlineData("models/alpha.html", "#models--alpha")]
    [InlineData("models/alpha.html#gained", null)]
    [InlineData("models/index.html", "#models")]
    [InlineData("models/index.html#gpt-3", null)]
    [InlineData("abilities/learning.html", null)]
    [InlineData("index.html", null)]
    public void What_stands_on_the_one_page_is_linked_there(string address, string? expected) => Assert.Equal(expected, OnePageAnchors.Href(address));

    [Theory]
    [InlineData(0, "gone; redirect")]
    [InlineData(1, "gone (linked from p0.html); redirect")]
    [InlineData(3, "gone (linked from p0.html, p1.html, p2.html); redirect")]
    [InlineData(5, "gone (linked from p0.html, p1.html, p2.html and 2 more); redirect")]
    public void A_lost_address_is_told_with_some_of_the_pages_that_link_to_it(int linkers, string expected)
    {
        var lost = new SiteAddress("old.html", "part");
        var report = new Report();
        var pages = Enumerable.Range(0, linkers).Select(i => new PageLinks($"p{i}.html", [lost])).Append(new PageLinks("other.html", [new SiteAddress("old.html", null)])).ToList();
        AddressPromise.Tell(pages, new VanishedAddresses([new LockedAddress(lost, new Place("addresses.lock", 3, 1))]), new Box<EquatableArray<DraftChapter>>([]), report);
        Assert.Contains($"'old.html#part' was published and is {expected}", Assert.Single(report.Diagnostics).Message, StringComparison.Ordinal);
    }
}
