namespace StatiqSite.Tests.CommandLine;

public sealed class PreviewSearchTests
{
    private const string Start = "input/chapters/en/01-start.md";
    private const string StartPage = "en/chapters/start.html";

    [Fact]
    public async Task The_search_is_made_when_it_is_asked_for_of_the_site_as_it_is_then()
    {
        const string List = "search/index.js";
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        Assert.False(File.Exists(site["output/" + List]));

        var first = await preview.Page(List);
        Assert.Equal(first, File.ReadAllText(site["output/" + List]));
        var run = (await preview.Now()).Run;

        site.Replace(Start, "Once more.", "A quokka comes by.");
        await preview.UntilPage(StartPage, "A quokka comes by.");
        await preview.Until(s => s.Run > run && s.Written > 0);
        Assert.Equal(first, File.ReadAllText(site["output/" + List]));

        // Asking makes it, and is no run of its own; asking again makes nothing more.
        var second = await preview.Page(List);
        Assert.NotEqual(first, second);
        Assert.Equal(second, await preview.Page(List));
        Assert.Equal(second, File.ReadAllText(site["output/" + List]));
        Assert.Equal(run + 1, (await preview.Now()).Run);

        // While the sources are wrong, the last one made is given.
        site.Replace(Start, "[[token|tokens]]", "[[tokne|<b>]]");
        await preview.Until(s => !s.IsOk);
        Assert.Equal(second, await preview.Page(List));
    }
}
