using StatiqSite.Site.Content;

namespace StatiqSite.Tests.CommandLine;

public sealed class SchemaTests
{
    [Fact]
    public async Task Writes_every_schema_into_the_folder_that_is_named()
    {
        using var site = new SiteFolder();
        var (code, output, error) = await BuiltProgram.Run(site.Root, ["schema", "editor/schemas"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Wrote editor/schemas/models.json", output, StringComparison.Ordinal);
        var schemas = DataSchemas.All().ToDictionary(s => s.Name, s => s.Text);
        Assert.Equal(schemas.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(site["editor/schemas"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(schemas, s => Assert.Equal(s.Value, File.ReadAllText(site[$"editor/schemas/{s.Key}"])));
    }
}
