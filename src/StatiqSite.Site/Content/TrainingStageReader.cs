using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads the stages of training, a list of <c>models.yml</c>.</summary>
internal static class TrainingStageReader
{
    public static TrainingStage? Read(FieldReader fields)
    {
        var id = fields.OwnId();
        var stage = new TrainingStage(
            id ?? "",
            fields.Place,
            fields.Text("name"),
            fields.OptionalReference("chapter"),
            Part(fields, "data"),
            Part(fields, "algorithm"),
            Part(fields, "result"),
            fields.Each("from", "an input", Input),
            fields.References("models"),
            fields.Evidence());
        fields.Done();
        return id is null ? null : stage;
    }

    private static StagePart Part(FieldReader fields, string field)
    {
        if (fields.Mapping(field, $"'{field}'", required: true) is not { } part) return new StagePart(new LocalText([]), null);
        var read = new StagePart(part.Text("text"), part.OptionalText("size"));
        part.Done();
        return read;
    }

    private static StageInput Input(FieldReader fields)
    {
        var input = new StageInput(fields.Reference("stage"), fields.Text("role"));
        fields.Done();
        return input;
    }
}
