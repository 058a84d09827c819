using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>The site as it is judged by axe, one page of each kind in both languages.</summary>
public sealed class AccessibilityTests(PublishedSite site)
{
    [Fact]
    public async Task Axe_tells_every_place_that_breaks_a_rule()
    {
        await using var window = await site.Window(360, bypassPolicy: true);
        var page = await window.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1><p style='color:#eee'>Pale.</p><img src=a.png><img src=b.png></main>");
        var told = await page.Violations();
        Assert.Equal(["color-contrast", "image-alt"], told.Select(t => t.Split(':')[0]));
        Assert.Contains("a.png", told[1], StringComparison.Ordinal);
        Assert.Contains("b.png", told[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages.All), MemberType = typeof(KindsOfPages))]
    public async Task Axe_finds_nothing(string path)
    {
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (360, ColorScheme.Dark)])
        {
            // Only the tester's own script is let past the policy.
            await using var window = await site.Window(width, scheme, bypassPolicy: true);
            var page = await window.NewPageAsync();
            await page.GotoAsync(site.Address(path));
            Assert.Empty(await page.Violations());
        }
    }
}
