using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.Content;

public sealed class SiteSettingsReaderTests
{
    private const string Rest = """

        title: T
        description: D
        address: https://example.org/site
        author: A
        licence: { name: L, url: https://example.org/ }
        checked: 2026-11-23
        """;

    [Fact]
    public void Puts_the_first_language_at_the_root()
    {
        var settings = Read("languages: [{ code: zh-Hans, name: 中文 }, { code: en, name: English }]" + Rest, out var told)!;
        Assert.Empty(told);
        Assert.Equal(["", "en/"], settings.Languages.Select(l => l.Prefix));
        Assert.Equal("https://example.org/site/", settings.Address.AbsoluteUri);
        Assert.Equal(new DateOnly(2026, 11, 23), settings.Checked);
    }

    [Theory]
    [InlineData("{ code: en, name: A }, { code: en, name: B }", "duplicate-id")]
    [InlineData("{ code: zh-Hans, name: A }, { code: zh-hans, name: B }", "duplicate-id")]
    [InlineData("{ code: en, name: A }, { code: ../x, name: B }", "invalid-language")]
    [InlineData("{ code: en, name: A }, { code: models, name: B }", "invalid-language")]
    [InlineData("{ code: en, name: A }, { code: \"fr\\n\", name: B }", "invalid-language")]
    [InlineData("{ code: en, name: A }, { name: B }", "missing-field")]
    public void Tells_a_language_that_cannot_be_used(string languages, string code)
    {
        var settings = Read($"languages: [{languages}]" + Rest, out var told)!;
        Assert.Equal(code, Assert.Single(told).Code);
        Assert.Single(settings.Languages);
    }

    [Theory]
    [InlineData("https://user:pw@example.org/", "invalid-base-address")]
    [InlineData("https://example.org/site?a=b", "invalid-base-address")]
    [InlineData("\"https://example.org/site#here\"", "invalid-base-address")]
    [InlineData("example.org", "invalid-address")]
    public void An_address_that_paths_cannot_be_added_to_is_none(string address, string code)
    {
        Read("languages: [{ code: en, name: English }]" + Rest.Replace("https://example.org/site", address, StringComparison.Ordinal), out var told);
        Assert.Equal(code, Assert.Single(told).Code);
    }

    [Theory]
    [InlineData("https://example.org/edit/{path}", null)]
    [InlineData("https://example.org/edit?of={path}#text", null)]
    [InlineData("https://example.org/edit/", "missing-placeholder")]
    [InlineData("https://example.org/edit/{Path}", "missing-placeholder")]
    [InlineData("example.org/{path}", "invalid-address")]
    public void The_address_to_edit_at_has_a_place_for_the_path(string address, string? code)
    {
        var settings = Read($"edit: \"{address}\"\nlanguages: [{{ code: en, name: English }}]" + Rest, out var told)!;
        Assert.Equal(code, told.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? address : null, settings.EditAddress);
    }

    [Theory]
    [InlineData("", "2:1 missing-field")]
    [InlineData("languages: []", "1:12 empty-list")]
    [InlineData("langages: [{ code: en, name: English }]", "1:1 unknown-field")]
    public void There_is_no_site_without_a_language(string languages, string expected)
    {
        Assert.Null(Read(languages + Rest, out var told));
        Assert.Equal([expected], Reading.Short(told));
    }

    [Fact]
    public void Texts_are_not_judged_by_languages_that_are_wrong()
    {
        Read("languages: [{ code: zh-Hans, name: 中文 }, { code: English, name: English }]\nparts: [{ id: one, name: { zh-Hans: 一, en: One } }]" + Rest, out var told);
        Assert.Equal(["1:50 invalid-language"], Reading.Short(told));
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("title: T\n", 6)]
    public void Tells_every_field_that_is_missing_at_once(string text, int count)
    {
        Assert.Null(Read(text, out var told));
        Assert.Equal(Enumerable.Repeat("1:1 missing-field", count), Reading.Short(told));
    }

    private static SiteSettings? Read(string text, out IReadOnlyList<Diagnostic> told)
    {
        var report = new Report();
        var settings = SiteSettingsReader.Read(DataFile.Parse(Reading.File("site.yml", text), report), report);
        told = report.Diagnostics;
        return settings;
    }
}
