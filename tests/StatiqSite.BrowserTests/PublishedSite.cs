using Microsoft.Playwright;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests;

[assembly: AssemblyFixture(typeof(StatiqSite.BrowserTests.PublishedSite))]

namespace StatiqSite.BrowserTests;

/// <summary>The real site, published to a folder with a space and Han characters in its name, and a browser to open it with, straight from the disk: one of each for all tests,
/// each of which has windows of its own.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("statiq").FullName, "my site 网站");
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("the browser has not started");

    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var build = new SiteBuild(
            new DiskFolder(Repository.Folder("input"), "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions()).Run();
        Assert.Empty(build.Diagnostics);
        new Publisher(folder).Publish(build.Files);
        Pages = [.. build.Files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal))];

        var home = System.Text.Encoding.UTF8.GetString(build.Files.First(f => f.Path == "index.html").Bytes.Span);
        PublicAddress = System.Text.RegularExpressions.Regex.Match(home, "rel=\"canonical\" href=\"([^\"]*)\"").Groups[1].Value;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Where a package brought the browser it is used; else the one that Playwright installed.
            ExecutablePath = File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        // When the site could not be built there is no browser, and the build's mistake is the one to tell.
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    /// <summary>The address of a page on the disk.</summary>
    public string Address(string page) => new Uri(Path.Combine(folder, page)).AbsoluteUri;

    /// <summary>Where site.yml says that the site stands.</summary>
    public string PublicAddress { get; private set; } = "";

    /// <summary>Answers a request to the public address as a static host would; nothing leaves this machine.</summary>
    public Task Host(IRoute route, string notFound)
    {
        var name = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)[1..];
        var file = Path.Combine(folder, name);
        return File.Exists(file)
            ? route.FulfillAsync(new RouteFulfillOptions { Path = file })
            : route.FulfillAsync(new RouteFulfillOptions { Path = Path.Combine(folder, notFound), Status = 404 });
    }

    /// <summary>A fresh window.</summary>
    public Task<IBrowserContext> Window(int width, ColorScheme scheme = ColorScheme.Light, bool script = true, bool bypassPolicy = false) => Browser.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = scheme,
        JavaScriptEnabled = script,
        BypassCSP = bypassPolicy,
        ReducedMotion = ReducedMotion.Reduce,
    });
}
