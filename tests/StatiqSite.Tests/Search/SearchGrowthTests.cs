using System.IO.Compression;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Search;

namespace StatiqSite.Tests.Search;

/// <summary>
/// The index of ten thousand pages, half of them Chinese: what a search loads is held, however much there is. The words are made up, as often as words are in
/// languages (the n-th of them 1/n as often as the first), so that some stand in every section and most in few.
/// </summary>
public sealed class SearchGrowthTests
{
    private const int Pages = 10_000;
    private const int Sections = 4;
    private const int SectionLength = 60;
    private const int Vocabulary = 4000;

    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];

    // Not by the initializer itself: the threads that make the pages would wait for it to end.
    private static readonly Lazy<Dictionary<string, OutputFile>> Made = new(Index);

    private static Dictionary<string, OutputFile> Files => Made.Value;

    [Theory]
    [InlineData("en", 0, 1, 2)]
    [InlineData("en", 10, 100, 1000)]
    [InlineData("zh-Hans", 0, 1, 2)]
    [InlineData("zh-Hans", 7, 70, 700)]
    public void A_first_search_loads_no_more_than_on_a_small_site(string language, params int[] words)
    {
        using var search = SearchScript.Of(Files);
        var query = language == "en" ? string.Join(' ', words.Select(w => Words[w])) : string.Concat(words.Select(Han));
        var answer = search.Find(query, language, 5);
        Assert.Equal(5, answer.Own.Length);
        Assert.Contains(answer.Excerpts, e => e.Contains('['));
        var sizes = search.Loaded.Select(f => (File: f, Size: Packed(Files[f].Bytes.Span))).ToList();
        var script = Packed(Encoding.UTF8.GetBytes(ScriptTrimming.Trim(File.ReadAllText(Repository.Folder("theme", "assets", "search.js")))));
        var sum = script + sizes.Sum(s => s.Size);
        Assert.True(sum <= 45_000, $"'{query}' loads {sum} bytes: the script {script}, {string.Join(", ", sizes.Select(s => $"{s.File} {s.Size}"))}");
    }

    [Fact]
    public void The_list_of_files_and_the_shards_stay_small()
    {
        var list = Packed(Files[SearchFile.Manifest].Bytes.Span);
        Assert.True(list <= 9_000, $"the list of files has {list} bytes");
        var shards = Files.Values.Where(f => f.Path.StartsWith("search/s.", StringComparison.Ordinal)).Select(f => Packed(f.Bytes.Span)).Order().ToList();
        Assert.True(shards[shards.Count / 2] <= 8_000, $"the median shard has {shards[shards.Count / 2]} bytes");
        Assert.True(shards[^1] <= 8_000, $"the largest shard has {shards[^1]} bytes");
        // One for each page, and a share of what all need together.
        Assert.True(Files.Count <= Pages * 1.2, $"{Files.Count} files");
    }

    [Fact]
    public void A_word_of_many_pages_is_not_taken_for_a_rare_one()
    {
        using var search = SearchScript.Of(Files);
        // The page is called by the rare word alone: it comes before those that have the common one most often.
        var rare = Words[Vocabulary - 1];
        Assert.Equal("en/chapters/4000.html", search.Find($"{Words[0]} {rare}", "en", 5).Own[0]);
    }

    private static Dictionary<string, OutputFile> Index()
    {
        var report = new Report();
        var settings = SiteSettingsReader.Read(DataFile.Parse(new SourceFile("input/site.yml", "site.yml", File.ReadAllBytes(Repository.Folder("input", "site.yml"))), report), report)!;
        var pages = Enumerable.Range(0, Pages).AsParallel().AsOrdered().Select(i => SearchedPage.Of(Page(i), new Report())).ToList();
        var corpus = SearchCorpus.Of([.. pages.Select(p => SearchedPage.IndexOf(p, report))], settings, report);
        SearchFile[] shards =
        [
            .. SearchCorpus.Partitions(corpus, report).SelectMany(p => SearchShards.Make(p, corpus, report)),
            .. SearchCorpus.Blocks(corpus, report).Select(b => EntryBlock.File(b, report)),
            .. WordList.File(SearchCorpus.Words(corpus, report), report),
        ];
        var manifest = SearchManifest.Make(shards, SearchCorpus.ExtentOf(corpus, report), new PhraseBook([]), report);
        return pages.SelectMany(p => SearchedPage.TextFiles(p, report)).Concat(shards.Select(s => s.File)).Append(manifest).ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static SearchPage Page(int number)
    {
        var (isHan, random) = (number % 2 == 0, new Random(number));
        var sections = Enumerable.Range(0, Sections).Select(i => new SearchSection(i == 0 ? "" : $"section-{i}", i == 0 ? "" : Text(3), Text(SectionLength)));
        var title = number / 2 == Pages * 2 / 5 ? Words[Vocabulary - 1] : Text(4);
        return isHan
            ? new SearchPage("zh-Hans", $"chapters/{number / 2}.html", "chapter", title, [], [], sections.ToEquatableArray())
            : new SearchPage("en", $"en/chapters/{number / 2}.html", "chapter", title, [], [], sections.ToEquatableArray());

        // A word of Chinese is two characters. Words made up by chance would make a million pairs where they meet, which no language has.
        string Text(int words) => string.Join(isHan ? "、" : " ", Enumerable.Range(0, words).Select(_ => Pick()));

        string Pick()
        {
            var word = (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;
            return isHan ? Han(word) : Words[word];
        }
    }

    private static string Han(int word) => $"{(char)(0x4E00 + (word * 7919 % 3000))}{(char)(0x4E00 + (word * 104_729 % 2999))}";

    /// <summary>Two to four syllables, shorter where they are more frequent, as in languages.</summary>
    private static string Word(int number)
    {
        const string Consonants = "bcdfghklmnprstvw";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var (rest, i) = (number * 31, 0); i < 2 || rest > 0; i++)
        {
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
            rest /= Consonants.Length * Vowels.Length;
        }
        return word.ToString();
    }

    internal static long Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }
}
