using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Tests.Content;

/// <summary>Each check of the whole with what it tells and with what it leaves alone.</summary>
public sealed class ContentCheckTests
{
    [Theory]
    [InlineData("2020", "2019", "child-before-parent")]
    [InlineData("2020", "2020-06", null)]
    [InlineData("2020-06", "2020", null)]
    [InlineData("2020", "XXXX", null)]
    [InlineData("2020", "'[..2019-12-31]'", "child-before-parent")]
    [InlineData("2020", "'[2019..]'", null)]
    public void A_child_may_not_certainly_be_older(string parent, string child, string? expected) =>
        Expect(expected, Model("p", parent) + Model("c", child, "parents: [{ id: p, relation: R, weights: unknown, standing: inference, confidence: general }]"));

    [Theory]
    [InlineData("2020-02", "2020-01", "dates-out-of-order")]
    [InlineData("2020-01", "2020-01", null)]
    [InlineData("2020", "2020-01", null)]
    public void Dates_stand_in_their_order(string first, string second, string? expected) =>
        Expect(expected, Model("m", first + ", confidence: general }, { event: api, date: " + second));

    [Theory]
    [InlineData("2019", null, "retired-before-release")]
    [InlineData("2020", null, null)]
    [InlineData("2023-06-01", "2023-06-02", "notice-after-shutdown")]
    [InlineData("2023-06-01", "2023-06", null)]
    public void A_withdrawal_comes_after_release_and_notice(string shutdown, string? notice, string? expected) => Expect(
        expected,
        Model("m", "2020", $"retirements: [{{ shutdown: {{ date: {shutdown}, confidence: general }}{(notice is null ? "" : $", notice: {{ date: {notice}, confidence: general }}")} }}]"));

