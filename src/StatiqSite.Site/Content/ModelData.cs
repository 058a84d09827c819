using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary><c>models.yml</c>: ids are unique within each list.</summary>
public sealed record ModelData(
    EquatableArray<Family> Families,
    EquatableArray<TrainingMethod> Methods,
    EquatableArray<Ability> Abilities,
    EquatableArray<ModelRecord> Models,
    EquatableArray<TrainingStage> Stages)
{
    public static ModelData Empty { get; } = new([], [], [], [], []);

    private readonly Lazy<List<ModelRecord>> inOrder = new(() => [.. Models.OrderBy(m => m.Date)]);
    private readonly Lazy<Dictionary<string, ModelRecord>> byId = new(() => Models.DistinctBy(m => m.Id).ToDictionary(m => m.Id, StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, (ModelRecord Child, Parent Edge)>> children = new(() =>
        Models.OrderBy(m => m.Date).SelectMany(m => m.Parents.Select(p => (m, p))).ToLookup(c => c.p.Model.Id, StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, ModelRecord>> ofFamilies = new(() => Models.OrderBy(m => m.Date).ToLookup(m => m.Family.Id, StringComparer.Ordinal));

    private readonly Lazy<List<ModelRecord>> byFamily = new(() =>
        [.. Families.DistinctBy(f => f.Id).GroupJoin(Models.OrderBy(m => m.Date), f => f.Id, m => m.Family.Id, (_, models) => models, StringComparer.Ordinal).SelectMany(m => m)]);

    /// <summary>All models in order of time; those of one day as in the file.</summary>
    public IReadOnlyList<ModelRecord> InOrder => inOrder.Value;

    /// <summary>The models by their ids. Of two of one id, which have been reported, the first counts.</summary>
    public IReadOnlyDictionary<string, ModelRecord> ById => byId.Value;

    /// <summary>Family after family, each in order of time: the order of all lists that one walks from model to model.</summary>
    public IReadOnlyList<ModelRecord> ByFamily => byFamily.Value;

    /// <summary>The models before and after one in <see cref="ByFamily"/>; null where there is none.</summary>
    public (ModelRecord? Before, ModelRecord? After) NeighboursOf(ModelRecord model)
    {
        // One of a family that no list has, which has been reported, stands nowhere.
        var at = byFamily.Value.FindIndex(m => ReferenceEquals(m, model));
        return at < 0 ? default : (byFamily.Value.ElementAtOrDefault(at - 1), byFamily.Value.ElementAtOrDefault(at + 1));
    }

    public bool Equals(ModelData? other) =>
        other is not null && Families == other.Families && Methods == other.Methods && Abilities == other.Abilities && Models == other.Models
        && Stages == other.Stages;

    public override int GetHashCode() => HashCode.Combine(Families.Count, Methods.Count, Abilities.Count, Models.Count, Stages.Count);

    /// <summary>The models that name this one as a parent, with the edge, in order of time.</summary>
    public IEnumerable<(ModelRecord Child, Parent Edge)> ChildrenOf(string model) => children.Value[model];

    /// <summary>The models of a family in order of time.</summary>
    public IEnumerable<ModelRecord> OfFamily(string family) => ofFamilies.Value[family];
}

/// <summary>Models that belong together in lists and pictures, each model to one of them.</summary>
public sealed record Family(string Id, Place Place, LocalText Name, string? Pinyin, LocalText Summary);

/// <summary>A way to train; models name the one they were made by.</summary>
public sealed record TrainingMethod(string Id, Place Place, LocalText Name, string? Pinyin, LocalText Summary, Evidence Evidence);

/// <summary>Something that models gain and lose.</summary>
public sealed record Ability(string Id, Place Place, LocalText Name, string? Pinyin, LocalText Summary, AbilityOrigin? Origin, IdReference? First);

/// <summary>The training stage that an ability is credited to.</summary>
public sealed record AbilityOrigin(LocalText Text, Evidence Evidence);

/// <summary>What a model was made for or last trained by; the words of docs/authoring.md.</summary>
public enum ModelKind
{
    Base,
    Code,
    Sft,
    Feedme,
    Rlhf,
    Chat,
}

/// <summary>One model of <c>models.yml</c>.</summary>
/// <param name="Dates">In the order they happened; the first is the model's own date. Empty for an internal model.</param>
/// <param name="Parents">The first is the primary parent.</param>
public sealed record ModelRecord(
    string Id,
    Place Place,
    LocalText Name,
    string? Pinyin,
    EquatableArray<string> Aliases,
    IdReference Family,
    ModelKind Kind,
    bool IsInArticle,
    bool IsInternal,
    LocalText Summary,
    EquatableArray<ModelDate> Dates,
    EquatableArray<Retirement> Retirements,
    LocalText? Availability,
    Parameters? Parameters,
    EquatableArray<Parent> Parents,
    MethodUsed Method,
    Tokenizer? Tokenizer,
    ContextLength? Context,
    KnowledgeCutoff? Cutoff,
    EquatableArray<AbilityChange> Gained,
    EquatableArray<AbilityChange> Lost,
    EquatableArray<IdReference> Papers)
{
    /// <summary>When the model first became known; unknown for an internal model.</summary>
    public EdtfDate Date => Dates.Count > 0 ? Dates[0].Date : EdtfDate.Unknown;

    /// <summary>What every fact of the model rests on.</summary>
    public IEnumerable<Evidence> AllEvidence =>
        new[] { Parameters?.Evidence, Method.Evidence, Tokenizer?.Evidence, Context?.Evidence, Cutoff?.Evidence }.OfType<Evidence>()
            .Concat(Dates.Select(d => d.Evidence))
            .Concat(Retirements.SelectMany(r => r.Notice is { } notice ? new[] { r.Shutdown.Evidence, notice.Evidence } : [r.Shutdown.Evidence]))
            .Concat(Parents.Select(p => p.Evidence))
            .Concat(Gained.Concat(Lost).Select(c => c.Evidence));
}

/// <summary>How a model became known or came to be used; the words of docs/authoring.md.</summary>
public enum ModelEvent
{
    Announced,
    Paper,
    WeightsPublished,
    IdInUse,
    Released,
    Api,
    ApiPrivateBeta,
    ApiBeta,
    ApiOpenAccess,
    ApiGeneral,
}

/// <param name="Detail">What exactly, where an event happens in parts ("124M"); null for the whole.</param>
public sealed record ModelDate(ModelEvent Event, EdtfDate Date, Place Place, string? Detail, Evidence Evidence);

/// <param name="Notice">When the shutdown was announced, if known.</param>
public sealed record Retirement(RetirementDate Shutdown, RetirementDate? Notice);

/// <param name="IsPlanned">Announced, and not seen to have happened; never so of a notice.</param>
public sealed record RetirementDate(EdtfDate Date, Place Place, bool IsPlanned, Evidence Evidence)
{
    /// <param name="today">The day the facts were checked on.</param>
    public ShutdownStatus StatusOn(DateOnly today) =>
        !IsPlanned ? ShutdownStatus.Done : Date.Latest is { } latest && latest < today ? ShutdownStatus.Unconfirmed : ShutdownStatus.Planned;
}

/// <summary>What is known of a shutdown.</summary>
public enum ShutdownStatus
{
    Done,

    /// <summary>Announced for a day to come.</summary>
    Planned,

    /// <summary>Announced for a day that has passed, and nobody was seen to confirm it.</summary>
    Unconfirmed,
}

/// <param name="Value">Null when not disclosed.</param>
/// <param name="IsOfficial">OpenAI itself gives the figure.</param>
public sealed record Parameters(long? Value, LocalText Text, bool IsOfficial, Evidence Evidence);

/// <summary>Does the child carry the parent's weights?</summary>
public enum WeightDescent
{
    Derived,
    NotDerived,
    Unknown,
}

/// <summary>A model that another came of; which one has it is where it stands.</summary>
public sealed record Parent(IdReference Model, LocalText Relation, WeightDescent Weights, Evidence Evidence);

/// <summary>The training method of one model, and what is particular to it there.</summary>
public sealed record MethodUsed(IdReference Method, LocalText Text, Evidence Evidence);

/// <param name="Name">Null when unknown.</param>
/// <param name="Encoding">The name of the published encoding, such as <c>p50k_base</c>.</param>
/// <param name="Vocabulary">How many entries the encoding has.</param>
public sealed record Tokenizer(LocalText? Name, string? Encoding, int? Vocabulary, Evidence Evidence);

/// <param name="Tokens">Null when unknown.</param>
public sealed record ContextLength(int? Tokens, Evidence Evidence);

/// <summary>How far the texts reach that a model was trained on.</summary>
public sealed record KnowledgeCutoff(EdtfDate Date, Evidence Evidence);

/// <summary>An ability gained or lost.</summary>
public sealed record AbilityChange(IdReference Ability, LocalText Text, Evidence Evidence);
