using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests;

namespace StatiqSite.BrowserTests;

/// <summary>A site of a thousand terms, opened from the disk: a card loads its share of the words alone.</summary>
public sealed class ManyCardsTests(PublishedSite site)
{
    private const int Terms = 1000;

    [Fact]
    public async Task A_card_loads_the_share_of_its_link_and_no_other()
    {
        var folder = Directory.CreateTempSubdirectory("statiq");
        try
        {
            Publish(folder);
            await using var window = await site.Window(1280);
            var page = await window.NewPageAsync();
            var (loaded, failed) = (new List<string>(), new List<string>());
            page.Request += (_, request) => loaded.Add(Path.GetFileName(new Uri(request.Url).LocalPath));
            page.RequestFailed += (_, request) => failed.Add(request.Url);
            page.Console += (_, message) => failed.Add(message.Text);
            await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "chapters", "names.html")).AbsoluteUri);
            var (card, links) = (page.Locator("#card"), page.Locator(".prose a"));
            Assert.DoesNotContain(loaded, IsWords);

            await links.Nth(0).HoverAsync();
            await card.WaitForAsync();
            Assert.Contains("Definition number 7,", await card.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("cards.js", loaded.First(IsWords));
            Assert.Equal(2, loaded.Count(IsWords));

            // Another term has another share, which is loaded once; a chapter has none.
            await page.Keyboard.PressAsync("Escape");
            await links.Nth(1).FocusAsync();
            await page.Keyboard.PressAsync("Shift+Tab");
            await page.Keyboard.PressAsync("Tab");
            await card.WaitForAsync();
            Assert.Contains("Definition number 500,", await card.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(3, loaded.Count(IsWords));
            await page.Keyboard.PressAsync("Tab");
            await links.Nth(2).HoverAsync();
            await page.WaitForTimeoutAsync(900);
            Assert.False(await card.IsVisibleAsync());
            await links.Nth(0).HoverAsync();
            await card.WaitForAsync();
            Assert.Contains("Definition number 7,", await card.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(3, loaded.Count(IsWords));
            Assert.Empty(failed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static bool IsWords(string name) => name == "cards.js" || name.StartsWith("cards.1", StringComparison.Ordinal);
    }

    private static void Publish(DirectoryInfo folder)
    {
        var input = folder.CreateSubdirectory("sources");
        foreach (var name in (string[])["site.yml", "sources.yml", "models.yml"])
            File.Copy(Repository.Folder("tests", "sites", "models-one", "input", name), Path.Combine(input.FullName, name));
        var glossary = new StringBuilder();
        for (var i = 0; i < Terms; i++)
            glossary.Append(CultureInfo.InvariantCulture, $"- id: term-{i}\n  term: term {i}\n  definition: Definition number {i}, in a sentence that is as long as those of other terms are.\n  sources: [first-paper]\n");
        File.WriteAllText(Path.Combine(input.FullName, "glossary.yml"), glossary.ToString());
        Write("01-names.md", "Names", "[[term:term-7]], [[term:term-500]] and [another chapter](02-others.md).");
        Write("02-others.md", "Others", "Nothing but `only`.");
        var build = new SiteBuild(new DiskFolder(input.FullName, "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions()).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.False(build.HasErrors, string.Join('\n', build.Diagnostics));
        new Publisher(folder.FullName).Publish(build.Files, cancellation: TestContext.Current.CancellationToken);

        void Write(string name, string title, string text)
        {
            var chapters = input.CreateSubdirectory(Path.Combine("chapters", "en"));
            File.WriteAllText(Path.Combine(chapters.FullName, name), $"---\ntitle: {title}\npart: one\nsummary: A chapter.\nupdated: 2026-11-01\n---\n\n{text}\n");
        }
    }
}
