using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StatiqSite.Tests.Copies;

namespace StatiqSite.Tests.RealSite;

/// <summary>Each copy of the real site, read by a reader of Markdown that knows nothing of this project, says what its page says.</summary>
public sealed partial class CopyTests(RealSite site) : IClassFixture<RealSite>
{
    [Fact]
    public void Every_chapter_and_every_model_has_a_copy_that_its_page_names()
    {
        var pages = site.Pages.Keys.Where(p => HasCopy().IsMatch(p)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(pages.Select(CopyOf), Copies);
        foreach (var path in pages)
        {
            var link = site.Pages[path].QuerySelector("link[rel=alternate][type='text/markdown']")!;
            Assert.Equal(CopyOf(path), RealSite.Resolve(path, link.GetAttribute("href")!).Path);
        }
        Assert.DoesNotContain(site.Pages.Where(p => !pages.Contains(p.Key)), p => p.Value.QuerySelector("link[type='text/markdown']") is not null);
    }

    [Fact]
    public void Every_copy_names_whom_its_licence_asks_to_name() => Assert.All(
        Copies, path => Assert.Contains(path.StartsWith("en/", StringComparison.Ordinal) ? "\n- From: Where ChatGPT Came From, by The StatiqSite authors\n- Licence: " : "\n- 出自：《ChatGPT从何而来》，作者：The StatiqSite authors\n- 许可：", Encoding.UTF8.GetString(site.Files[path].Bytes.Span), StringComparison.Ordinal));

    [Fact]
    public void Every_link_of_a_copy_leads_to_a_file_and_its_anchor()
    {
        var dead = new List<string>();
        foreach (var path in Copies)
        {
            foreach (var element in Read(path).QuerySelectorAll("a[href], img[src]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                if (IsFootnote(element) || address.Contains("://", StringComparison.Ordinal)) continue;
                var (target, anchor) = RealSite.Resolve(path, address);
                if (!site.Files.ContainsKey(target)) dead.Add($"{path}: {address}");
                else if (anchor.Length > 0 && (!site.Pages.TryGetValue(target, out var page) || page.GetElementById(anchor) is null)) dead.Add($"{path}: no anchor {address}");
                else if (anchor.Length == 0 && HasCopy().IsMatch(target)) dead.Add($"{path}: not to the copy: {address}");
            }
        }
        Assert.Empty(dead);
    }

    [Fact]
    public void A_chapter_has_the_headings_tables_lists_and_words_of_its_page()
    {
        foreach (var path in Copies.Where(p => p.Contains("chapters/", StringComparison.Ordinal)))
        {
            var (copy, prose) = (Read(path), Page(path).QuerySelector("article .prose")!);
            Assert.Equal(Titles(prose.Closest("article")!), Titles(copy));
            foreach (var element in (string[])["table", "tr", "td, th", "pre", "code", "em", "strong", "blockquote, .admonition"])
                Assert.Equal((path, element, Count(prose, element)), (path, element, Count(copy, element)));
            // What stands above the text and the footnotes below it are told elsewhere; drawings and the ways back to the text are not in a copy.
            foreach (var left in copy.QuerySelectorAll("h1, h1 + blockquote, h1 + blockquote + ul, .footnotes, .footnote-ref")) left.Remove();
            foreach (var left in prose.QuerySelectorAll("svg, figure summary, caption.hidden, .footnotes, .footnote-ref, .cite, [aria-hidden=true]")) left.Remove();
            Assert.Equal((path, Words(prose)), (path, Words(copy)));
        }

        // A term with its definition is a bold line and a list.
        static int Count(IElement text, string element) => text.QuerySelectorAll(element).Count(e => !IsFootnote(e))
            + (element is "strong" ? text.QuerySelectorAll("dt, .admonition-title").Length : 0) - (element is "blockquote, .admonition" ? text.QuerySelectorAll("h1 + blockquote").Length : 0);
    }

    [Fact]
    public void Every_citation_of_a_chapter_leads_to_a_footnote_with_its_source()
    {
        foreach (var path in Copies.Where(p => p.Contains("chapters/", StringComparison.Ordinal)))
        {
            var (copy, page) = (Read(path), Page(path));
            Assert.Equal((path, page.QuerySelectorAll(".cite, .footnote-ref").Length), (path, copy.QuerySelectorAll("a.footnote-ref").Length));
            var notes = page.QuerySelectorAll(".notes > ol > li").ToList();
            var footnotes = copy.QuerySelectorAll(".footnotes li").Select(Words).ToList();
            foreach (var note in notes) Assert.Contains(footnotes, f => f.Contains(Words(note.QuerySelector("a")!), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_model_has_the_facts_of_its_page_under_the_same_headings()
    {
        foreach (var path in Copies.Where(p => p.Contains("models/", StringComparison.Ordinal)))
        {
            var (copy, article) = (Read(path), Page(path).QuerySelector("article")!);
            var titles = Titles(copy);
            Assert.Equal(titles, Titles(article).Intersect(titles));
            Assert.True(copy.QuerySelectorAll("a.footnote-ref").Length > 0, path);
            foreach (var left in article.QuerySelectorAll(".sources, figure")) left.Remove();
            foreach (var section in (string[])["dates", "facts", "parents", "children", "gained", "lost", "papers"])
            {
                if (article.QuerySelector($"#{section}") is not { } heading) continue;
                var items = copy.QuerySelectorAll("h2").Single(h => h.TextContent == heading.TextContent).NextElementSibling!;
                foreach (var mark in items.QuerySelectorAll(".footnote-ref")) mark.Remove();
                var facts = heading.ParentElement!.QuerySelectorAll("ol.rail > li, dl, ul > li");
                Assert.Equal((path, section, string.Concat(facts.Select(Words))), (path, section, Words(items)));
            }
        }
    }

    private List<string> Copies => [.. site.Files.Keys.Where(p => p.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // Parsed for each test, which takes away what it does not compare.
    private IElement Page(string copy) => ReadMarkdown.Parse(Encoding.UTF8.GetString(site.Files[copy[..^3] + ".html"].Bytes.Span));

    private IElement Read(string path) => ReadMarkdown.Read(Encoding.UTF8.GetString(site.Files[path].Bytes.Span));

    private static string CopyOf(string page) => page[..^5] + ".md";

    private static bool IsFootnote(IElement element) => element.Closest(".footnotes, .footnote-ref, .footnote-back-ref") is not null;

    private static List<string> Titles(IElement text) => [.. text.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => $"{h.LocalName} {Words(h)}")];

    /// <summary>Letters and digits alone: how words are set apart and marked differs.</summary>
    private static string Words(IElement element) => string.Concat(element.TextContent.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^(en/)?(chapters|models)/(?!index\.html)[^/]+\.html\z")]
    private static partial Regex HasCopy();
}
