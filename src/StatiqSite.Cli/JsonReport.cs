using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>The report as one JSON document, for editors and scripts.</summary>
internal static class JsonReport
{
    private static readonly JsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // Han characters stay as they are: the document is read as JSON, not put into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(BuildOutcome outcome, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(Document(outcome), Context.JsonOutcome));

    public static JsonOutcome Document(BuildOutcome outcome) => new(
        !outcome.Result.HasErrors,
        outcome.Pages,
        outcome.Result.Files.Count,
        outcome.Published?.Written ?? 0,
        outcome.Published?.Unchanged ?? 0,
        outcome.Published?.Removed ?? 0,
        Math.Round(outcome.Milliseconds, 1),
        [.. outcome.Result.Diagnostics.Select(d => new JsonDiagnostic(
            d.Severity == Severity.Error ? "error" : "warning", d.Code, d.Message, d.Place.Path, d.Place.Line, d.Place.Column))],
        [.. outcome.Result.Stages.Select(s => new JsonStage(s.Pipeline, s.Stage, s.Items, s.Made, s.Reused, Math.Round(s.Milliseconds, 1)))]);
}

internal sealed record JsonOutcome(
    bool Ok,
    int Pages,
    int Files,
    int Written,
    int Unchanged,
    int Removed,
    double Milliseconds,
    IReadOnlyList<JsonDiagnostic> Diagnostics,
    IReadOnlyList<JsonStage> Stages);

internal sealed record JsonDiagnostic(string Severity, string Code, string Message, string Path, int Line, int Column);

internal sealed record JsonStage(string Pipeline, string Stage, int Items, int Made, int Reused, double Milliseconds);

[JsonSerializable(typeof(JsonOutcome))]
internal sealed partial class JsonContext : JsonSerializerContext;
