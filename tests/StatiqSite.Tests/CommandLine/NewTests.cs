using System.Text;

namespace StatiqSite.Tests.CommandLine;

public sealed class NewTests
{
    private const string Lines = "name: A\n    family: f\n    kind: base\n    summary: S\n    dates: [{ event: announced, date: 2020, confidence: general }]\n    method: { id: m, text: T, confidence: general }";
    private const string Fields = "name: A, family: f, kind: base, summary: S, dates: [{ event: announced, date: 2020, confidence: general }], method: { id: m, text: T, confidence: general }";

    [Fact]
    public async Task A_chapter_is_begun_in_every_language_as_a_draft_that_builds()
    {
        using var site = new SiteFolder();
        var (code, output, error) = await BuiltProgram.Run(site.Root, ["new", "chapter", "my-first", "--title", "He said: \"so\""]);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("Wrote input/chapters/zh-Hans/03-my-first.md\nWrote input/chapters/en/03-my-first.md\nA draft: 'preview --drafts' shows it.\n", output);
        Assert.Equal(
            """
            ---
            title: "He said: \"so\""
            part: one   # one of: one, two
            summary: To be written.
            updated: 2026-11-23
            draft: true   # remove this line when readers may see the chapter
            ---

            To be written.

            """,
            File.ReadAllText(site["input/chapters/en/03-my-first.md"]));
        Assert.Equal((0, ""), await Check(site));
        Assert.Equal((0, ""), await Check(site, "--drafts"));
        await BuiltProgram.Run(site.Root, ["--drafts"]);
        Assert.Contains("He said: &quot;so&quot;", File.ReadAllText(site["output/chapters/my-first.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_appended_and_no_other_byte_changes()
    {
        using var site = new SiteFolder();
        var before = File.ReadAllText(site["input/models.yml"]);
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["new", "model", "gamma-2.5"]);
        Assert.Equal((0, ""), (code, error));
        var after = File.ReadAllText(site["input/models.yml"]);
        Assert.StartsWith(before + "  - id: gamma-2.5\n    name: gamma-2.5\n    family: old   # the first of: old\n", after, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Check(site));
        await BuiltProgram.Run(site.Root, []);
        Assert.True(File.Exists(site["output/en/models/gamma-2.5.html"]));
    }

    /// <summary>Where the models end is not always the file's end, and files are not all of one form. The record goes where | stands.</summary>
    [Theory]
    [InlineData("FAMILIES\nmodels:\n- { id: a, MODEL }\n|\n# What follows.\nMETHODS\n", "", "\n")]
    [InlineData("FAMILIES\r\nMETHODS\r\nmodels:\r\n    - { id: a, MODEL }|", "    ", "\r\n")]
    [InlineData("\uFEFFFAMILIES\nMETHODS\nmodels:\n  - id: a\n    MODEL_LINES\n    # Not a record.\n|\n\n", "  ", "\n")]
    [InlineData("FAMILIES\nMETHODS\n# The end.\n|\n\n", "  ", "\n")]
    public async Task The_record_goes_to_the_end_of_the_models(string text, string indent, string lineEnd)
    {
        using var site = new SiteFolder();
        foreach (var chapter in Directory.GetFiles(site["input/chapters"], "*.md", SearchOption.AllDirectories)) File.Delete(chapter);
        File.Delete(site["input/glossary.yml"]);
        var whole = text
            .Replace("FAMILIES", "families: [{ id: f, name: F, summary: S }]", StringComparison.Ordinal)
            .Replace("METHODS", "methods: [{ id: m, name: M, summary: S, sources: [first-paper], standing: paper }]", StringComparison.Ordinal)
            .Replace("MODEL_LINES", Lines, StringComparison.Ordinal)
            .Replace("MODEL", Fields, StringComparison.Ordinal);
        File.WriteAllBytes(site["input/models.yml"], Encoding.UTF8.GetBytes(whole.Replace("|", "", StringComparison.Ordinal)));
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["new", "model", "b"]);
        Assert.Equal((0, ""), (code, error));

        var now = Encoding.UTF8.GetString(File.ReadAllBytes(site["input/models.yml"]));
        var (before, after) = (whole.Split('|')[0], whole.Split('|')[1]);
        Assert.StartsWith(before, now, StringComparison.Ordinal);
        Assert.EndsWith(lineEnd + after, now, StringComparison.Ordinal);
        var added = now[before.Length..^after.Length];
        Assert.Contains($"{indent}- id: b{lineEnd}{indent}  name: b{lineEnd}", added, StringComparison.Ordinal);
        Assert.Equal(lineEnd == "\r\n" ? added.Count(c => c == '\n') : 0, added.Count(c => c == '\r'));
        Assert.DoesNotContain("models.yml", (await Check(site)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_brackets_is_left_alone()
    {
        using var site = new SiteFolder();
        site.Write("input/models.yml", $"families: [{{ id: f, name: F, summary: S }}]\nmethods: [{{ id: m, name: M, summary: S, sources: [first-paper], standing: paper }}]\nmodels: [{{ id: a, {Fields} }}]\n");
        var before = site.Files("input");
        var (code, output, error) = await BuiltProgram.Run(site.Root, ["new", "model", "b"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("write them as lines that begin with '- '", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
    }

    [Theory]
    [InlineData(2, "The chapter exists: input/chapters/zh-Hans/02-next.md", "chapter", "next")]
    [InlineData(2, "not a slug", "chapter", "My_Chapter")]
    [InlineData(2, "not a slug", "chapter", "../up")]
    [InlineData(2, "There is no part 'three'; the site has one, two.", "chapter", "new-one", "--part", "three")]
    [InlineData(2, "The title says nothing", "chapter", "new-one", "--title", " ")]
    [InlineData(2, "The model exists: input/models.yml:19:5", "model", "alpha")]
    [InlineData(2, "not an id", "model", "GPT 5")]
    [InlineData(2, "There is no folder 'nowhere'", "model", "x", "--input", "nowhere")]
    public async Task What_exists_or_is_no_name_is_refused_and_nothing_written(int code, string told, params string[] arguments)
    {
        using var site = new SiteFolder();
        var before = site.Files("input");
        var (ended, output, error) = await BuiltProgram.Run(site.Root, ["new", .. arguments]);
        Assert.Equal((code, ""), (ended, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
    }

    [Theory]
    [InlineData("site.yml", "languages:", "langages:", "chapter", "x")]
    [InlineData("models.yml", "models:", "modles:", "model", "x")]
    public async Task Mistakes_in_what_it_reads_are_told_first(string file, string good, string bad, params string[] arguments)
    {
        using var site = new SiteFolder();
        site.Replace("input/" + file, good, bad);
        var before = site.Files("input");
        var (code, output, error) = await BuiltProgram.Run(site.Root, ["new", .. arguments]);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"input/{file}:", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written. Mend this first.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("input"));
    }

    private static async Task<(int Code, string Error)> Check(SiteFolder site, params string[] options)
    {
        var (code, _, error) = await BuiltProgram.Run(site.Root, ["check", .. options]);
        return (code, error);
    }
}
