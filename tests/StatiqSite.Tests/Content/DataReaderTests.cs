using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.Content;

public sealed class DataReaderTests
{
    private const string Ability = "abilities:\n  - id: writing\n    name: { zh-Hans: 写作, en: writing }\n    pinyin: xiě zuò\n    summary: Writes.\n";

    [Fact]
    public void Reads_a_record_with_its_place()
    {
        var (data, told) = Reading.Read(ModelDataReader.Read, "models.yml", Ability);
        Assert.Empty(told);
        var ability = Assert.Single(data.Abilities);
        Assert.Equal(("writing", "写作", "writing", "Writes."), (ability.Id, ability.Name["zh-Hans"], ability.Name["en"], ability.Summary["zh-Hans"]));
        Assert.Equal(new Place("input/models.yml", 2, 5), ability.Place);
    }

    [Fact]
    public void Reading_the_same_twice_gives_equal_values() =>
        Assert.Equal(Reading.Read(ModelDataReader.Read, "models.yml", Ability).Value, Reading.Read(ModelDataReader.Read, "models.yml", Ability).Value);

    [Theory]
    [InlineData("    frist: davinci\n", "6:5 unknown-field")]
    [InlineData("    first:\n", "6:11 empty-text")]
    [InlineData("    first: \"  \"\n", "6:12 empty-text")]
    [InlineData("    first: [davinci]\n", "6:12 wrong-type")]
    [InlineData("    first: \"\\x01\"\n", "6:12 control-character")]
    [InlineData("    id: again\n", "6:5 duplicate-key")]
    [InlineData("    origin: { text: T, standing: paper, confidence: verified }\n", "6:13 unsourced-fact")]
    [InlineData("    origin: { text: { zh-Hans: 文 }, standing: paper, confidence: general }\n", "6:21 missing-language")]
    [InlineData("    origin: { text: { zh-Hans: 文, en: t, fr: t }, standing: paper, confidence: general }\n", "6:42 unknown-language")]
    [InlineData("    origin: { text: { zh-Hans: 文, en: roughly 117 million, or so }, standing: paper, confidence: general }\n", "6:60 unquoted-comma")]
    [InlineData("    origin: { text: {zh-Hans:文,en: t}, standing: paper, confidence: general }\n", "6:22 missing-space")]
    [InlineData("    origin: {text: T, standing:paper, confidence: general}\n", "6:23 missing-space")]
    [InlineData("    origin: { text: { zh-Hans: 文, en: }, standing: paper, confidence: general }\n", "6:39 empty-text")]
    [InlineData("    origin: { text: T, standing: papr, confidence: general }\n", "6:34 unknown-word")]
    [InlineData("    origin: { text: T, standing: paper }\n", "6:13 missing-field")]
    [InlineData("    origin: text\n", "6:13 wrong-type")]
    public void Tells_a_mistake_and_keeps_the_record(string line, string expected)
    {
        var (data, told) = Reading.Read(ModelDataReader.Read, "models.yml", Ability + line);
        Assert.Equal([expected], Reading.Short(told));
        Assert.Equal("writing", Assert.Single(data.Abilities).Id);
    }

    [Fact]
    public void A_record_whose_hyphen_is_missing_is_told_once()
    {
        var (glossary, told) = Reading.Read(GlossaryReader.Read, "glossary.yml", "- id: a\n  term: A\n  definition: D\n  sources: [s]\n  id: b\n  term: B\n  definition: D\n  sources: [s]\n");
        Assert.Equal(["5:3 missing-hyphen"], Reading.Short(told));
        Assert.Equal("a", Assert.Single(glossary.Terms).Id);
    }

