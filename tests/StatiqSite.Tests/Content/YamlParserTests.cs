using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.Content;

public sealed class YamlParserTests
{
    [Fact]
    public void Gives_the_place_of_every_value_in_the_file()
    {
        var mapping = Assert.IsType<YamlMapping>(Parse("name: one\nlist:\n  - a\n  - { b: c }\n", out var diagnostics, firstLine: 2));
        Assert.Empty(diagnostics);
        Assert.Equal((2, 1), At(mapping.Entries[0].Key));
        Assert.Equal((2, 7), At(mapping.Entries[0].Value));
        var list = Assert.IsType<YamlList>(mapping.Entries[1].Value);
        Assert.Equal((4, 5), At(list.Items[0]));
        Assert.Equal((5, 10), At(Assert.IsType<YamlMapping>(list.Items[1]).Entries[0].Value));
    }

    [Theory]
    [InlineData("a: \"open\n", "yaml-syntax")]
    [InlineData("a: b: c\n", "yaml-syntax")]
    [InlineData("a: 1\n\tb: 2\n", "yaml-syntax")]
    [InlineData("- a\nb: c\n", "yaml-syntax")]
    [InlineData("a: 1\n---\nb: 2\n", "yaml-syntax")]
    [InlineData("? [a]\n: b\n", "yaml-syntax")]
    [InlineData("%YAML 9.9\n---\na: b\n", "yaml-syntax")]
    [InlineData("a: &x 1\n", "yaml-anchor")]
    [InlineData("a: *x\n", "yaml-anchor")]
    [InlineData("a: !!binary aGk=\n", "yaml-anchor")]
    [InlineData("a: 1\na: 2\n", "duplicate-key")]
    [InlineData("{a: [b", "yaml-syntax")]
    [InlineData("a: |9x\n", "yaml-syntax")]
    [InlineData("\"\\z\"", "yaml-syntax")]
    [InlineData("a: \"\\0\"", "control-character")]
    [InlineData("a: \"\\x1B[31m\"", "control-character")]
    [InlineData("a: \"\\uD800\"", "yaml-syntax")]
    [InlineData("a: \"\\uFFFF\"", "control-character")]
    public void Tells_what_it_cannot_take(string yaml, string code)
    {
        Parse(yaml, out var diagnostics);
        Assert.Equal(code, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("a: 1\n\tb: 2\n", 2)]
    [InlineData("models:\n  - id: a\n\tname: b\n", 3)]
    [InlineData("foo: y\n# a comment\n\n\tbar: x\n", 4)]
    [InlineData("parts:\n  - { id: a }\n\t- { id: b }\n", 3)]
    [InlineData("a: 1\nb: |\n  x\n  \ty\n\tc: 2\n", 5)]
    [InlineData("a: 1\nb: \"x\n\ty\"\n# a comment\n\tc: 2\n", 5)]
    public void A_tab_that_indents_is_told_where_it_stands(string yaml, int line)
    {
        Parse(yaml, out var diagnostics);
        var told = Assert.Single(diagnostics);
        Assert.Equal((line, 1), (told.Place.Line, told.Place.Column));
        Assert.Contains("write spaces", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: b\n c: d\n", 2, 3, "put a text that holds ': ' in quotes, or look to the indentation")]
    [InlineData("a: b: c\n", 1, 5, "put a text that holds ': ' in quotes")]
    [InlineData("title\npart: one\n", 2, 5, "the text of the line before")]
    [InlineData("a: 1\nb：2\nc: 3\n", 2, 2, "a full-width colon")]
    [InlineData("a：1\nb: 2\n", 1, 2, "a full-width colon")]
    [InlineData("- a: 1\n  b:2\n  c: 3\n", 2, 4, "write the space")]
    [InlineData("a:1\nb: 2\n", 1, 2, "write the space")]
    [InlineData("a: \"x\" y\n", 1, 8, "a quote or bracket that closes too early")]
    [InlineData("- a: 1\n   b: 2\n", 2, 5, "look to the indentation")]
    [InlineData("- a: 1\n b: 2\n", 2, 2, "no entry of the list")]
    [InlineData("x: {a: b\ny: c\n", 1, 4, "is never closed")]
    [InlineData("x: [a\ny: c\n", 1, 4, "is never closed")]
    [InlineData("{a: b\n", 2, 1, "never closed")]
    [InlineData("a: [\n", 2, 1, "a [ or { before this is never closed")]
    [InlineData("a: [b,\n", 2, 1, "never closed")]
    [InlineData("a: {\n", 2, 1, "never closed")]
    [InlineData("a: @x\n", 1, 4, "put it in quotes")]
    [InlineData("a: 1\nb: @", 2, 4, "put it in quotes")]
    [InlineData("a: 'x\nb: c\n", 1, 4, "the quote that opens here is never closed")]
    [InlineData("a: \"x\nb: \"c\"\n", 1, 4, "the quote that opens here")]
    [InlineData("a: - b\n", 1, 4, "a list begins on a line of its own")]
    [InlineData("a: |9x\n", 1, 4, "on the next line")]
    [InlineData("a: \"\\z\"\n", 1, 4, "begins an escape")]
    public void Says_what_to_do_where_it_is_to_be_done(string yaml, int line, int column, string advice)
    {
        Parse(yaml, out var diagnostics);
        var told = Assert.Single(diagnostics);
        Assert.Equal(("yaml-syntax", line, column), (told.Code, told.Place.Line, told.Place.Column));
        Assert.Contains(advice, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("~\n")]
    public void Takes_nothing_for_nothing(string yaml)
    {
        Assert.Null(Parse(yaml, out var diagnostics));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Stops_at_the_limit_of_depth(string opening)
    {
        var yaml = string.Concat(Enumerable.Repeat(opening, 100_000));
        Parse(yaml, out var diagnostics);
        Assert.Equal("yaml-too-deep", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: \"\"", false)]
    [InlineData("a: 'null'", false)]
    public void Knows_no_value_from_an_empty_text(string yaml, bool isNull)
    {
        var mapping = Assert.IsType<YamlMapping>(Parse(yaml, out _));
        Assert.Equal(isNull, Assert.IsType<YamlScalar>(mapping.Entries[0].Value).IsNull);
    }

    private static (int Line, int Column) At(YamlNode node) => (node.Place.Line, node.Place.Column);

    private static YamlNode? Parse(string yaml, out IReadOnlyList<Diagnostic> diagnostics, int firstLine = 1)
    {
        var report = new Report();
        var node = YamlParser.Parse(yaml, "file.yml", firstLine, report);
        diagnostics = report.Diagnostics;
        return node;
    }
}
