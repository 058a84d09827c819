namespace StatiqSite.Tests.CommandLine;

public sealed class AcceptTests
{
    private const string Lock = "input/addresses.lock";

    [Fact]
    public async Task A_file_of_the_author_that_has_a_temporary_name_stays()
    {
        using var site = new SiteFolder();
        site.Write(Lock + ".tmp", "mine");
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        Assert.Equal("mine", File.ReadAllText(site[Lock + ".tmp"]));
        Assert.Equal([Lock, Lock + ".tmp"], Directory.GetFiles(site["input"], "addresses*").Select(f => "input/" + Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_accepted_passes_and_what_goes_then_is_told_until_it_leads_on()
    {
        using var site = new SiteFolder();
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        var first = File.ReadAllText(site[Lock]);
        Assert.Contains("\nchapters/start.html\nchapters/start.html#", first, StringComparison.Ordinal);
        Assert.DoesNotContain("#note-", first, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run(site, "check"));
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        Assert.Equal(first, File.ReadAllText(site[Lock]));

        // A new address is no mistake.
        File.WriteAllText(site["input/chapters/en/03-new.md"], "---\ntitle: New\npart: one\nsummary: S.\nupdated: 2026-11-23\n---\n\nText.\n");
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
        Assert.Contains("<p id=\"gone\"><a href=\"../glossary.html\">", File.ReadAllText(site["output/chapters/new.html"]), StringComparison.Ordinal);

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

    [Theory]
    [InlineData("")]
    [InlineData("# Every page\n\n")]
    public async Task A_list_without_an_address_is_told_and_can_be_written_anew(string text)
    {
        using var site = new SiteFolder();
        site.Write(Lock, text);
        var (code, error) = await Run(site, "check");
        Assert.Equal(1, code);
        Assert.Contains(Lock + ":1:1: error empty-lock: ", error, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run(site, "accept", "addresses"));
        Assert.Equal((0, ""), await Run(site, "check"));
    }

    private static async Task<(int Code, string Error)> Run(SiteFolder site, params string[] arguments)
    {
        var (code, _, error) = await BuiltProgram.Run(site.Root, arguments);
        return (code, error);
    }
}
