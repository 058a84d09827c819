using System.Text.Json.Serialization;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Datasets;

/// <summary>
/// The model data as <c>data/models.json</c> gives it to programs. These records are the file's definition: the writer, the schema and the data page all go
/// by them. A name once published stays; a new field raises the minor <see cref="Version"/>, a changed or removed one the major.
/// </summary>
internal sealed record Dataset(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    DateOnly Checked,
    IReadOnlyDictionary<string, string> Title,
    string Address,
    string Author,
    LicenceEntry Licence,
    IReadOnlyList<string> Languages,
    IReadOnlyList<FamilyEntry> Families,
    IReadOnlyList<MethodEntry> Methods,
    IReadOnlyList<AbilityEntry> Abilities,
    IReadOnlyList<ModelEntry> Models,
    IReadOnlyList<SourceEntry> Sources)
{
    public const string CurrentVersion = "1.1";
}

internal sealed record LicenceEntry(string Name, string Url);

internal sealed record FamilyEntry(string Id, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Summary);

internal sealed record MethodEntry(
    string Id, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Summary, EvidenceEntry Evidence);

internal sealed record AbilityEntry(
    string Id, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Summary, OriginEntry? Origin, string? First);

internal sealed record OriginEntry(IReadOnlyDictionary<string, string> Text, EvidenceEntry Evidence);

internal sealed record ModelEntry(
    string Id,
    IReadOnlyDictionary<string, string> Page,
    IReadOnlyDictionary<string, string> Name,
    IReadOnlyList<string> Aliases,
    string Family,
    ModelKind Kind,
    bool Internal,
    bool InArticle,
    IReadOnlyDictionary<string, string> Summary,
    IReadOnlyList<EventEntry> Dates,
    IReadOnlyList<RetirementEntry> Retirements,
    IReadOnlyDictionary<string, string>? Availability,
    IReadOnlyList<ParentEntry> Parents,
    MethodUseEntry Method,
    ParametersEntry? Parameters,
    TokenizerEntry? Tokenizer,
    ContextEntry? Context,
    CutoffEntry? Cutoff,
    IReadOnlyList<ChangeEntry> Gained,
    IReadOnlyList<ChangeEntry> Lost,
    IReadOnlyList<string> Papers);

internal sealed record EventEntry(ModelEvent Event, DateEntry Date, string? Detail, EvidenceEntry Evidence);

internal sealed record RetirementEntry(ShutdownEntry Shutdown, NoticeEntry? Notice);

internal sealed record ShutdownEntry(DateEntry Date, bool Planned, EvidenceEntry Evidence);

internal sealed record NoticeEntry(DateEntry Date, EvidenceEntry Evidence);

internal sealed record DateEntry(string Edtf, DateOnly? Earliest, DateOnly? Latest, DatePrecision Precision, bool Uncertain, bool Approximate);

internal sealed record ParentEntry(string Model, IReadOnlyDictionary<string, string> Relation, WeightDescent Weights, EvidenceEntry Evidence);

internal sealed record MethodUseEntry(string Method, IReadOnlyDictionary<string, string> Text, EvidenceEntry Evidence);

internal sealed record ParametersEntry(long? Value, IReadOnlyDictionary<string, string> Text, bool Official, EvidenceEntry Evidence);

internal sealed record TokenizerEntry(IReadOnlyDictionary<string, string>? Name, string? Encoding, int? Vocabulary, EvidenceEntry Evidence);

internal sealed record ContextEntry(int? Tokens, EvidenceEntry Evidence);

internal sealed record CutoffEntry(DateEntry Date, EvidenceEntry Evidence);

internal sealed record ChangeEntry(string Ability, IReadOnlyDictionary<string, string> Text, EvidenceEntry Evidence);

internal sealed record EvidenceEntry(
    IReadOnlyList<string> Sources, Standing? Standing, Confidence Confidence, IReadOnlyDictionary<string, string>? Note);

internal sealed record SourceEntry(
    string Key,
    SourceKind Kind,
    string Title,
    string TitleLanguage,
    IReadOnlyList<string> Authors,
    string? Publisher,
    DateEntry Date,
    string? Url,
    string? Archive,
    string? Arxiv,
    string? Doi,
    ReadAs Read);
