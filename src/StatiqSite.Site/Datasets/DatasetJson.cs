using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Datasets;

/// <summary>The dataset as JSON, and its schema (JSON Schema 2020-12).</summary>
[JsonSerializable(typeof(Dataset))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DatasetJson : JsonSerializerContext
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new WordConverter<ModelKind>("model-kind"), new WordConverter<ModelEvent>("event"), new WordConverter<DatePrecision>("precision"),
            new WordConverter<WeightDescent>("weights"), new WordConverter<Standing>("standing"), new WordConverter<Confidence>("confidence"),
            new WordConverter<SourceKind>("source-kind"), new WordConverter<ReadAs>("read-as"),
        },
    };

    private static readonly DatasetJson Context = new(Written);

    /// <summary>The definition of the file: what the schema and the data page are made of.</summary>
    public static JsonTypeInfo<Dataset> Root => Context.Dataset;

    public static JsonTypeInfo? TypeInfo(Type type) => Context.GetTypeInfo(type);

    public static byte[] Write(Dataset dataset) => JsonSerializer.SerializeToUtf8Bytes(dataset, Context.Dataset);

    /// <param name="id">The address that names the schema, wherever it is kept.</param>
    /// <param name="title">What the file is.</param>
    /// <param name="describe">Says what a field means.</param>
    public static byte[] Schema(string id, string title, Func<JsonPropertyInfo, string> describe)
    {
        var schema = Context.Dataset.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Transform(context, node, describe),
        }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", id);
        schema.Insert(2, "title", title);
        return JsonSerializer.SerializeToUtf8Bytes(schema, Context.JsonObject);
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node, Func<JsonPropertyInfo, string> describe)
    {
        // Of a converter the exporter says only that it may write anything.
        var schema = node as JsonObject ?? [];
        if (ClosedWords(context.TypeInfo.Type) is { } list)
        {
            var isNullable = context.PropertyInfo is { } closed && Nullable.GetUnderlyingType(closed.PropertyType) is not null;
            schema["enum"] = new JsonArray([.. list.Words.Select(w => (JsonNode)w), .. isNullable ? new JsonNode?[] { null } : []]);
        }
        if (context.PropertyInfo is { } property) schema["description"] = describe(property);
        return schema;
    }

    /// <summary>The closed list that a type is, or null for any other type.</summary>
    public static IClosedWords? ClosedWords(Type type) => Written.Converters.FirstOrDefault(c => c.CanConvert(Nullable.GetUnderlyingType(type) ?? type)) as IClosedWords;

    /// <summary>Writes the words that authors write.</summary>
    private sealed class WordConverter<T>(string phrases) : JsonConverter<T>, IClosedWords
        where T : struct, Enum
    {
        public IReadOnlyList<string> Words => ClosedList.Words<T>();

        public string Phrases => phrases;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ClosedList.TryParse<T>(reader.GetString() ?? "", out var value) ? value.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Word());
    }
}

/// <summary>A closed list of words.</summary>
internal interface IClosedWords
{
    IReadOnlyList<string> Words { get; }

    /// <summary>What the phrases of the words begin with.</summary>
    string Phrases { get; }
}
