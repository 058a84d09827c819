using Microsoft.Playwright;
using StatiqSite.Tests.CommandLine;

namespace StatiqSite.BrowserTests;

/// <summary>The preview as an editor meets it, over a copy of the real site.</summary>
public sealed class PreviewTests(PublishedSite published)
{
    private const string Chapter = "input/chapters/en/02-evolution.md";
    private const string ChapterPage = "en/chapters/evolution.html";

    [Fact]
    public async Task An_edit_is_seen_where_one_was_reading_a_mistake_over_the_page_and_a_colour_without_a_reload()
    {
        var site = SiteFolder.OfRealSite();
        await using var preview = await RunningPreview.Start(site);
        await using var window = await published.Window(1280);
        var page = await window.NewPageAsync();
        var troubles = new List<string>();
        page.Console += (_, message) => troubles.Add(message.Text);
        await page.GotoAsync(new Uri(preview.Address, ChapterPage).AbsoluteUri);
        await page.EvaluateAsync("window.isSamePage = true");
        var heading = page.Locator("#codex");
        await heading.EvaluateAsync("h => scrollTo({ top: h.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' })");
        var place = await Top(heading);

        // A paragraph more above: the page is another, and one reads on at the same words.
        site.Replace(Chapter, "## Three generations of base model", "A paragraph that was not there before.\n\n## Three generations of base model");
        await Assertions.Expect(page.GetByText("A paragraph that was not there before.")).ToHaveCountAsync(1);
        await page.WaitForLoadStateAsync();
        Assert.False(await page.EvaluateAsync<bool>("window.isSamePage === true"));
        for (var left = 200; Math.Abs(await Top(heading) - place) > 2; left--)
        {
            Assert.True(left > 0, $"the heading stands at {await Top(heading)}, not at {place}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        // A mistake: the page stays, the panel tells it, Escape hides it, and what mends it takes it away.
        await page.EvaluateAsync("window.isSamePage = true");
        site.Replace(Chapter, "[[gpt-1|GPT-1]]", "[[gtp-1|GPT-1]]");
        var panel = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "1 mistake" });
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToContainTextAsync($"{Chapter}:");
        await Assertions.Expect(panel).ToContainTextAsync("did you mean 'gpt-1'?");
        await Assertions.Expect(heading).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "1 mistake" }).ClickAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        site.Replace(Chapter, "[[gtp-1|GPT-1]]", "[[gpt-1|GPT-1]]");
        await Assertions.Expect(panel).ToBeHiddenAsync();

        // A colour: the stylesheet is exchanged, the page is the same one.
        site.Replace("theme/assets/site.css", "--bg: light-dark(#fdfcfa,", "--bg: light-dark(#fdfc00,");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(253, 252, 0)");
        await Assertions.Expect(page.Locator("head link[rel=stylesheet]")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage === true"));
        Assert.Empty(troubles);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_panel_and_the_status_page(int width, ColorScheme scheme)
    {
        var site = SiteFolder.OfRealSite();
        site.Replace(Chapter, "[[gpt-1|GPT-1]]", "[[gpt-1|GPT-1]] {likely}");
        await using var preview = await RunningPreview.Start(site);
        await using var window = await published.Window(width, scheme, bypassPolicy: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(preview.Address, ChapterPage).AbsoluteUri);
        site.Replace(Chapter, "[[gpt-1|GPT-1]]", "[[gtp-1|GPT-1]]");
        site.Replace("input/models.yml", "date: 2018-06-11", "date: 2018-06-31");
        var panel = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(panel).ToContainTextAsync("2018-06-31");
        Assert.Empty(await page.Violations());
        await panel.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Status" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("mistake");
        await page.Locator("summary").First.ClickAsync();
        Assert.Empty(await page.Violations());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
    }

    private static Task<double> Top(ILocator element) => element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");
}