    [Fact]
    public void Each_cycle_of_descent_is_told_once_by_its_path()
    {
        var told = Check(Model("a", "XXXX", ChildOf("b")) + Model("b", "XXXX", ChildOf("c")) + Model("c", "XXXX", ChildOf("a")) + Model("d", "XXXX", ChildOf("d")) + Model("e", "XXXX", ChildOf("a", "c")));
        Assert.Equal(["descent-cycle", "descent-cycle"], told.Select(d => d.Code));
        Assert.Contains("a <- b <- c <- a", told[0].Message, StringComparison.Ordinal);
        Assert.Contains("d <- d", told[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ways_to_one_ancestor_are_no_cycle() =>
        Assert.Empty(Check(Model("a", "XXXX") + Model("b", "XXXX", ChildOf("a")) + Model("c", "XXXX", ChildOf("a")) + Model("d", "XXXX", ChildOf("b", "c"))));

    [Theory]
    [InlineData("davinci", "curie", null)]
    [InlineData("shared", "shared", "duplicate-alias")]
    [InlineData("shared", "Shared", "duplicate-alias")]
    [InlineData("m2", "other", "duplicate-alias")]
    public void Models_share_no_name(string first, string second, string? expected) =>
        Expect(expected, Model("m1", "2020", $"aliases: [{first}]") + Model("m2", "2020", $"aliases: [{second}]"));

    [Fact]
    public void An_id_stands_once()
    {
        var told = Assert.Single(Check(Model("m", "2020") + Model("m", "2021")));
        Assert.Equal("duplicate-id", told.Code);
    }

    [Theory]
    [InlineData("papers: [a-paper]", null)]
    [InlineData("papers: [a-post]", "not-a-paper")]
    [InlineData("papers: [a-papr]", "unknown-id")]
    [InlineData("parents: [{ id: nobody, relation: R, weights: unknown, standing: paper, confidence: general }]", "unknown-id")]
    [InlineData("gained: [{ ability: nothing, text: T, standing: paper, confidence: general }]", "unknown-id")]
    [InlineData("cutoff: { date: 2019, sources: [nowhere], confidence: verified }", "unknown-id")]
    public void Every_id_that_is_named_exists(string field, string? expected) => Expect(expected, Model("m", "2020", field));

    [Theory]
    [InlineData("{ zh-Hans: 模型, en: model }", null, "missing-pinyin")]
    [InlineData("{ zh-Hans: 模型, en: model }", "mó xíng", null)]
    [InlineData("{ zh-Hans: GPT模型, en: model }", null, null)]
    [InlineData("{ zh-Hans: 𠀀, en: model }", null, "missing-pinyin")]
    public void A_name_in_Han_characters_needs_pinyin(string name, string? pinyin, string? expected) =>
        Expect(expected, Model("m", "2020", pinyin is null ? null : "pinyin: " + pinyin, name));

    [Theory]
    [InlineData("zh", "missing-pinyin")]
    [InlineData("zh-Hant", "missing-pinyin")]
    [InlineData("zha", null)] // Zhuang
    [InlineData("ja", null)]
    public void Pinyin_is_for_Chinese_alone(string language, string? expected)
    {
        var term = new GlossaryTerm("t", default, new LocalText([new Translation(language, "模型")]), null, [], true, new LocalText([]), [], []);
        var report = new Report();
        PinyinChecks.Check(new SiteContent(SiteSettings.Empty with { Languages = [new Language(language, "", "")] }, ModelData.Empty, [], [term], []), report);
        Assert.Equal(expected is null ? [] : [expected], report.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("one", 1, "one", 1, null)]
    [InlineData("one", 1, "two", 1, "translation-differs")]
    [InlineData("one", 1, "one", 2, "translation-differs")]
    [InlineData("one", 1, "three", 1, "unknown-id")]
    public void Translations_agree(string part, int order, string otherPart, int otherOrder, string? expected) =>
        Expect(expected, "", new ChapterOutline("a", order, part, [Text("zh-Hans", "a", order, part), Text("en", "a", otherOrder, otherPart)]));

    [Fact]
    public void A_number_is_taken_once()
    {
        var told = Check(
            "",
            new ChapterOutline("a", 1, "one", [Text("zh-Hans", "a", 1, "one")]),
            new ChapterOutline("b", 1, "one", [Text("zh-Hans", "b", 1, "one"), Text("en", "b", 1, "one")]),
            new ChapterOutline("d", 2, "one", [Text("en", "d", 2, "one")]));
        Assert.Equal(("input/chapters/zh-Hans/01-b.md", "duplicate-order"), (Assert.Single(told).Place.Path, told[0].Code));
    }

    [Fact]
    public void Nor_may_another_chapter_have_it_in_another_language()
    {
        var told = Check(
            "",
            new ChapterOutline("a", 1, "one", [Text("zh-Hans", "a", 1, "one")]),
            new ChapterOutline("b", 1, "one", [Text("en", "b", 1, "one")]));
        Assert.Equal(("input/chapters/en/01-b.md", "duplicate-order"), (Assert.Single(told).Place.Path, told[0].Code));
        Assert.Contains("if they are one chapter", told[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_is_taken_once_in_a_language()
    {
        var told = Check("", new ChapterOutline("a", 1, "one", [Text("en", "a", 1, "one"), Text("en", "a", 2, "one")]));
        Assert.Equal("duplicate-id", Assert.Single(told).Code);
    }

    private static string Model(string id, string date, string? more = null, string name = "M") =>
        $$"""
          - { id: {{id}}, name: {{name}}, family: f, kind: base, summary: S, dates: [{ event: paper, date: {{date}}, confidence: general }],
              method: { id: x, text: T, confidence: general }{{(more is null ? "" : ", " + more)}} }

        """;

    private static string ChildOf(params string[] parents) =>
        $"parents: [{string.Join(", ", parents.Select(p => $"{{ id: {p}, relation: R, weights: unknown, standing: paper, confidence: general }}"))}]";

    private static ChapterText Text(string language, string slug, int order, string part)
    {
        var place = new Place($"input/chapters/{language}/{order:00}-{slug}.md", 1, 1);
        return new ChapterText(language, place.Path["input/".Length..], order, place, new IdReference(part, place with { Line = 3 }), null, "T", "S", EdtfDate.Unknown, 1, [], []);
    }

    private static void Expect(string? code, string models, params ChapterOutline[] chapters) =>
        Assert.Equal(code is null ? [] : [code], Check(models, chapters).Select(d => d.Code));

    private static List<Diagnostic> Check(string models, params ChapterOutline[] chapters)
    {
        var (data, told) = Reading.Read(
            ModelDataReader.Read,
            "models.yml",
            $$"""
            families: [{ id: f, name: F, summary: S }]
            methods: [{ id: x, name: X, summary: S, standing: paper, confidence: general }]
            {{(models.Length == 0 ? "" : "models:\n" + models)}}
            """);
        Assert.Empty(told);
        var (sources, toldOfSources) = Reading.Read(
            SourceListReader.Read,
            "sources.yml",
            """
            - { key: a-paper, kind: paper, title: T, authors: [A], date: 2020, read: original }
            - { key: a-post, kind: official, title: T, authors: [A], date: 2020, read: original }
            """);
        Assert.Empty(toldOfSources);
        var report = new Report();
        ContentChecks.Check(new SiteContent(Reading.Site, data, sources.Sources, [], chapters.ToEquatableArray()), report);
        return [.. report.Diagnostics.Order()];
    }
}
