using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.RealSite;

/// <summary>The project's own site, built once for all tests that look at it.</summary>
public sealed class RealSite
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });
    private readonly Dictionary<string, IHtmlDocument> pages;

    public RealSite()
    {
        Result = Build();
        Files = Result.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        pages = Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(p => p, p => Parser.ParseDocument(Encoding.UTF8.GetString(Files[p].Bytes.Span)), StringComparer.Ordinal);
    }

    public BuildResult Result { get; }

    public IReadOnlyDictionary<string, OutputFile> Files { get; }

    public IReadOnlyDictionary<string, IHtmlDocument> Pages => pages;

    public static BuildResult Build(int threads = 0) => new SiteBuild(
        new DiskFolder(Repository.Folder("input"), "input"), new DiskFolder(Repository.Folder("theme"), "theme"), new SiteOptions()).Run(threads);

    /// <summary>Every address that a page names, with the attribute's element.</summary>
    public static IEnumerable<(IElement Element, string Address)> Addresses(IHtmlDocument page)
    {
        foreach (var element in page.All)
            foreach (var name in (string[])["href", "src", "xlink:href", "action", "poster", "data"])
                if (element.GetAttribute(name) is { } value) yield return (element, value);
    }

    /// <summary>The output path and anchor that a relative address leads to from a page.</summary>
    public static (string Path, string Anchor) Resolve(string page, string address)
    {
        var target = new Uri(new Uri("https://site.invalid/" + page), address);
        return (Uri.UnescapeDataString(target.AbsolutePath)[1..], Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }
}
