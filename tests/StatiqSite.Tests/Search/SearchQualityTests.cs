using System.IO.Compression;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site.Search;

namespace StatiqSite.Tests.Search;

/// <summary>What readers find on the real site, by the script that they run.</summary>
public sealed partial class SearchQualityTests(RealSite.RealSite site) : IClassFixture<RealSite.RealSite>
{
    [Fact]
    public void Every_case_of_the_list_is_found_where_it_should_be()
    {
        var script = SearchScript.Of(site.Files);
        var cases = File.ReadLines(Repository.Folder("tests", "search", "cases.yml")).Select(l => Case().Match(l)).Where(m => m.Success).Select(m => m.Groups).ToList();
        Assert.True(cases.Count >= 60, $"{cases.Count} cases");
        var (missed, first) = (new List<string>(), 0);
        foreach (var c in cases)
        {
            var (language, query, page, within) = (c[1].Value, c[2].Value, c[3].Value, c[4].Value[0] - '0');
            var found = script.Find(query, language, 5).Own;
            Assert.NotEmpty(found);
            var at = Array.FindIndex(found, f => f == page || f.StartsWith(page + "#", StringComparison.Ordinal));
            if (at < 0 || at >= within) missed.Add($"{language} '{query}': {page} at {at + 1}, not within {within}; first is {found[0]}");
            else if (at == 0) first++;
        }
        Assert.Empty(missed);
        Assert.True(first >= cases.Count * 0.95, $"{first} of {cases.Count} come first");
    }

    [Fact]
    public void Every_page_is_first_for_a_title_that_it_has_alone()
    {
        var script = SearchScript.Of(site.Files);
        var missed = new List<string>();
        foreach (var pages in Entries().GroupBy(e => e.Language))
        {
            foreach (var group in pages.GroupBy(e => SearchTokenizer.Compact(e.Title)).Where(g => g.Count() == 1))
            {
                var (language, path, title, kind, _) = group.First();
                // A family is called as a model of it is, or the other way round: the model comes first.
                var found = script.Find(title, language, kind == "family" ? 2 : 1).Own;
                if (!found.Contains(path)) missed.Add($"{language} '{title}': {path}, found {string.Join(' ', found)}");
            }
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void Every_heading_that_stands_once_is_within_the_first_three()
    {
        var script = SearchScript.Of(site.Files);
        var missed = new List<string>();
        var headings = Entries().SelectMany(e => e.Texts.SelectMany(t => Json(site.Files[$"search/t.{t}.js"]).EnumerateArray()).Skip(1).Select(s => (e.Language, e.Path, Heading: s[1].GetString()!)));
        foreach (var group in headings.GroupBy(h => (h.Language, SearchTokenizer.Compact(h.Heading))).Where(g => g.Count() == 1))
        {
            var (language, path, heading) = group.First();
            var found = script.Find(heading, language, 3).Own;
            if (!found.Any(f => f.StartsWith(path, StringComparison.Ordinal))) missed.Add($"{path} '{heading}': {string.Join(' ', found)}");
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void A_first_search_and_the_shards_keep_within_their_bounds()
    {
        var script = site.Files.Values.Single(f => Published().IsMatch(f.Path)).Bytes.ToArray();
        foreach (var (language, query) in ((string, string)[])[("zh-Hans", "预训练模型"), ("en", "chain of thought"), ("zh-Hans", "text-davinci-003"), ("en", "halucination"), ("zh-Hans", "ChatGPT什么时候发布"), ("en", "where do abilities come from")])
        {
            var search = SearchScript.Of(site.Files);
            search.Find(query, language, 5);
            var bytes = Packed(script) + search.Loaded.Sum(f => Packed(site.Files[f].Bytes.ToArray()));
            Assert.True(bytes <= 45_000, $"'{query}' loads {bytes} bytes");
        }
        var shards = site.Files.Where(f => Shard().IsMatch(f.Key)).Select(f => Packed(f.Value.Bytes.ToArray())).Order().ToList();
        Assert.True(shards[shards.Count / 2] <= 8_000, $"the median shard has {shards[shards.Count / 2]} bytes");
    }

    [Fact]
    public void An_excerpt_marks_what_was_searched()
    {
        var answer = SearchScript.Of(site.Files).Find("奖励模型", "zh-Hans", 5);
        Assert.Contains(answer.Excerpts, e => e.Contains("[奖励模型]", StringComparison.Ordinal));
        Assert.NotEmpty(answer.Other);
    }

    private IEnumerable<(string Language, string Path, string Title, string Kind, string[] Texts)> Entries() => site.Files.Where(f => Block().IsMatch(f.Key))
        .SelectMany(f => Json(f.Value).EnumerateArray().Select(e => (Path: e[0].GetString()!, Title: e[1].GetString()!, Kind: e[2].GetString()!, Texts: Hashes(e[3]))))
        .Select(e => (e.Path.StartsWith("en/", StringComparison.Ordinal) ? "en" : "zh-Hans", e.Path, e.Title, e.Kind, e.Texts));

    private static string[] Hashes(System.Text.Json.JsonElement text) => text.ValueKind == System.Text.Json.JsonValueKind.Array
        ? [.. text.EnumerateArray().Where(p => p.ValueKind == System.Text.Json.JsonValueKind.String).Select(p => p.GetString()!)]
        : [];

    private static System.Text.Json.JsonElement Json(OutputFile file)
    {
        var text = System.Text.Encoding.UTF8.GetString(file.Bytes.Span);
        return System.Text.Json.JsonDocument.Parse(text[text.IndexOf('[')..text.LastIndexOf(");", StringComparison.Ordinal)]).RootElement;
    }

    private static long Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }

    [GeneratedRegex("^- \\{ language: (\\S+), query: \"([^\"]*)\", page: \"([^\"]*)\", within: (\\d) \\}")]
    private static partial Regex Case();

    [GeneratedRegex("^assets/search\\.[0-9a-f]+\\.js$")]
    private static partial Regex Published();

    [GeneratedRegex("^search/s\\d+\\.")]
    private static partial Regex Shard();

    [GeneratedRegex("^search/d\\d+\\.")]
    private static partial Regex Block();
}
