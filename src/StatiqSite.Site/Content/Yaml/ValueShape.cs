using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>What a field may hold, as JSON Schema. Readers take every plain value for a text, so a text may look like a number.</summary>
internal static class ValueShape
{
    /// <summary>As a regular expression without its ends, of which JSON Schema and .NET have different ones.</summary>
    public const string LanguageTag = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 };

    public static JsonObject Id() => Pattern("^[a-z0-9]([a-z0-9.-]*[a-z0-9-])?$");

    public static JsonObject Date() => Pattern(@"^(XXXX|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?|\[[-0-9?~%]*\.\.[-0-9?~%]*\])$");

    public static JsonObject Day() => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    public static JsonObject Address() => Pattern("^https?://\\S+$");

    public static JsonObject AddressWith(string placeholder) => Pattern($"^https?://\\S*{Regex.Escape(placeholder)}\\S*$");

    public static JsonObject Language() => Pattern($"^{LanguageTag}$");

    public static JsonObject Formed(TextForm form) => Pattern($"^{form.Pattern}$");

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Integer(long greatest) => greatest == long.MaxValue
        ? new() { ["type"] = "integer", ["minimum"] = 1 }
        : new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = greatest };

    public static JsonObject Number() => new() { ["type"] = "number", ["minimum"] = 0 };

    public static JsonObject Word(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    public static JsonObject FilledList(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    /// <summary>One text for all languages, or one for each.</summary>
    public static JsonObject LocalText() => new() { ["anyOf"] = new JsonArray(Text(), ByLanguage(Text())) };

    public static JsonObject ByLanguage(JsonObject value) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = $"^{LanguageTag}$" },
        ["additionalProperties"] = value,
        ["minProperties"] = 1,
    };

    public static JsonObject ByName(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JsonObject Pattern(string pattern)
    {
        var text = Text();
        text["pattern"] = pattern;
        return text;
    }
}
