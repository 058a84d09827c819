using System.Text;

namespace StatiqSite.Tests.Hostile;

/// <summary>Data files as long as they may be, and worse.</summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("models: [", "[", "yaml-too-deep")]
    [InlineData("models: ", "{a: ", "yaml-too-deep")]
    [InlineData("models:\n", "- ", "yaml-too-deep")]
    [InlineData("", "? ", "yaml-too-deep")]
    [InlineData("a: ", "&a [", "yaml-anchor")]
    [InlineData("a: ", "!!a [", "yaml-anchor")]
    public async Task A_hundred_thousand_in_one_another(string before, string piece, string told)
    {
        using var site = new HostileSite();
        site.Write("input/models.yml", before + string.Concat(Enumerable.Repeat(piece, 100_000)));
        var (code, lines) = await site.Run();
        Assert.Equal(1, code);
        Assert.Contains(lines, l => l.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bomb_of_anchors_does_not_go_off()
    {
        using var site = new HostileSite();
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 100; i++) bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        site.Write("input/models.yml", bomb.ToString());
        Assert.Contains("input/models.yml:1:5 yaml-anchor", await site.Told());
    }

    [Theory]
    [InlineData("k{0}: v\n", 700_000)]
    [InlineData("same: v\n", 1_000_000)]
    [InlineData("- v\n", 2_000_000)]
    [InlineData("# a comment\n", 800_000)]
    [InlineData("- {{id: a, name: b}}\n", 400_000)]
    [InlineData("\"\n", 1_000_000)]
    [InlineData("- |\n  a\n", 900_000)]
    [InlineData("---\n", 2_000_000)]
    [InlineData("word ", 1_900_000)]
    [InlineData("\t", 1_000_000)]
    [InlineData(": ", 1_000_000)]
    [InlineData("'", 5_000_000)]
    public async Task A_file_as_long_as_it_may_be_is_told_in_little_memory(string piece, int times)
    {
        using var site = new HostileSite();
        var text = new StringBuilder();
        for (var i = 0; i < times && text.Length < 9_900_000; i++) text.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, piece, i));
        site.Write("input/glossary.yml", text.ToString());
        var (code, lines) = await site.Run();
        Assert.Equal(piece is "\t" || piece.StartsWith('#') ? 0 : 1, code);
        Assert.True(lines.Length <= 2000, $"{lines.Length} lines");
    }

    [Theory]
    [InlineData(HostileSite.Chapter, 50_000_000)]
    [InlineData("input/models.yml", 50_000_000)]
    [InlineData("theme/layouts/home.liquid", 10_000_000)]
    [InlineData("input/assets/a.svg", 60_000_000)]
    [InlineData("input/root/a.txt", 60_000_000)]
    public async Task Too_long_files_are_told_and_not_read(string path, int length)
    {
        using var site = new HostileSite();
        Directory.CreateDirectory(Path.GetDirectoryName(site[path])!);
        await using (var file = File.Create(site[path])) file.SetLength(length);
        var (code, lines) = await site.Run();
        Assert.Equal(1, code);
        Assert.StartsWith($"{path}:1:1: error file-too-long: ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_million_letters_is_shown_in_part()
    {
        using var site = new HostileSite();
        site.Write("input/glossary.yml", "- id: " + new string('a', 9_000_000) + "\n  nmae: x\n");
        var (code, lines) = await site.Run();
        Assert.Equal(1, code);
        Assert.All(lines, l => Assert.True(l.Length < 1000, $"{l.Length} characters"));
    }

    [Fact]
    public async Task Five_thousand_models_on_one_day()
    {
        using var site = new HostileSite();
        var (head, one, id) = LastModel(site);
        site.Write("input/models.yml", head.Replace(id, "m0", StringComparison.Ordinal) + string.Concat(Enumerable.Range(0, 5000).Select(i => one.Replace(id, $"m{i}", StringComparison.Ordinal))));
        var (code, lines) = await site.Run();
        Assert.Equal((0, ""), (code, string.Join('\n', lines)));
        Assert.True(File.Exists(site["output/models/m4999.html"]));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{0} {1} {99} {-1} {x} {0")]
    [InlineData("{0}{0}{{0}}")]
    public async Task A_phrase_with_odd_braces_is_shown_as_it_is(string phrase)
    {
        using var site = new HostileSite();
        var words = await File.ReadAllTextAsync(site["theme/i18n/en.yml"], TestContext.Current.CancellationToken);
        site.Write("theme/i18n/en.yml", string.Join('\n', words.Split('\n').Select(l => l.Contains(": ", StringComparison.Ordinal) && !l.StartsWith('#') ? l[..l.IndexOf(": ", StringComparison.Ordinal)] + $": \"{phrase}\"" : l)));
        var result = await site.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "template-failed");
        Assert.Contains($"<title>{phrase}</title>", Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "404.html").Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_of_five_thousand_redirects()
    {
        using var site = new HostileSite();
        site.Write("input/redirects.yml", string.Concat(Enumerable.Range(0, 5000).Select(i => $"- {{ from: chapters/a{i}.html, to: chapters/a{(i == 4999 ? "" : i + 1)}.html }}\n")));
        var result = await site.Build();
        Assert.False(result.HasErrors);
        Assert.Contains("url=a.html", Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "chapters/a0.html").Bytes.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/a.txt")]
    [InlineData("media/a/b.txt")]
    [InlineData("Search/a.txt")]
    public async Task A_root_file_where_names_carry_hashes_is_told(string name)
    {
        using var site = new HostileSite();
        site.Write($"input/root/{name}", "x");
        Assert.Equal([$"input/root/{name}:1:1 kept-folder"], await site.Told());
    }

    [Theory]
    [InlineData("assets/x.css", "a { background: url(nope.png) }", "1:17 style-loads")]
    [InlineData("assets/x.css", "/* url(a) */\n@import 'b.css';", "2:1 style-loads")]
    [InlineData("assets/x.css", "a{}\nb { mask: URL( \"https://x.org/a.png\" ) }", "2:11 style-loads")]
    [InlineData("assets/x.css", "@namespace svg url(http://www.w3.org/2000/svg); a { mask: url(#a), url('data:image/svg+xml,%3Csvg/%3E') }", null)]
    public async Task A_style_sheet_that_would_load_a_file_is_told(string name, string text, string? told)
    {
        using var site = new HostileSite();
        site.Write($"theme/{name}", text);
        Assert.Equal(told is null ? [] : [$"theme/{name}:{told}"], await site.Told());
    }

    [Theory]
    [InlineData("- name: GPT-2\n- name: GPT-2\n", "2:9 duplicate-id")]
    [InlineData("- name: ChatGPT\n  wrong: [Chat GPT, GPT-2]\n- name: GPT-2\n", "2:21 contradictory-name")]
    [InlineData("- name: ChatGPT\n  wrong: [Chat GPT]\n- name: GPT-2\n", null)]
    public async Task Names_that_contradict_each_other_are_told(string names, string? told)
    {
        using var site = new HostileSite();
        site.Write("input/names.yml", names);
        Assert.Equal(told is null ? [] : [$"input/names.yml:{told}"], await site.Told());
    }

    [Theory]
    [InlineData("arxiv: abc", true)]
    [InlineData("arxiv: https://arxiv.org/abs/2005.14165", true)]
    [InlineData("arxiv: \"2005.14165\"", false)]
    [InlineData("arxiv: math.GT/0309136v2", false)]
    [InlineData("doi: https://doi.org/10.1000/182", true)]
    [InlineData("doi: 10.1007/s11127-023-01097-2", false)]
    public async Task Numbers_of_papers_are_bare(string field, bool isTold)
    {
        using var site = new HostileSite();
        var sources = await File.ReadAllTextAsync(site["input/sources.yml"], TestContext.Current.CancellationToken);
        site.Write("input/sources.yml", sources.TrimEnd() + $"\n  {field}\n");
        Assert.Equal(isTold, (await site.Told()).Any(t => t.EndsWith(" invalid-form", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("预训练", true)]
    [InlineData("yù xùn liàn", false)]
    [InlineData("T-xíng", false)]
    public async Task Pinyin_is_in_Latin_letters(string pinyin, bool isTold)
    {
        using var site = new HostileSite();
        var terms = await File.ReadAllTextAsync(site["input/glossary.yml"], TestContext.Current.CancellationToken);
        var id = terms.IndexOf('\n');
        site.Write("input/glossary.yml", string.Join('\n', terms.Split('\n').Where(l => !l.Contains("pinyin:", StringComparison.Ordinal))).Insert(id, $"\n  pinyin: {pinyin}"));
        Assert.Equal(isTold, (await site.Told()).Any(t => t.EndsWith(" invalid-form", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Models_whose_anchors_would_be_the_same_are_told()
    {
        using var site = new HostileSite();
        var (head, one, id) = LastModel(site);
        site.Write("input/models.yml", head + one + one.Replace(id, "m-1.5", StringComparison.Ordinal) + one.Replace(id, "m-1-5", StringComparison.Ordinal));
        Assert.Contains(await site.Told(), t => t.EndsWith(" similar-id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<svg width=\"1e308\" height=\"-1\"/>")]
    [InlineData("<svg viewBox=\"0 0 1e999 1\"/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><svg width=\"&b;\" height=\"1\"/>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg/>")]
    [InlineData("")]
    public async Task Absurd_images_are_told(string svg)
    {
        using var site = new HostileSite();
        site.Write("input/assets/a.svg", svg);
        Assert.Equal(["input/assets/a.svg:1:1 unreadable-image"], await site.Told());
    }

    [Fact]
    public async Task Images_of_absurd_size_are_told()
    {
        using var site = new HostileSite();
        site.Write("input/assets/a.png", [0x89, .. "PNG\r\n\x1a\n"u8.ToArray(), 0, 0, 0, 13, .. "IHDR"u8.ToArray(), 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        site.Write("input/assets/b.jpg", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000)]);
        site.Write("input/assets/c.jpg", [0xFF, 0xD8, .. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 4 == 0 ? 0xFF : i % 4 == 1 ? 0xE0 : 0))]);
        Assert.All(await site.Told(), t => Assert.EndsWith("unreadable-image", t, StringComparison.Ordinal));
        Assert.Equal(3, (await site.Told()).Length);
    }

    /// <summary>All before the last record of the models, the record, and its id.</summary>
    private static (string Before, string Record, string Id) LastModel(HostileSite site)
    {
        var models = File.ReadAllText(site["input/models.yml"]);
        var start = models.LastIndexOf("\n  - id: ", StringComparison.Ordinal) + 1;
        return (models[..start], models[start..], models[(start + 8)..models.IndexOf('\n', start)]);
    }
}
