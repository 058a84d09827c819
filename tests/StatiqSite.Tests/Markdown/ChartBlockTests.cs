namespace StatiqSite.Tests.Markdown;

public sealed class ChartBlockTests
{
    [Fact]
    public void A_chart_is_read_and_numbered() => Assert.Equal(
        "{chart 1 A b=4.5% @1:1}\n{chart 2 C 丁=0 亿 @9:1}\n".Replace("0 亿", "0亿", StringComparison.Ordinal),
        Parsing.Html("```chart\ntitle: A\nunit: \"%\"\nrows:\n  - { label: b, value: 4.5 }\nsources: [k]\n```\n\n```chart\ntitle: C\nunit: 亿\nrows: [{ label: 丁, value: 0 }]\nsources: [k]\n```\n"));

    [Fact]
    public void A_unit_of_letters_stands_apart() =>
        Assert.Contains("b=3 TB", Parsing.Html("```chart\ntitle: A\nunit: TB\nrows: [{ label: b, value: 3.0 }]\nsources: [k]\n```\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("```chart\n```", "1:1 empty-chart")]
    [InlineData("```chart\n- a\n```", "2:1 wrong-type")]
    [InlineData("```chart\ntitle: A\nsources: [k]\n```", "2:1 missing-field")]
    [InlineData("```chart\ntitle: A\nrows: []\nsources: [k]\n```", "3:7 empty-chart")]
    [InlineData("a\n\n```chart\ntitle: A\nrows:\n  - { label: b, value: x }\nsources: [k]\n```", "6:24 invalid-number")]
    [InlineData("```chart\ntitle: A\nmaximum: 100\nrows:\n  - { label: b, value: 101 }\nsources: [k]\n```", "5:5 chart-too-short")]
    [InlineData("```chart\ntitle: A\nrows: [{ label: b, value: -1 }]\nsources: [k]\n```", "3:27 invalid-number")]
    [InlineData("```chart\ntitle: A\ncolour: red\nrows: [{ label: b, value: 1 }]\nsources: [k]\n```", "3:1 unknown-field")]
    [InlineData("```chart\ntitle: A\nrows: [{ label: b, value: 1 }]\n```", "2:1 missing-field")]
    [InlineData("- a\n\n  ```chart\n  title: A\n  rows: [{ label: b, value: 1, }]\n  sources: k\n  ```", "6:12 wrong-type")]
    [InlineData("> ```chart\n> title: A\n> title: B\n> rows: [{ label: b, value: 1 }]\n> sources: [k]\n> ```", "3:3 duplicate-key")]
    [InlineData("```chart\ntitle: [A\n```", "3:1 yaml-syntax")]
    public void Mistakes_are_told_where_they_stand(string markdown, string error) => Assert.Equal([error], Parsing.Errors(markdown));
}
