using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>One stage of training: from data, by an algorithm, to a model.</summary>
/// <param name="Chapter">The chapter that explains it.</param>
/// <param name="From">Models of earlier stages that this stage works with.</param>
/// <param name="Models">Models of the line that came out of this stage.</param>
public sealed record TrainingStage(
    string Id,
    Place Place,
    LocalText Name,
    IdReference? Chapter,
    StagePart Data,
    StagePart Algorithm,
    StagePart Result,
    EquatableArray<StageInput> From,
    EquatableArray<IdReference> Models,
    Evidence Evidence);

/// <param name="Size">How much of it, where that is known.</param>
public sealed record StagePart(LocalText Text, LocalText? Size);

/// <param name="Role">What the earlier stage's model does here.</param>
public sealed record StageInput(IdReference Stage, LocalText Role);
