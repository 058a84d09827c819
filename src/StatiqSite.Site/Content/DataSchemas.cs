using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>JSON schemas of what authors write, for editors: each is what its reader asks for. They judge one value at a time; what holds between values only a build can say.</summary>
public static class DataSchemas
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Each schema's file name and text.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        yield return ("site.json", Text(DataFiles.Settings, MappingShape.Of(DataFiles.Settings, Settings).Schema()));
        yield return ("models.json", Text(DataFiles.Models, MappingShape.Of(DataFiles.Models, ModelDataReader.Fields).Schema()));
        yield return ("sources.json", List(DataFiles.Sources, MappingShape.Of("a source", SourceListReader.Source)));
        yield return ("glossary.json", List(DataFiles.Glossary, MappingShape.Of("a term", GlossaryReader.Term)));
        yield return ("corrections.json", List(DataFiles.Corrections, MappingShape.Of("a correction", CorrectionsReader.Correction)));
        yield return ("names.json", List(DataFiles.Names, MappingShape.Of("a name", NameListReader.Name)));
        yield return ("front-matter.json", Text("front matter of a chapter", MappingShape.Of("a chapter", FrontMatterReader.Header).Schema()));
    }

    private static SiteSettings Settings(FieldReader fields) => SiteSettingsReader.Fields(fields, SiteSettingsReader.Languages(fields, new Report()));

    private static string List(string title, MappingShape item) => Text(title, ValueShape.List(item.Schema()));

    private static string Text(string title, JsonObject schema)
    {
        schema.Remove("title");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Written)) schema.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
