using StatiqSite.Site;
using StatiqSite.Site.OnePage;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Pages;

/// <summary>The page of the whole text, where a small site shows more than the cases do.</summary>
public sealed class OnePageTests
{
    private static readonly string Folder = Repository.Folder("tests", "sites", "whole-site", "input");

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void It_is_made_of_two_chapters_and_of_no_more_than_a_browser_shows(int chapters, bool isMade)
    {
        var input = WithChapters(chapters);
        var result = Build(input);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(isMade, result.Files.Any(f => f.Path == "all.html"));
        var home = Text(result, "index.html");
        Assert.Equal(isMade, home.Contains("href=\"all.html\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_chapters_may_have_the_same_ids_and_notes()
    {
        var input = WithChapters(2);
        var page = Text(Build(input), "all.html");
        foreach (var chapter in (string[])["c001", "c002"])
        {
            Assert.Contains($"<h3 id=\"chapters--{chapter}--same\">", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#chapters--{chapter}--same\"", page, StringComparison.Ordinal);
            Assert.Contains($"<li id=\"chapters--{chapter}--note-1\">", page, StringComparison.Ordinal);
        }
        Assert.Contains("<a href=\"#chapters--c001--same\">the first</a><span class=\"printed\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_follow_a_link_but_not_within_a_drawing()
    {
        const string Html = "<p><a href=\"x\">one</a></p><svg id=\"s\"><a href=\"x\"><text>two</text></a></svg><p><a href=\"x\">three</a></p>";
        Assert.Equal(
            "<p><a href=\"y\">one</a>+</p><svg id=\"a--s\"><a href=\"y\"><text>two</text></a></svg><p><a href=\"y\">three</a>+</p>",
            MovedHtml.Of(Html, id => "a--" + id, _ => new MovedLink("y", "+")));
    }

    [Fact]
    public void Search_engines_and_the_search_pass_it_over()
    {
        var result = Build(WithChapters(2));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", Text(result, "all.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("all.html", Text(result, "sitemap.xml"), StringComparison.Ordinal);
        var search = string.Concat(result.Files.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal)).Select(Text));
        Assert.Contains("chapters/c001.html", search, StringComparison.Ordinal);
        Assert.DoesNotContain("all.html", search, StringComparison.Ordinal);
    }

    private static MemoryFolder WithChapters(int count)
    {
        var input = MemoryFolder.Of(Folder, "input");
        foreach (var name in input.Names.Where(n => n.StartsWith("chapters/", StringComparison.Ordinal) || n == "translations.yml").ToList()) input.Remove(name);
        for (var i = 1; i <= count; i++)
        {
            input[$"chapters/zh-Hans/{100 + i}-c{i:000}.md"] =
                $"---\ntitle: 第{i}章\npart: one\nsummary: 一句话。\nupdated: 2026-01-01\n---\n\n[[alpha]]有出处[@first-paper; @a-post]。\n\n## 同一节 {{#same}}\n\n见[本节](#same)与[the first](101-c001.md#same)。\n";
        }
        return input;
    }

    private static StatiqSite.Engine.BuildResult Build(MemoryFolder input) =>
        new SiteBuild(input, MemoryFolder.Of(Repository.Folder("theme"), "theme"), new SiteOptions()).Run();

    private static string Text(StatiqSite.Engine.BuildResult result, string path) => Text(result.Files.Single(f => f.Path == path));

    private static string Text(StatiqSite.Engine.OutputFile file) => System.Text.Encoding.UTF8.GetString(file.Bytes.Span);
}
