using System.Text;

namespace StatiqSite.Tests.Hostile;

/// <summary>Bytes that are no text, and characters that do harm unseen.</summary>
public sealed class TextTests
{
    private static readonly string[] Written = [HostileSite.Chapter, "input/site.yml", "input/glossary.yml", "theme/i18n/en.yml", "theme/layouts/home.liquid"];

    [Fact]
    public async Task Byte_order_marks_and_carriage_returns_change_nothing()
    {
        using var site = new HostileSite("whole-site");
        var before = await site.Build();
        foreach (var file in Directory.GetFiles(site[""], "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".md" or ".yml" or ".liquid"))
            await File.WriteAllTextAsync(file, "\uFEFF" + (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\r\n"), TestContext.Current.CancellationToken);
        var after = await site.Build();
        Assert.Empty(after.Diagnostics);
        Assert.Equal(before.Files, after.Files);
    }

    [Theory]
    [InlineData("utf-16", "1:1 invalid-utf8")]
    [InlineData("utf-16BE", "1:1 invalid-utf8")]
    [InlineData("utf-32", "1:1 invalid-utf8")]
    public async Task Other_encodings_are_told(string encoding, string told)
    {
        foreach (var path in Written)
        {
            using var site = new HostileSite();
            var bytes = Encoding.GetEncoding(encoding);
            site.Write(path, [.. bytes.GetPreamble(), .. bytes.GetBytes(await File.ReadAllTextAsync(site[path], TestContext.Current.CancellationToken))]);
            Assert.Contains($"{path}:{told}", await site.Told());
        }
    }

    [Fact]
    public async Task Utf_16_without_a_mark_is_told_by_its_zeros()
    {
        using var site = new HostileSite();
        site.Write(HostileSite.Chapter, Encoding.Unicode.GetBytes(HostileSite.Head));
        Assert.Equal([$"{HostileSite.Chapter}:1:2 control-character"], await site.Told());
    }

    [Theory]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })] // a lone surrogate
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 })] // a pair of them (CESU-8)
    [InlineData(new byte[] { 0xC0, 0xAF })] // a slash, too long
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })] // beyond Unicode
    [InlineData(new byte[] { 0xFF })]
    public async Task Bytes_that_are_no_text_are_told(byte[] bytes)
    {
        foreach (var path in Written)
        {
            using var site = new HostileSite();
            site.Write(path, [.. await File.ReadAllBytesAsync(site[path], TestContext.Current.CancellationToken), (byte)'\n', (byte)'\n', .. bytes]);
            Assert.Contains(await site.Told(), t => t.StartsWith(path, StringComparison.Ordinal) && t.EndsWith(":1 invalid-utf8", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData('\0', "control-character")]
    [InlineData('\u0007', "control-character")]
    [InlineData('\u001B', "control-character")]
    [InlineData('\u007F', "control-character")]
    [InlineData('\u0085', "control-character")]
    [InlineData('\u2028', "control-character")]
    [InlineData('\uFEFF', "control-character")]
    [InlineData('\u202E', "bidi-control")]
    [InlineData('\u2066', "bidi-control")]
    public async Task Characters_that_do_harm_unseen_are_told_once_in_every_kind_of_file(char c, string code)
    {
        foreach (var path in Written)
        {
            using var site = new HostileSite();
            var text = await File.ReadAllTextAsync(site[path], TestContext.Current.CancellationToken);
            site.Write(path, text.TrimEnd('\n') + (path.EndsWith(".yml", StringComparison.Ordinal) ? " # " : "") + $"{c} and {c} again\n");
            Assert.Single(await site.Told(), t => t.StartsWith(path, StringComparison.Ordinal) && t.EndsWith(" " + code, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("a&#x202E;b", "8:2 bidi-control")]
    [InlineData("a&#8238;b", "8:2 bidi-control")]
    [InlineData("a&#27;b", "8:2 control-character")]
    [InlineData("[a](https://example.org/&#x202E;b)", "8:1 bidi-control")]
    [InlineData("[a](https://example.org/ \"&#x202E;b\")", "8:1 bidi-control")]
    [InlineData("`&#x202E;`", "")]
    public async Task Nor_do_they_come_in_by_reference(string text, string told)
    {
        using var site = new HostileSite();
        site.Body(text + "\n");
        Assert.Equal(told.Length == 0 ? [] : [$"{HostileSite.Chapter}:{told}"], await site.Told());
    }

    [Theory]
    [InlineData("\"\\u202E\"", "bidi-control")]
    [InlineData("\"\\uD800\"", "yaml-syntax")]
    [InlineData("\"\\x1B\"", "control-character")]
    public async Task Nor_by_an_escape_in_yaml(string title, string code)
    {
        using var site = new HostileSite();
        site.Write(HostileSite.Chapter, HostileSite.Head.Replace("A chapter", title, StringComparison.Ordinal));
        Assert.Equal([$"{HostileSite.Chapter}:2:8 {code}"], await site.Told());
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](%6Aavascript:alert(1))")]
    [InlineData("[a](< javascript:alert(1)>)")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](blob:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("[![a](data:image/svg+xml,x)](javascript:alert(1))")]
    public async Task Links_that_run_code_are_told_in_every_spelling(string text)
    {
        using var site = new HostileSite();
        site.Body(text + "\n");
        var told = await site.Told();
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.Matches(":8:[0-9]+ (unsafe-link|remote-image|dead-link|control-character|raw-html)$", t));
    }
}
