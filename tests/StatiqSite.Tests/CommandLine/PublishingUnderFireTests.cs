using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.CommandLine;

/// <summary>
/// A reader fetches pages and what they load, again and again, while builds change all of it and half of them are killed. Killed builds are processes; the native
/// binary starts fast enough for a hundred, the other has a part of them.
/// </summary>
public sealed partial class PublishingUnderFireTests
{
    private const int Builds = 200;
    private static readonly int Kills = BuiltProgram.IsNative ? 100 : 25;
    private static readonly string[] Pages = ["index.html", "en/index.html", "chapters/start.html", "en/chapters/start.html", "models/alpha.html", "en/timeline/index.html"];

    /// <summary>How many builds began.</summary>
    private volatile int begun;

    [Fact]
    public async Task A_reader_never_gets_half_a_page_nor_misses_what_it_loads()
    {
        using var site = new SiteFolder();
        site.Write("theme/layouts/base.liquid", File.ReadAllText(site["theme/layouts/base.liquid"]) + "<script src=\"{{ 'fire.js' | asset }}\"></script>\n</html>\n");
        Change(site, 0);
        await BuiltProgram.Run(site.Root, []);
        using var server = BuiltProgram.Start(site.Root, ["serve", "--port", "0"]);
        var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var root = new Uri(line!.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal)));

        using var over = new CancellationTokenSource();
        var reading = Task.Run(() => Read(root, over.Token), TestContext.Current.CancellationToken);
        var killed = await Build(site);
        await over.CancelAsync();
        var (complete, failures) = await reading;
        server.Kill();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(failures);
        Assert.True(complete >= Builds, $"only {complete} pages were read with all that they load");
        Assert.True(killed >= Kills / 2, $"only {killed} builds were killed while they published");
    }

    /// <summary>Builds, and says how many were killed before they were done.</summary>
    private async Task<int> Build(SiteFolder site)
    {
        var random = new Random(20221130);
        var (killed, every) = (0, Builds / Kills);
        for (var round = 1; round <= Builds; round++)
        {
            Change(site, round);
            begun++;
            if (round % every == 0) killed += await Kill(site, random) ? 1 : 0;
            else
            {
                var result = new SiteBuild(new DiskFolder(site["input"], "input"), new DiskFolder(site["theme"], "theme"), new SiteOptions()).Run();
                Assert.Empty(result.Diagnostics);
                new Publisher(site["output"]).Publish(result.Files);
            }
        }
        return killed;
    }

    private static async Task<bool> Kill(SiteFolder site, Random random)
    {
        var list = site["output/.statiqsite/files"];
        var before = File.GetLastWriteTimeUtc(list);
        using var process = BuiltProgram.Start(site.Root, []);
        while (!process.HasExited && File.GetLastWriteTimeUtc(list) == before) await Task.Delay(1);
        await Task.Delay(random.Next(0, BuiltProgram.IsNative ? 15 : 40));
        var isPublishing = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return isPublishing;
    }

    /// <summary>Another style and script, so other bytes of every page, and another picture.</summary>
    private static void Change(SiteFolder site, int round)
    {
        site.Write("theme/assets/plain.css", $"body {{ margin: {round}px }}\n");
        site.Write("theme/assets/fire.js", $"document.title = {round};\n");
        site.Write("input/assets/box.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{round + 1}\" height=\"1\"></svg>\n");
    }

    /// <summary>Reads until it is over: how many pages came complete, and what was wrong with others.</summary>
    private async Task<(int Complete, List<string> Failures)> Read(Uri root, CancellationToken over)
    {
        using var client = new HttpClient();
        var (complete, failures) = (0, new List<string>());
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var page = new Uri(root, Pages[turn % Pages.Length]);
            var since = begun;
            var html = await client.GetAsync(page, CancellationToken.None);
            var text = await html.Content.ReadAsStringAsync(CancellationToken.None);
            if (!html.IsSuccessStatusCode || !text.StartsWith("<!doctype html>", StringComparison.Ordinal) || !text.EndsWith("</html>\n", StringComparison.Ordinal))
            {
                failures.Add($"{page.AbsolutePath}: {(int)html.StatusCode}, {text.Length} characters");
                continue;
            }
            var missing = new List<string>();
            foreach (Match name in Loaded().Matches(text))
            {
                using var answer = await client.GetAsync(new Uri(page, name.Groups[1].Value), CancellationToken.None);
                if (!answer.IsSuccessStatusCode || (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).Length == 0) missing.Add($"{page.AbsolutePath}: {name.Groups[1].Value} {(int)answer.StatusCode}");
            }
            // What a page loads stays until the build after the one that replaced the page; a reader who is slower is promised nothing.
            if (begun - since > 0 && missing.Count > 0) continue;
            failures.AddRange(missing);
            complete++;
        }
        return (complete, failures);
    }

    /// <summary>Stylesheets, scripts and pictures.</summary>
    [GeneratedRegex("<(?:link rel=\"stylesheet\" href|script[^>]* src|img[^>]* src)=\"([^\"]*)\"")]
    private static partial Regex Loaded();
}
