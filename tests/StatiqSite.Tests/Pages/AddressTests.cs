using StatiqSite.Site.Linking;
using StatiqSite.Site.Pages;

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
}
