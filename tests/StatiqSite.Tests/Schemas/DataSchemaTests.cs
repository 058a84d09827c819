using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.Schemas;

public sealed class DataSchemaTests
{
    private static readonly string Input = Repository.Folder("input");

    [Fact]
    public void The_schemas_on_the_disk_are_those_of_the_readers()
    {
        var folder = Repository.Folder("docs", "schemas");
        var written = DataSchemas.All().ToDictionary(s => s.Name, s => s.Text);
        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(written, s => Assert.Equal(s.Value, File.ReadAllText(Path.Combine(folder, s.Key)))); // else: statiqsite schema
    }

    [Theory]
    [InlineData("site")]
    [InlineData("models")]
    [InlineData("sources")]
    [InlineData("glossary")]
    [InlineData("corrections")]
    [InlineData("names")]
    public async Task A_data_file_names_its_schema_and_is_valid_by_it(string name)
    {
        var text = File.ReadAllText(Path.Combine(Input, name + ".yml"));
        Assert.StartsWith($"# yaml-language-server: $schema=../docs/schemas/{name}.json\n", text, StringComparison.Ordinal);
        Assert.Empty(await Mistakes(name, text));
    }

    [Fact]
    public async Task The_front_matter_of_every_chapter_is_valid()
    {
        var chapters = Directory.GetFiles(Path.Combine(Input, "chapters"), "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(chapters);
        foreach (var chapter in chapters) Assert.Empty(await Mistakes("front-matter", File.ReadAllText(chapter).Split("---\n")[1]));
    }

    [Theory]
    [InlineData("site", "checked: 2026-11-23", "", "PropertyRequired: checked")]
    [InlineData("site", "code: zh-Hans", "code: Chinese", "NoTypeValidates: code")]
    [InlineData("models", "in_article: true", "in_artikle: true", "NoAdditionalPropertiesAllowed: in_artikle")]
    [InlineData("models", "kind: base", "kind: bases", "NotInEnumeration: kind")]
    [InlineData("models", "in_article: true", "in_article: yes", "BooleanExpected: in_article")]
    [InlineData("sources", "kind: paper", "kind: papers", "NotInEnumeration: kind")]
    [InlineData("glossary", "sources: [", "sauces: [", "NoAdditionalPropertiesAllowed: sauces")]
    [InlineData("glossary", "sources: [gpt3-paper]", "sources: []", "TooFewItems: sources")]
    [InlineData("corrections", "verdict: ", "verdict: quite ", "NotInEnumeration: verdict")]
    public async Task A_mistake_is_found(string name, string right, string wrong, string expected)
    {
        var text = File.ReadAllText(Path.Combine(Input, name + ".yml"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name}.yml has no '{right}' to be spoilt");
        var mistakes = await Mistakes(name, text[..at] + wrong + text[(at + right.Length)..]);
        Assert.Contains(expected, mistakes);
    }

    private static async Task<List<string>> Mistakes(string name, string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(DataSchemas.All().Single(s => s.Name == name + ".json").Text, TestContext.Current.CancellationToken);
        var report = new Report();
        var tree = YamlParser.Parse(yaml, name, 1, report);
        Assert.Empty(report.Diagnostics);
        return [.. Flat(schema.Validate(Json(tree!)!.ToJsonString())).Select(e => $"{e.Kind}: {e.Property}")];
    }

    /// <summary>A mistake in an entry of a list is told as one of the list, with its own inside.</summary>
    private static IEnumerable<ValidationError> Flat(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(e => e is ChildSchemaValidationError outer ? outer.Errors.Values.SelectMany(Flat) : [e]);

    /// <summary>As an editor reads it: plain words that look like numbers are such (YAML 1.2, core schema).</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } flag => flag.Text == "true",
        YamlScalar { IsPlain: true } plain when long.TryParse(plain.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlScalar { IsPlain: true } plain when double.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException(node.Kind),
    };
}
