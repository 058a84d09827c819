using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Stages;

/// <summary>The stages of training without the places where they are written, so that a text which shows them is made again only when they change.</summary>
public sealed record StageFlow(EquatableArray<FlowStage> Stages)
{
    public static StageFlow Of(ModelData data) => new(data.Stages.Select(s => Stage(s, data)).ToEquatableArray());

    private static FlowStage Stage(TrainingStage stage, ModelData data) => new(
        stage.Id,
        stage.Name,
        stage.Chapter?.Id,
        stage.Data,
        stage.Algorithm,
        stage.Result,
        stage.From.Select(f => new FlowInput(IndexOf(f.Stage.Id, data), f.Role)).Where(f => f.Stage >= 0).ToEquatableArray(),
        stage.Models.Select(m => m.Id).ToEquatableArray(),
        stage.Evidence.Sources.Select(s => s.Id).ToEquatableArray());

    private static int IndexOf(string id, ModelData data)
    {
        for (var i = 0; i < data.Stages.Count; i++)
            if (data.Stages[i].Id == id) return i;
        return -1;
    }
}

/// <param name="Chapter">The slug of the chapter that explains it, or null.</param>
/// <param name="Models">Ids of models that came out of it.</param>
/// <param name="Sources">Keys of the sources.</param>
public sealed record FlowStage(
    string Id,
    LocalText Name,
    string? Chapter,
    StagePart Data,
    StagePart Algorithm,
    StagePart Result,
    EquatableArray<FlowInput> From,
    EquatableArray<string> Models,
    EquatableArray<string> Sources);

/// <param name="Stage">The index of the earlier stage.</param>
public sealed record FlowInput(int Stage, LocalText Role);
