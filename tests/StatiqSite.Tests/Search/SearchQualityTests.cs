using System.IO.Compression;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Linking;
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
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(first >= cases.Count * 0.95, $"{first} of {cases.Count} come first");
    }

    [Fact]
    public void Every_page_is_first_for_its_title_and_for_each_of_its_other_names()
    {
        using var script = SearchScript.Of(site.Files);
        var missed = new List<string>();
        foreach (var pages in Entries().GroupBy(e => e.Language))
        {
            var titles = pages.Select(e => (Name: e.Title, e.Path)).ToList();
            var others = OtherNames(pages.Key).ToList();
            // A model is called by its id and its aliases as much as by its title.
            var called = titles.Concat(others.Where(o => o.Path.Contains("models/", StringComparison.Ordinal)))
                .ToLookup(t => SearchTokenizer.Compact(t.Name), t => t.Path);
            Assert.All(others, o => Assert.Contains(o.Path, titles.Select(t => t.Path)));
            // What is called so comes before what is also called so.
            var named = others.Where(o => !called.Contains(SearchTokenizer.Compact(o.Name)))
                .ToLookup(o => SearchTokenizer.Compact(o.Name), o => o.Path);
            foreach (var (name, _) in titles.Concat(others).DistinctBy(n => n.Name))
            {
                var compact = SearchTokenizer.Compact(name);
                var wanted = (called.Contains(compact) ? called : named)[compact].Distinct().Order(StringComparer.Ordinal).ToList();
                var found = script.Find(name, pages.Key, wanted.Count).Own.Order(StringComparer.Ordinal);
                if (!wanted.SequenceEqual(found)) missed.Add($"{pages.Key} '{name}': {string.Join(' ', wanted)}, found {string.Join(' ', found)}");
            }
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void Every_heading_that_stands_once_is_within_the_first_three()
    {
        using var script = SearchScript.Of(site.Files);
        var missed = new List<string>();
        var headings = Entries().SelectMany(e => e.Texts.SelectMany(t => Json(site.Files[$"search/t.{t}.js"]).EnumerateArray()).Skip(1)
            .Select(s => (e.Language, Link: $"{e.Path}#{s[0].GetString()}", Heading: s[1].GetString()!)));
        foreach (var group in headings.GroupBy(h => (h.Language, SearchTokenizer.Compact(h.Heading))).Where(g => g.Count() == 1))
        {
            var (language, link, heading) = group.First();
            var found = script.Find(heading, language, 3).Own;
            if (!found.Contains(link)) missed.Add($"{link} '{heading}': {string.Join(' ', found)}");
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
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

    [Fact]
    public void A_shutdown_that_nobody_confirmed_is_not_found_as_one_that_happened()
    {
        var answer = SearchScript.Of(site.Files).Find("Timeline of 2026", "en", 1);
        Assert.Equal(["en/timeline/2026.html"], answer.Own);
        Assert.Contains("shutdown announced, not confirmed", answer.Excerpts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("shut down", answer.Excerpts[0], StringComparison.Ordinal);
    }

    private IEnumerable<(string Language, string Path, string Title, string Kind, string[] Texts)> Entries() => site.Files.Where(f => Block().IsMatch(f.Key))
        .SelectMany(f => Json(f.Value).EnumerateArray().Select(e => (Path: e[0].GetString()!, Title: e[1].GetString()!, Kind: e[2].GetString()!, Texts: Hashes(e[3]))))
        .Select(e => (e.Path.StartsWith("en/", StringComparison.Ordinal) ? "en" : "zh-Hans", e.Path, e.Title, e.Kind, e.Texts));

    /// <summary>Aliases, ids and keys, as authors write them, with the page of each.</summary>
    private static IEnumerable<(string Name, string Path)> OtherNames(string code)
    {
        var report = new Report();
        var settings = SiteSettingsReader.Read(Input("site.yml", report), report)!;
        var language = settings.Languages.Single(l => l.Code == code);
        var data = ModelDataReader.Read(Input("models.yml", report), settings, report);
        return data.Models.SelectMany(m => m.Aliases.Append(m.Id).Select(a => (a, Addresses.Model(m.Id))))
            .Concat(data.Methods.Select(m => (m.Id, Addresses.Method(m.Id))))
            .Concat(data.Families.Select(f => (f.Id, Addresses.FamilyTimeline(f.Id))))
            .Concat(GlossaryReader.Read(Input("glossary.yml", report), settings, report).Terms
                .SelectMany(t => t.Aliases.Where(a => a.Language == code).Select(a => (a.Text, Addresses.Term(t.Id)))))
            .Concat(SourceListReader.Read(Input("sources.yml", report), settings, report).Sources.Select(s => (s.Key, Addresses.Source(s.Key))))
            .Select(n => (n.Item1, Addresses.In(language, n.Item2)));
    }

    private static DataFile Input(string name, Report report) => DataFile.Parse(new SourceFile("input/" + name, name, File.ReadAllBytes(Repository.Folder("input", name))), report);

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

    [GeneratedRegex("^search/s\\.")]
    private static partial Regex Shard();

    [GeneratedRegex("^search/d\\.")]
    private static partial Regex Block();
}
