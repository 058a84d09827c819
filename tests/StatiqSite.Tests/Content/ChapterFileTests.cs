using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Tests.Content;

public sealed class ChapterFileTests
{
    private const string Fields = "title: T\npart: one\nsummary: S\nupdated: 2026-11-23\n";

    [Theory]
    [InlineData("chapters/en/02-evolution.md", 2, "evolution")]
    [InlineData("chapters/zh-Hans/100-gpt-4.md", 100, "gpt-4")]
    public void Reads_number_and_slug(string name, int order, string slug)
    {
        var (file, told) = Reading.ReadFile(ChapterFileName.Parse, name, "");
        Assert.Empty(told);
        Assert.Equal((order, slug), (file!.Order, file.Slug));
    }

    [Theory]
    [InlineData("chapters/en/evolution.md", "chapter-file-name")]
    [InlineData("chapters/en/2-evolution.md", "chapter-file-name")]
    [InlineData("chapters/en/002-evolution.md", "chapter-file-name")]
    [InlineData("chapters/en/02-Evolution.md", "chapter-file-name")]
    [InlineData("chapters/en/02-evolution.md\n", "chapter-file-name")]
    [InlineData("chapters/02-evolution.md", "chapter-file-name")]
    [InlineData("chapters/en/more/02-evolution.md", "chapter-file-name")]
    [InlineData("chapters/fr/02-evolution.md", "unknown-language")]
    public void Tells_a_name_that_is_no_chapters(string name, string code)
    {
        var (file, told) = Reading.ReadFile(ChapterFileName.Parse, name, "");
        Assert.Null(file);
        Assert.Equal(code, Assert.Single(told).Code);
    }

    [Fact]
    public void Finds_where_the_text_begins()
    {
        var header = Read($"---\n{Fields}covers: {{ a: [\"1.1\"] }}\n---\nText", out var told, out var body)!;
        Assert.Empty(told);
        Assert.Equal("Text", body);
        Assert.Equal(("T", "one", 3, false, "1.1"), (header.Title, header.Part.Id, header.Part.Place.Line, header.IsDraft, header.Covers[0].Point.Id));
    }

    [Theory]
    [InlineData("Text", "1:1 front-matter-missing")]
    [InlineData("", "1:1 front-matter-missing")]
    [InlineData("\n---\ntitle: T\n---\n", "1:1 front-matter-missing")]
    [InlineData("---\ntitle: T\n", "1:1 front-matter-unclosed")]
    [InlineData("---", "1:1 front-matter-unclosed")]
    [InlineData("---\n" + Fields + "tags: [a]\n---\n", "6:1 unknown-field")]
    [InlineData("---\n" + Fields + "draft: yes\n---\n", "6:8 wrong-type")]
    [InlineData("---\n" + Fields + "draft: \"open\n---\n", "6:8 yaml-syntax")]
    public void Tells_what_is_wrong_with_front_matter(string text, string expected)
    {
        Read(text, out var told, out _);
        Assert.Equal([expected], Reading.Short(told));
    }

    [Fact]
    public void Empty_front_matter_lacks_every_required_field()
    {
        Read("---\n---\n", out var told, out _);
        Assert.Equal(["missing-field", "missing-field", "missing-field", "missing-field"], told.Select(d => d.Code));
    }

    private static ChapterHeader? Read(string text, out IReadOnlyList<Diagnostic> told, out string body)
    {
        var report = new Report();
        var header = FrontMatterReader.Read(new SourceText("input/chapters/en/01-a.md", text), report, out var offset);
        told = report.Diagnostics;
        body = text[offset..];
        return header;
    }
}
