using StatiqSite.Engine;
using StatiqSite.Site.Search;

namespace StatiqSite.Tests.Search;

/// <summary>
/// The tokenizer and its twin in the script, both on tests/search/golden.tsv: a text, its tokens as a name has them (single Han characters too), and its compact
/// form. With UPDATE_EXPECTED=1 the file is written anew by the tokenizer.
/// </summary>
public sealed class TokenizerTests
{
    private static readonly string Golden = Repository.Folder("tests", "search", "golden.tsv");

    [Fact]
    public void The_tokenizer_cuts_as_the_golden_file_says()
    {
        var lines = Lines();
        var cut = lines.Select(l => (l.Text, string.Join(' ', SearchTokenizer.Tokens(l.Text, withSingles: true)), SearchTokenizer.Compact(l.Text))).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(Golden, string.Concat(cut.Select(l => $"{l.Text}\t{l.Item2}\t{l.Item3}\n")));
        else Assert.Equal(lines, cut);
        Assert.True(lines.Count >= 500, $"{lines.Count} lines");
    }

    [Fact]
    public void The_script_cuts_as_the_golden_file_says()
    {
        using var script = SearchScript.Of(new Dictionary<string, OutputFile>());
        Assert.Equal(Lines(), Lines().Select(l => (l.Text, string.Join(' ', script.Tokens(l.Text, true)), script.Compact(l.Text))));
    }

    [Fact]
    public void Both_cut_texts_without_single_characters_alike()
    {
        using var script = SearchScript.Of(new Dictionary<string, OutputFile>());
        foreach (var (text, _, _) in Lines()) Assert.Equal((text, string.Join(' ', SearchTokenizer.Tokens(text))), (text, string.Join(' ', script.Tokens(text, false))));
    }

    [Fact]
    public void Both_know_the_same_characters()
    {
        using var script = SearchScript.Of(new Dictionary<string, OutputFile>());
        for (var from = 0; from < 0x10000; from += 0x800)
        {
            // Each character by itself, and between two letters; halves of pairs are never alone.
            var text = string.Concat(Enumerable.Range(from, 0x800).Select(c => (char)c).Where(c => !char.IsSurrogate(c)).Select(c => $" {c} a{c}b"));
            Assert.Equal(SearchTokenizer.Tokens(text), script.Tokens(text, false));
        }
    }

    [Theory]
    [InlineData("GPT－４")]
    [InlineData("gpt 4")]
    [InlineData("gpt4")]
    [InlineData("GPT–4")]
    public void A_name_is_the_same_however_it_is_written(string name) => Assert.Equal("gpt4", SearchTokenizer.Compact(name));

    [Fact]
    public void Han_is_cut_into_overlapping_pairs_and_names_with_hyphens_into_whole_and_parts()
    {
        Assert.Equal(["强化", "化学", "学习"], SearchTokenizer.Tokens("强化学习"));
        Assert.Equal(["gpt4o", "gpt", "4o"], SearchTokenizer.Tokens("GPT-4o"));
        Assert.Equal(["用", "gpt35", "gpt", "3.5", "写"], SearchTokenizer.Tokens("用GPT-3.5写"));
    }

    private static List<(string Text, string Tokens, string Compact)> Lines() =>
        [.. File.ReadAllLines(Golden).Select(l => l.Split('\t')).Select(l => (l[0], l[1], l[2]))];
}
