using System.Text;
using System.Text.RegularExpressions;

namespace StatiqSite.Tests.RealSite;

/// <summary>Every page keeps to the form of HTML that is read again without a parser (<see cref="StatiqSite.Site.Html"/>).</summary>
public sealed partial class HtmlFormTests(RealSite site) : IClassFixture<RealSite>
{
    [Fact]
    public void Of_the_real_site() =>
        Assert.Empty(site.Pages.Keys.SelectMany(path => Deviations(path, Encoding.UTF8.GetString(site.Files[path].Bytes.Span))));

    [Fact]
    public void Of_every_case()
    {
        var pages = Directory.GetFiles(Repository.Folder("tests", "sites"), "*.html", SearchOption.AllDirectories).Where(p => p.Split(Path.DirectorySeparatorChar).Contains("expected")).ToList();
        Assert.True(pages.Count > 300, $"only {pages.Count} pages");
        Assert.Empty(pages.SelectMany(path => Deviations(path, File.ReadAllText(path))));
    }

    [Theory]
    [InlineData("<p id='a'>text</p>")]
    [InlineData("<p id=a>text</p>")]
    [InlineData("<p id = \"a\">text</p>")]
    [InlineData("<P>text</P>")]
    [InlineData("<p title=\"a > b\">text</p>")]
    [InlineData("<p>a \"text\"</p>")]
    [InlineData("<!-- a comment -->")]
    [InlineData("<p>a > b</p>")]
    [InlineData("<p")]
    public void What_is_not_of_the_form_is_seen(string html) => Assert.NotEmpty(Deviations("a.html", html));

    /// <summary>Where something is left of a page when its tags, and what stands in its scripts, are taken out.</summary>
    private static IEnumerable<string> Deviations(string path, string html)
    {
        var left = Tag().Replace(Script().Replace(html, "$1$2"), "");
        return Sign().Match(left) is { Success: true } found ? [$"{path}: …{left[Math.Max(0, found.Index - 40)..Math.Min(left.Length, found.Index + 40)]}…"] : [];
    }

    [GeneratedRegex("(<script[^>]*>)[^<]*(</script>)")]
    private static partial Regex Script();

    [GeneratedRegex("<(?:!doctype html|/[a-z][a-z0-9]*|[a-z][a-z0-9]*(?:[ \\n]+[a-zA-Z:-]+(?:=\"[^\"<>]*\")?)*[ \\n]*/?)>")]
    private static partial Regex Tag();

    [GeneratedRegex("[<>\"]")]
    private static partial Regex Sign();
}