    [Theory]
    [InlineData("first:", "write it or remove the field")]
    [InlineData("summary:", "write it")]
    public void Only_a_field_that_is_not_required_may_be_removed(string field, string advice)
    {
        var text = $"abilities:\n  - {{ id: writing, name: W, {(field == "summary:" ? "" : "summary: S, ")}{field} }}\n";
        Assert.EndsWith($"is empty; {advice}", Assert.Single(Reading.Read(ModelDataReader.Read, "models.yml", text).Told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_field_that_is_close()
    {
        var (_, told) = Reading.Read(ModelDataReader.Read, "models.yml", Ability + "    frist: davinci\n");
        Assert.Contains("did you mean 'first'?", Assert.Single(told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_all_mistakes_of_a_file_in_one_run()
    {
        var (data, told) = Reading.Read(
            ModelDataReader.Read, "models.yml", "families:\n  - { id: Old, name: F, summary: S }\n  - { id: new, nam: F, summary: }\n  - just text\n  - { id: third, summary: S }\nmodel: []\n");
        Assert.Equal(["2:11 invalid-id", "3:16 unknown-field", "3:33 empty-text", "4:5 wrong-type", "5:5 missing-field", "6:1 unknown-field"], Reading.Short(told));
        Assert.Equal(["new", "third"], data.Families.Select(f => f.Id));
    }

    [Fact]
    public void A_reference_that_is_missing_is_told_once_and_stays_empty()
    {
        var (data, told) = Reading.Read(ModelDataReader.Read, "models.yml", "models:\n  - { id: m, name: M, kind: base, summary: S, internal: true }\n");
        Assert.Equal(["2:5 missing-field", "2:5 missing-field"], Reading.Short(told));
        var model = Assert.Single(data.Models);
        Assert.Equal(("", ""), (model.Family.Id, model.Method.Method.Id));
    }

    [Theory]
    [InlineData("shutdown: { date: 2024, planned: true, confidence: general }", null)]
    [InlineData("shutdown: { date: 2024, confidence: general }, notice: { date: 2023, planned: true, confidence: general }", "unknown-field")]
    public void Only_a_shutdown_may_be_planned(string retirement, string? expected) =>
        Assert.Equal(expected, CodeOfModelWith($"retirements: [{{ {retirement} }}]"));

    [Theory]
    [InlineData("[2018-05..2018-06]", "unquoted-range")]
    [InlineData("[2021-08-10..]", "unquoted-range")]
    [InlineData("[..2022-01-20]", "unquoted-range")]
    [InlineData("[2018-05, 2018-06]", "wrong-type")]
    [InlineData("\"[2018-05..2018-06]\"", null)]
    public void A_range_stands_in_quotes(string date, string? expected) => Assert.Equal(expected, CodeOfModelWith($"cutoff: {{ date: {date}, confidence: general }}"));

    [Theory]
    [InlineData("value: 175B", "invalid-number")]
    [InlineData("value: -1", "invalid-number")]
    [InlineData("value: 1.5", "invalid-number")]
    [InlineData("value: 99999999999999999999", "invalid-number")]
    [InlineData("value: 175000000000", null)]
    public void Reads_whole_numbers_alone(string field, string? expected) =>
        Assert.Equal(expected, CodeOfModelWith($"parameters: {{ {field}, text: T, official: true, confidence: general }}"));

    [Theory]
    [InlineData("https://arxiv.org/abs/2005.14165", true)]
    [InlineData("http://example.org", true)]
    [InlineData("https://例え.jp/é", true)]
    [InlineData("arxiv.org/abs/2005.14165", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("\"https://example.org/a b\"", false)]
    [InlineData("\" https://example.org/\"", false)]
    [InlineData("https:///path", false)]
    public void Takes_addresses_of_the_web_alone(string url, bool isTaken)
    {
        var (list, told) = Reading.Read(
            SourceListReader.Read, "sources.yml", $"- {{ key: k, kind: paper, title: T, authors: [A], date: 2020, read: original, url: {url} }}");
        Assert.Equal(isTaken ? [] : ["invalid-address"], told.Select(d => d.Code));
        Assert.Equal(isTaken, Assert.Single(list.Sources).Url is not null);
    }

    [Theory]
    [InlineData("zh-Hans", true)]
    [InlineData("fr", true)]
    [InlineData("english", false)]
    [InlineData("en_GB", false)]
    public void Takes_a_title_in_any_language_that_has_a_code(string code, bool isTaken)
    {
        var (list, told) = Reading.Read(SourceListReader.Read, "sources.yml", $"- {{ key: k, kind: paper, title: T, title_lang: {code}, authors: [A], date: 2020, read: original }}");
        Assert.Equal(isTaken ? [] : ["invalid-language"], told.Select(d => d.Code));
        Assert.Equal(isTaken ? code : "en", Assert.Single(list.Sources).TitleLanguage);
    }

    [Fact]
    public void Gives_glossary_aliases_their_language()
    {
        var (glossary, told) = Reading.Read(
            GlossaryReader.Read, "glossary.yml", "- { id: rm, term: RM, aliases: { zh-Hans: [], en: [reward modelling] }, definition: D, sources: [s] }");
        Assert.Empty(told);
        Assert.Equal([new Translation("en", "reward modelling")], Assert.Single(glossary.Terms).Aliases);
    }

    [Theory]
    [InlineData("just text", "wrong-type")]
    [InlineData("- a\n", "wrong-type")]
    [InlineData("a: [", "yaml-syntax")]
    public void A_file_that_is_not_a_mapping_is_told_once(string text, string code)
    {
        var (data, told) = Reading.Read(ModelDataReader.Read, "models.yml", text);
        Assert.Equal(code, Assert.Single(told).Code);
        Assert.Empty(data.Models);
    }

    [Fact]
    public void A_file_beyond_the_limit_or_not_in_UTF_8_is_told()
    {
        var report = new Report();
        ModelDataReader.Read(DataFile.Parse(new SourceFile("input/models.yml", "models.yml", [], Unread.TooLong), report), Reading.Site, report);
        ModelDataReader.Read(DataFile.Parse(new SourceFile("input/models.yml", "models.yml", [(byte)'a', (byte)'\n', (byte)'b', 0xFF]), report), Reading.Site, report);
        Assert.Equal(["1:1 file-too-long", "2:2 invalid-utf8"], Reading.Short(report.Diagnostics));
    }

    /// <summary>What is told of a model with one field more; null when nothing is.</summary>
    private static string? CodeOfModelWith(string field) => Reading.Read(
        ModelDataReader.Read,
        "models.yml",
        $$"""
        models:
          - { id: m, name: M, family: f, kind: base, summary: S, internal: true, method: { id: x, text: T, confidence: general },
              {{field}} }
        """).Told.SingleOrDefault()?.Code;
}
