using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Tests.RealSite;

/// <summary>The real chapters make every point of <c>tests/coverage.yml</c>.</summary>
public sealed class CoverageTests
{
    private static readonly SourceFolder Input = new DiskFolder(Repository.Folder("input"), "input");
    private readonly SiteSettings site;
    private readonly List<Chapter> chapters;
    private readonly List<string> points;

    public CoverageTests()
    {
        var report = new Report();
        site = DataFiles.ReadSettings([DataFile.Parse(Input.Read(DataFiles.Settings, Limits.DataFile)!, report)], new Folders("input", ""), report);
        var context = new ReadingContext(site, new SiteOptions(), new TermNames([]), NameList.Empty);
        chapters = [.. Input.List(ChapterReader.Folder).Where(SourceNames.IsWritten).Select(n => ChapterReader.Read(Input.Read(n, Limits.Chapter)!, context, report)).OfType<Chapter>()];
        var list = (YamlMapping)YamlParser.Parse(File.ReadAllText(Path.Combine(Repository.Folder("tests"), "coverage.yml")), "tests/coverage.yml", 1, report)!;
        Assert.Empty(report.Diagnostics);
        points = [.. list.Entries.Select(e => e.Key.Text)];
    }

    [Fact]
    public void A_section_makes_each_point_in_every_language()
    {
        var made = Covered().GroupBy(c => (c.Slug, c.Section, c.Point)).Where(g => g.Count() == site.Languages.Count).Select(g => g.Key.Point);
        Assert.Empty(points.Except(made));
    }

    [Fact]
    public void Both_languages_name_the_same_sections()
    {
        var alone = Covered().GroupBy(c => (c.Slug, c.Section, c.Point)).Where(g => g.Count() != site.Languages.Count).Select(g => g.Key);
        Assert.Empty(alone);
    }

    [Fact]
    public void No_other_point_is_named() => Assert.Empty(Covered().Select(c => c.Point).Except(points));

    private IEnumerable<(string Slug, string Section, string Point)> Covered() =>
        chapters.SelectMany(c => c.Covers.Select(p => (c.Slug, p.Section.Id, p.Point.Id)));
}
