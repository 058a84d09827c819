using System.Text;

namespace StatiqSite.Tests.Hostile;

/// <summary>What files and entries may be called.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("a b.png", "a%20b")]
    [InlineData("a#b.png", "a%23b")]
    [InlineData("50%.png", "50%25")]
    [InlineData("%2e%2e.png", "%252e%252e")]
    [InlineData("图.png", "%E5%9B%BE")]
    [InlineData("🎉.png", "%F0%9F%8E%89")]
    [InlineData("\u00E9.png", "%C3%A9")]
    [InlineData("a'&+=@[]{}$!,;.png", "a%27%26%2B%3D%40%5B%5D%7B%7D%24%21%2C%3B")]
    public async Task Names_that_every_system_allows_are_published_and_written_as_addresses(string name, string written)
    {
        using var site = new HostileSite();
        site.Write("input/assets/" + name, File.ReadAllBytes(Repository.Folder("docs", "site.png")));
        site.Write("input/root/" + name, "one");
        site.Body($"![a figure](<{Uri.EscapeDataString(name)}>)\n");
        var result = await site.Build();
        Assert.Empty(result.Diagnostics);
        var published = result.Files.Single(f => f.IsHashed && f.Path.StartsWith("media/", StringComparison.Ordinal)).Path;
        var page = Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "chapters/a.html").Bytes.Span);
        Assert.Contains($"src=\"../media/{written}.", page, StringComparison.Ordinal);
        Assert.Contains($"src=\"../{string.Join('/', published.Split('/').Select(Uri.EscapeDataString))}\"", page, StringComparison.Ordinal);
        Assert.Contains(result.Files, f => f.Path == name);
        Assert.Equal(0, (await site.Run()).Code);
        Assert.True(File.Exists(site["output/" + published]));
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("com1.tar.gz")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData(" a")]
    [InlineData("a?b")]
    [InlineData("a:b")]
    [InlineData("a*b")]
    [InlineData("a\"b")]
    [InlineData("a|b")]
    [InlineData("a<b")]
    [InlineData("a\\b")]
    [InlineData("..\\..\\a")]
    [InlineData("e\u0301.txt")]
    [InlineData("\u1112\u1161\u11AB.txt")]
    [InlineData("a\nb")]
    [InlineData("a\u001B[31mb")]
    [InlineData("a\u202Etxt.exe")]
    [InlineData(".statiqsite/files")]
    [InlineData("aux/b.txt")]
    public async Task Names_that_some_system_refuses_are_told_in_one_line(string name)
    {
        using var site = new HostileSite();
        site.Write("input/root/" + name, "one");
        Assert.Equal(["unportable-name"], (await site.Build()).Diagnostics.Select(d => d.Code));
        var (code, told) = await site.Run();
        Assert.Equal((1, 2), (code, told.Length));
        Assert.DoesNotContain(told[0], c => char.IsControl(c) || c == '\u202E');
    }

    [Theory]
    [InlineData("input/assets/con.png")]
    [InlineData("theme/assets/nul.css")]
    public async Task So_are_those_of_assets(string path)
    {
        using var site = new HostileSite();
        site.Write(path, File.ReadAllBytes(Repository.Folder("docs", "site.png")));
        Assert.Equal([$"{path}:1:1 unportable-name"], await site.Told());
    }

    [Fact]
    public async Task A_name_too_long_with_its_hash_is_told()
    {
        using var site = new HostileSite();
        site.Write($"input/assets/{new string('a', 250)}.txt", "one");
        site.Write($"input/root/{new string('a', 250)}.txt", "one");
        Assert.Equal([$"input/assets/{new string('a', 250)}.txt:1:1 unportable-name"], await site.Told());
    }

    [Fact]
    public async Task A_chapter_named_like_a_device_is_told()
    {
        using var site = new HostileSite();
        site.Write("input/chapters/en/02-con.md", HostileSite.Head);
        Assert.Equal(["input/chapters/en/02-con.md:1:1 unportable-name"], await site.Told());
    }

    [Fact]
    public async Task Names_that_differ_in_case_alone_are_told()
    {
        using var site = new HostileSite();
        site.Write("input/assets/a.txt", "one");
        site.Write("input/assets/A.txt", "two");
        site.Write("input/root/Index.html", "three");
        Assert.Equal(["input/assets/a.txt:1:1 address-case", "input/root/Index.html:1:1 address-case"], await site.Told());
    }

    [Theory]
    [InlineData("models", "address-taken")]
    [InlineData("index.html/a.txt", "address-taken")]
    [InlineData("Media", "")]
    public async Task A_file_stands_in_the_way_of_no_folder(string name, string told)
    {
        using var site = new HostileSite();
        site.Write("input/root/" + name, "one");
        Assert.Equal(told, string.Join(' ', (await site.Build()).Diagnostics.Select(d => d.Code)));
    }

    [Fact]
    public async Task A_name_whose_bytes_are_no_text_is_told()
    {
        using var site = new HostileSite();
        Directory.CreateDirectory(site["input/root"]);
        using (var made = System.Diagnostics.Process.Start("sh", ["-c", $"printf one > \"$(printf '{site["input/root"]}/a\\377b')\""])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("input/root/a\uFFFDb:1:1 unreadable-file", await site.Told());
        using (var gone = System.Diagnostics.Process.Start("rm", ["-rf", site["input/root"]])) await gone.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("![a](../site.yml)", "missing-asset")]
    [InlineData("![a](/etc/passwd)", "missing-asset")]
    [InlineData("![a](..%2F..%2Fsite.yml)", "missing-asset")]
    [InlineData("![a](file:///etc/passwd)", "remote-image")]
    [InlineData("![a](//example.org/a.png)", "remote-image")]
    [InlineData("[a](../../../../etc/passwd)", "dead-link")]
    [InlineData("[a](/etc/passwd)", "dead-link")]
    [InlineData("[a](//example.org/)", "dead-link")]
    [InlineData("[a](\\\\example.org\\a)", "dead-link")]
    [InlineData("[a](..%2F..%2Fsite.yml)", "dead-link")]
    [InlineData("[a](01-a.md%00.html)", "dead-link")]
    [InlineData("[[chapter:../../site]]", "unknown-name")]
    public async Task Paths_in_texts_lead_to_nothing_but_what_the_site_has(string text, string told)
    {
        using var site = new HostileSite();
        site.Body(text + "\n");
        Assert.Equal([$"{HostileSite.Chapter}:8:1 {told}"], await site.Told());
    }

    [Theory]
    [InlineData("site.yml", "{ code: en", "{ code: ../../en", "invalid-language")]
    [InlineData("site.yml", "id: one", "id: ../one", "invalid-id")]
    [InlineData("site.yml", "edit: https://example.org/edit/{path}", "edit: javascript:alert(1)//{path}", "invalid-address")]
    [InlineData("site.yml", "address: https://example.org/", "address: /etc/", "invalid-address")]
    [InlineData("site.yml", "url: https://", "url: javascript://", "invalid-address")]
    [InlineData("sources.yml", "url: https://", "url: data:text/html,", "invalid-address")]
    [InlineData("sources.yml", "url: https://", "url: JaVaScRiPt:", "invalid-address")]
    [InlineData("models.yml", "- id: ", "- id: ../../", "invalid-id")]
    [InlineData("models.yml", "- id: ", "- id: /etc/", "invalid-id")]
    [InlineData("glossary.yml", "- id: ", "- id: ../", "invalid-id")]
    [InlineData("chapters/en/01-start.md", "part: ", "part: ../", "unknown-id")]
    public async Task Fields_that_become_paths_or_addresses_take_no_other(string name, string old, string now, string told)
    {
        using var site = new HostileSite("whole-site");
        var text = await File.ReadAllTextAsync(site["input/" + name], TestContext.Current.CancellationToken);
        Assert.Contains(old, text, StringComparison.Ordinal);
        site.Write("input/" + name, text.Replace(old, now, StringComparison.Ordinal));
        Assert.Contains(told, (await site.Build()).Diagnostics.Where(d => d.Place.Path == "input/" + name).Select(d => d.Code));
    }
}
