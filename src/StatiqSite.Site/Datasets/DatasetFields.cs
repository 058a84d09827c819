using System.Text.Json.Serialization.Metadata;

namespace StatiqSite.Site.Datasets;

/// <summary>A field of <c>data/models.json</c>.</summary>
/// <param name="Owner">The entry that has it.</param>
/// <param name="Type">What it or each item of its list is: <c>entry</c>, <c>word</c>, <c>local</c> (a text in each language), <c>boolean</c>, <c>number</c>, <c>date</c> or <c>text</c>.</param>
/// <param name="Entry">Which entry, or "".</param>
/// <param name="Words">The words it may take; null where the list is not closed.</param>
internal sealed record DatasetField(string Owner, string Name, string Type, string Entry, bool IsList, bool MayBeNull, IClosedWords? Words);

/// <summary>All fields by the entry that has them, read from what the writer writes with.</summary>
internal static class DatasetFields
{
    /// <summary>What a field or each item of a list may be.</summary>
    public static readonly string[] Types = ["entry", "word", "local", "boolean", "number", "date", "text"];

    private const string EntryEnding = "Entry";

    public static IReadOnlyList<(string Entry, IReadOnlyList<DatasetField> Fields)> All { get; } = Walk();

    /// <summary>Names that mean something else here than in the other entries that have them.</summary>
    private static readonly HashSet<(string Owner, string Name)> Special =
        [("dataset", "title"), ("dataset", "sources"), ("licence", "name"), ("source", "kind"), ("source", "date")];

    /// <summary>The phrase that says what a field means.</summary>
    public static string PhraseKey(string owner, string name) => Special.Contains((owner, name)) ? $"field.{owner}.{name}" : $"field.{name.TrimStart('$')}";

    public static string PhraseKey(JsonPropertyInfo property) => PhraseKey(EntryName(property.DeclaringType), property.Name);

    public static IEnumerable<string> PhraseKeys => All.SelectMany(e => e.Fields.Select(f => PhraseKey(f.Owner, f.Name)).Append("entry." + e.Entry)).Distinct(StringComparer.Ordinal);

    private static List<(string Entry, IReadOnlyList<DatasetField> Fields)> Walk()
    {
        var (found, waiting, seen) = (new List<(string, IReadOnlyList<DatasetField>)>(), new Queue<JsonTypeInfo>([DatasetJson.Root]), new HashSet<Type>());
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type.Type)) continue;
            found.Add((EntryName(type.Type), [.. type.Properties.Select(Field)]));
            foreach (var property in type.Properties)
                if (EntryOf(property.PropertyType) is { } entry) waiting.Enqueue(entry);
        }
        return found;
    }

    private static DatasetField Field(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var info = DatasetJson.TypeInfo(type)!;
        var isList = info.Kind == JsonTypeInfoKind.Enumerable;
        var entry = EntryOf(type);
        var words = DatasetJson.ClosedWords(type);
        var kind = entry is not null ? "entry"
            : words is not null ? "word"
            : info.Kind == JsonTypeInfoKind.Dictionary ? "local"
            : type == typeof(bool) ? "boolean"
            : type == typeof(int) || type == typeof(long) ? "number"
            : type == typeof(DateOnly) ? "date"
            : "text";
        return new DatasetField(
            EntryName(property.DeclaringType), property.Name, kind, entry is null ? "" : EntryName(entry.Type), isList,
            property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null, words);
    }

    private static JsonTypeInfo? EntryOf(Type type) => DatasetJson.TypeInfo(type) switch
    {
        { Kind: JsonTypeInfoKind.Object } entry => entry,
        { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } => EntryOf(element),
        _ => null,
    };

    /// <summary>"event" of <c>EventEntry</c>, "method-use" of <c>MethodUseEntry</c>.</summary>
    private static string EntryName(Type type) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(
        type.Name.EndsWith(EntryEnding, StringComparison.Ordinal) ? type.Name[..^EntryEnding.Length] : type.Name);
}
