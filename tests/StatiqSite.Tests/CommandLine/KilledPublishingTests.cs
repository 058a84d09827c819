using System.Text.RegularExpressions;

namespace StatiqSite.Tests.CommandLine;

/// <summary>A build that is killed while it publishes leaves a whole site, and the next one finishes the job.</summary>
public sealed partial class KilledPublishingTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Every_page_that_can_be_reached_is_complete_with_all_that_it_names()
    {
        using var site = new SiteFolder();
        // Enough files that publishing takes a while to be killed in.
        for (var i = 0; i < 400; i++) site.Write($"input/root/extra/{i}.txt", "0\n");
        var (made, _, said) = await BuiltProgram.Run(site.Root, []);
        Assert.Equal((0, ""), (made, said));

        var random = new Random(20221130);
        var killed = 0;
        for (var round = 1; round <= Kills; round++)
        {
            Change(site, round);
            var list = site["output/.statiqsite/files"];
            var before = File.GetLastWriteTimeUtc(list);
            using (var process = BuiltProgram.Start(site.Root, []))
            {
                while (!process.HasExited && File.GetLastWriteTimeUtc(list) == before) await Task.Delay(1, TestContext.Current.CancellationToken);
                await Task.Delay(random.Next(0, 60), TestContext.Current.CancellationToken);
                if (!process.HasExited)
                {
                    process.Kill();
                    killed++;
                }
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            AssertWhole(site["output"], round);
        }
        Assert.True(killed >= Kills / 2, $"only {killed} of {Kills} builds were killed while they published");

        await BuiltProgram.Run(site.Root, []);
        await BuiltProgram.Run(site.Root, []);
        await BuiltProgram.Run(site.Root, ["--output", "clean"]);
        Assert.Equal(site.Files("clean"), site.Files("output"));
    }

    /// <summary>Other texts on many pages, another stylesheet, and pages that come and go.</summary>
    private static void Change(SiteFolder site, int round)
    {
        site.Write("theme/assets/plain.css", $"body {{ margin: {round}px }}\n");
        for (var i = 0; i < 400; i++) site.Write($"input/root/extra/{i}.txt", $"{round}\n");
        File.WriteAllText(site["input/chapters/en/03-more.md"], $"---\ntitle: More {round}\npart: one\nsummary: Round {round}.\nupdated: 2026-11-23\n---\n\nSee [[alpha]].\n");
        File.Move(site["input/chapters/en/03-more.md"], site[$"input/chapters/en/{round + 2:00}-more-{round}.md"]);
        if (round > 1) File.Delete(site[$"input/chapters/en/{round + 1:00}-more-{round - 1}.md"]);
    }

    private static void AssertWhole(string output, int round)
    {
        var seen = new HashSet<string> { "index.html" };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var path))
        {
            var file = Path.Combine(output, path);
            Assert.True(File.Exists(file), $"round {round}: {path} is named and not there");
            if (!path.EndsWith(".html", StringComparison.Ordinal)) continue;
            var html = File.ReadAllText(file);
            Assert.True(html.StartsWith("<!doctype html>", StringComparison.Ordinal) && html.EndsWith('\n'), $"round {round}: {path} is cut off");
            foreach (Match match in Names().Matches(html))
            {
                var target = new Uri(new Uri("https://site.invalid/" + path), match.Groups[1].Value);
                if (target.Host == "site.invalid" && seen.Add(target.AbsolutePath[1..])) queue.Enqueue(target.AbsolutePath[1..]);
            }
        }
        Assert.True(seen.Count > 30, $"round {round}: only {seen.Count} files can be reached");
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Names();
}
