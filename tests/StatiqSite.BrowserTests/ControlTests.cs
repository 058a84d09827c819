using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>What script adds for readers: the contents as a sheet, the choice of theme, cards beside links. Pages opened straight from the disk.</summary>
public sealed class ControlTests(PublishedSite site)
{
    private const string Chapter = "en/chapters/evolution.html";

    [Theory]
    [InlineData("chapters/evolution.html", 360, ColorScheme.Light)]
    [InlineData("chapters/evolution.html", 320, ColorScheme.Dark)]
    [InlineData(Chapter, 360, ColorScheme.Dark)]
    [InlineData(Chapter, 320, ColorScheme.Light)]
    public async Task The_contents_open_as_a_sheet_on_a_phone_and_close_with_Escape(string path, int width, ColorScheme scheme)
    {
        await using var window = await site.Window(width, scheme, bypassPolicy: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
        await page.Locator(".to-nav").ClickAsync();
        Assert.True(await page.Locator("#nav a[aria-current=page]").IsVisibleAsync());
        Assert.Empty(await page.Violations());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
        await page.Locator(".to-nav").ClickAsync();
        await page.Locator(".sheet-head button").ClickAsync();
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_script_the_contents_stand_at_the_end_of_the_page()
    {
        await using var window = await site.Window(360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(Chapter));
        await page.Locator(".to-nav").ClickAsync();
        Assert.EndsWith("#nav", page.Url, StringComparison.Ordinal);
        foreach (var target in (string[])["timeline/index.html", "lineage.html", "glossary.html", "bibliography.html", "a-z.html"])
            Assert.True(await page.Locator($"#nav a[href$='{target}']").IsVisibleAsync(), target);
        Assert.False(await page.Locator(".theme").IsVisibleAsync());
    }

    [Fact]
    public async Task A_chosen_theme_is_there_on_the_next_page_and_goes_back_to_that_of_the_system()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(Chapter));
        var light = await Background(page);
        var button = page.Locator(".theme");
        var system = await button.GetAttributeAsync("aria-label");
        await button.ClickAsync();
        Assert.Equal(light, await Background(page));
        await button.ClickAsync();
        Assert.NotEqual(light, await Background(page));
        await page.GotoAsync(site.Address("models/davinci.html"));
        Assert.NotEqual(light, await Background(page));
        await page.GotoAsync(site.Address(Chapter));
        await button.ClickAsync();
        Assert.Equal(system, await button.GetAttributeAsync("aria-label"));
        Assert.Equal(light, await Background(page));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_while_a_card_is_open(int width)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await site.Window(width, scheme, bypassPolicy: true);
            var page = await window.NewPageAsync();
            await page.GotoAsync(site.Address(Chapter));
            await page.Locator(".prose a.link-model").First.HoverAsync();
            await page.Locator("#card").WaitForAsync();
            Assert.Empty(await page.Violations());
        }
    }

    [Fact]
    public async Task A_card_can_be_pointed_at_dismissed_and_had_by_keyboard()
    {
        await using var window = await site.Window(1280, bypassPolicy: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(Chapter));
        var (link, card) = (page.Locator(".prose a.link-model").First, page.Locator("#card"));
        await link.HoverAsync();
        await card.WaitForAsync();
        Assert.Contains("2018", await card.InnerTextAsync(), StringComparison.Ordinal);
        // Longer than a card outlasts a pointer that has left it.
        await card.HoverAsync();
        await page.WaitForTimeoutAsync(600);
        Assert.True(await card.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await card.IsVisibleAsync());

        await page.Mouse.MoveAsync(0, 0);
        await page.Locator(".prose .cite a").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await card.WaitForAsync();
        Assert.Equal("card", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-describedby')"));
        // To bring a link into view the browser scrolls, and tells of it later.
        await page.EvaluateAsync("() => new Promise(done => { addEventListener('scroll', () => requestAnimationFrame(done), { once: true }); scrollBy({ top: 40, behavior: 'instant' }); })");
        Assert.True(await card.IsVisibleAsync());
        Assert.InRange(await page.EvaluateAsync<double>("(card => { const at = document.activeElement.getClientRects()[0], box = card.getBoundingClientRect(); return Math.min(Math.abs(box.top - at.bottom), Math.abs(at.top - box.bottom)); })(document.getElementById('card'))"), 0, 6);
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
