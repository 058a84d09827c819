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
        Assert.Equal([told[0]], await page.Violations(AxeRules.Colour));
        Assert.Equal([told[1]], await page.Violations(AxeRules.AllButColour));
        Assert.Contains("a.png", told[1], StringComparison.Ordinal);
        Assert.Contains("b.png", told[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages.All), MemberType = typeof(KindsOfPages))]
    public async Task Axe_finds_nothing(string path)
    {
        // Only the tester's own script is let past the policy.
        await using var window = await site.Window(1280, bypassPolicy: true);
        var page = await window.NewPageAsync();
        // A scheme changes nothing but colours, and at 320 pixels nothing has other colours than at 360.
        foreach (var (width, shares) in ((int, (ColorScheme, AxeRules)[])[])
        [
            (1280, [(ColorScheme.Light, AxeRules.All), (ColorScheme.Dark, AxeRules.Colour)]),
            (360, [(ColorScheme.Dark, AxeRules.All), (ColorScheme.Light, AxeRules.Colour)]),
            (320, [(ColorScheme.Light, AxeRules.AllButColour)]),
        ])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync(site.Address(path));
            foreach (var (scheme, rules) in shares)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                Assert.Equal((path, width, scheme, ""), (path, width, scheme, string.Join('\n', await page.Violations(rules))));
            }
        }
    }
}
