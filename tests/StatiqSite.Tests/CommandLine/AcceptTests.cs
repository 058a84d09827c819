namespace StatiqSite.Tests.CommandLine;

public sealed class AcceptTests
{
    private const string Lock = "input/addresses.lock";

    [Fact]
    public async Task What_is_accepted_passes_and_what_goes_then_is_told_until_it_leads_on()
    {
        using var site = SiteFolder.OfRealSite();
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        var first = File.ReadAllText(site[Lock]);
        Assert.Contains("\nchapters/evolution.html\nchapters/evolution.html#", first, StringComparison.Ordinal);
        Assert.DoesNotContain("#note-", first, StringComparison.Ordinal);
        Assert.DoesNotContain("index.html#main\n", first, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run(site, "check"));
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        Assert.Equal(first, File.ReadAllText(site[Lock]));

        foreach (var language in (string[])["zh-Hans", "en"])
        {
            site.Write($"input/chapters/{language}/99-gone.md", File.ReadAllText(Directory.GetFiles(site[$"input/chapters/{language}"], "13-*.md")[0]));
            foreach (var old in Directory.GetFiles(site[$"input/chapters/{language}"], "99-*.md")) File.Move(old, old.Replace("99-gone", "99-new", StringComparison.Ordinal));
        }
        Assert.Equal((0, ""), await Run(site, "accept", "translations"));
        Assert.Equal((0, ""), await Run(site, "check"));

        File.AppendAllText(site[Lock], "chapters/gone.html\nchapters/new.html#gone\n");
        var (code, error) = await Run(site, "build");
        Assert.Equal(1, code);
        Assert.Contains("'chapters/gone.html' was published and is gone", error, StringComparison.Ordinal);
        Assert.Contains("'chapters/new.html#gone' was published and is gone", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site["output"]));

        site.Write("input/redirects.yml", "- { from: chapters/gone.html, to: chapters/new.html }\n- { from: 'chapters/new.html#gone', to: glossary.html }\n");
        Assert.Equal((0, ""), await Run(site, "build"));
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=new.html\">", File.ReadAllText(site["output/chapters/gone.html"]), StringComparison.Ordinal);
        Assert.Contains("<p class=\"moved\" id=\"gone\"><a href=\"../glossary.html\">", File.ReadAllText(site["output/chapters/new.html"]), StringComparison.Ordinal);

        // A redirect is a promise too, until it is given up by hand.
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        File.Delete(site["input/redirects.yml"]);
        Assert.Equal(1, (await Run(site, "check")).Code);
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        Assert.Equal((0, ""), await Run(site, "check"));
    }

    [Fact]
    public async Task Nothing_is_accepted_while_something_is_wrong()
    {
        using var site = new SiteFolder();
        site.Write("input/chapters/en/04-wrong.md", "---\ntitle: Wrong\npart: one\nsummary: S.\nupdated: 2026-11-23\n---\n\n[[nothing]]\n");
        var (code, error) = await Run(site, "accept", "addresses");
        Assert.Equal(1, code);
        Assert.Contains("unknown-name", error, StringComparison.Ordinal);
        Assert.False(File.Exists(site[Lock]));
    }

    private static async Task<(int Code, string Error)> Run(SiteFolder site, params string[] arguments)
    {
        var (code, _, error) = await BuiltProgram.Run(site.Root, arguments);
        return (code, error);
    }
}
