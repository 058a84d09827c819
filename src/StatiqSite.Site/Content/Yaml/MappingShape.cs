using System.Text.Json.Nodes;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>
/// The fields that a reader asks a mapping for, noted while it reads an empty one: the reader is the one definition of the file, and the schema is what it says of itself.
/// </summary>
/// <param name="what">What the mapping is, as messages say it.</param>
internal sealed class MappingShape(string what)
{
    private readonly List<(string Name, bool IsRequired, Func<JsonObject> Value)> fields = [];

    /// <summary>The shape of what a reader reads. It must ask for every field whatever the others hold.</summary>
    public static MappingShape Of<T>(string what, Func<FieldReader, T> read)
    {
        var shape = new MappingShape(what);
        read(shape.Reader());
        return shape;
    }

    /// <summary>As JSON Schema (draft 7, which editors know best).</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["title"] = what,
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Value()))),
        };
        var required = fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        schema["additionalProperties"] = false;
        return schema;
    }

    internal FieldReader Reader() => new(new YamlMapping(default, []), what, SiteSettings.Empty, new Report(), this);

    /// <summary>Of a field that is asked for twice the first time counts.</summary>
    internal void Note(string field, bool isRequired, Func<JsonObject> value)
    {
        if (fields.All(f => f.Name != field)) fields.Add((field, isRequired, value));
    }
}
