using System.Text.Json.Serialization;

namespace StatiqSite.Cli.Preview;

/// <summary>What a page in a browser has to know: it compares with what it shows and does the rest itself.</summary>
/// <param name="Page">The fingerprint of what is now at the page's address.</param>
/// <param name="Headline">Such as <c>2 mistakes</c>; "" when there is nothing to say.</param>
/// <param name="Mistakes">As HTML.</param>
internal sealed record PageNews(string Page, IReadOnlyList<string> Styles, string Headline, bool IsWrong, string Mistakes);

/// <summary><c>status.json</c>.</summary>
/// <param name="Run">How many runs there were.</param>
/// <param name="Build">The last run that came to an end, as <c>build --format json</c> tells it.</param>
internal sealed record PreviewStatus(int Run, bool Ok, string? Trouble, IReadOnlyList<string> Changed, JsonOutcome? Build);

[JsonSerializable(typeof(PageNews))]
[JsonSerializable(typeof(PreviewStatus))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PreviewJsonContext : JsonSerializerContext;
