using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests;

namespace StatiqSite.BrowserTests;

/// <summary>Models that no page was made for, dressed in the site's own theme: names of 400 letters, from right to left, of emoji alone, all on one day; one model, and none.</summary>
public sealed class OddModelsTests(PublishedSite site)
{
    private static readonly string[] Pages = ["index.html", "timeline/index.html", "timeline/2022.html", "timeline/families/new.html", "lineage.html", "models/index.html", "models/latin.html", "models/faces.html", "models/only.html", "abilities/index.html", "data/index.html"];

    [Theory]
    [InlineData("models-odd", 7)]
    [InlineData("models-one", 1)]
    [InlineData("models-none", 0)]
    public async Task Every_page_keeps_its_width_and_every_label_its_room(string name, int models)
    {
        var folder = Directory.CreateTempSubdirectory("statiq");
        try
        {
            var build = new SiteBuild(new DiskFolder(Repository.Folder("tests", "sites", name, "input"), "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions()).Run(cancellation: TestContext.Current.CancellationToken);
            Assert.Empty(build.Diagnostics);
            new Publisher(folder.FullName).Publish(build.Files, cancellation: TestContext.Current.CancellationToken);
            foreach (var width in (int[])[320, 1280])
            {
                await using var window = await site.Window(width);
                var page = await window.NewPageAsync();
                foreach (var path in Pages.Where(p => File.Exists(Path.Combine(folder.FullName, p))))
                {
                    await page.GotoAsync(new Uri(Path.Combine(folder.FullName, path)).AbsoluteUri);
                    Assert.Equal((path, 0), (path, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)")));
                    if (path is not ("timeline/index.html" or "lineage.html")) continue;
                    Assert.Equal((path, models), (path, await page.Locator(".picture .item").CountAsync()));
                    Assert.Empty(await page.EvaluateAsync<string[]>(
                        """
                        () => {
                          const picture = document.querySelector('.picture');
                          if (!picture) return [];
                          const { width, height } = picture.viewBox.baseVal;
                          const labels = [...picture.querySelectorAll('.item text')].map(t => ({ name: t.textContent, box: t.getBBox() }));
                          const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4;
                          return [
                            ...labels.filter(l => l.box.x < 0 || l.box.x + l.box.width > width || l.box.y < 0 || l.box.y + l.box.height > height).map(l => 'outside: ' + l.name),
                            ...labels.flatMap((l, i) => labels.slice(i + 1).filter(o => meet(l.box, o.box)).map(o => l.name + ' meets ' + o.name)),
                          ];
                        }
                        """));
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
