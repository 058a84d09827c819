using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>models.yml</c>.</summary>
public static class ModelDataReader
{
    public static ModelData Read(DataFile file, SiteSettings site, Report report) =>
        file.Mapping(site, report) is { } fields ? Fields(fields) : ModelData.Empty;

    internal static ModelData Fields(FieldReader fields)
    {
        var data = new ModelData(
            fields.Each("families", "a family", Family),
            fields.Each("methods", "a training method", Method),
            fields.Each("abilities", "an ability", Ability),
            fields.Each("models", "a model", Model),
            fields.Each("stages", "a stage", TrainingStageReader.Read));
        fields.Done();
        return data;
    }

    private static Family? Family(FieldReader fields)
    {
        var id = fields.OwnId();
        var family = new Family(id ?? "", fields.Place, fields.Text("name"), fields.OptionalString("pinyin", TextForm.Pinyin), fields.Text("summary"));
        fields.Done();
        return id is null ? null : family;
    }

    private static TrainingMethod? Method(FieldReader fields)
    {
        var id = fields.OwnId();
        var method = new TrainingMethod(
            id ?? "", fields.Place, fields.Text("name"), fields.OptionalString("pinyin", TextForm.Pinyin), fields.Text("summary"),
            fields.Evidence(standingRequired: true, otherwise: Confidence.Verified));
        fields.Done();
        return id is null ? null : method;
    }

    private static Ability? Ability(FieldReader fields)
    {
        var id = fields.OwnId();
        var ability = new Ability(
            id ?? "", fields.Place, fields.Text("name"), fields.OptionalString("pinyin", TextForm.Pinyin), fields.Text("summary"),
            fields.Mapping("origin", "an origin") is { } origin ? Origin(origin) : null, fields.OptionalReference("first"));
        fields.Done();
        return id is null ? null : ability;
    }

    private static AbilityOrigin Origin(FieldReader fields) => Finish(fields, new AbilityOrigin(fields.Text("text"), fields.Evidence(standingRequired: true)));

    private static ModelRecord? Model(FieldReader fields)
    {
        var id = fields.OwnId();
        var model = new ModelRecord(
            id ?? "",
            fields.Place,
            fields.Text("name"),
            fields.OptionalString("pinyin", TextForm.Pinyin),
            fields.Strings("aliases"),
            fields.Reference("family"),
            fields.Word<ModelKind>("kind"),
            fields.Flag("in_article"),
            fields.Flag("internal"),
            fields.Text("summary"),
            fields.Each("dates", "a date", Date),
            fields.Each("retirements", "a retirement", Retirement),
            fields.OptionalText("availability"),
            fields.Mapping("parameters", "'parameters'") is { } size ? Parameters(size) : null,
            fields.Each("parents", "a parent", Parent),
            fields.Mapping("method", "the method", required: true) is { } method ? MethodUsed(method) : new MethodUsed(new IdReference("", fields.Place), new LocalText([]), NoEvidence),
            fields.Mapping("tokenizer", "the tokenizer") is { } tokenizer ? Tokenizer(tokenizer) : null,
            fields.Mapping("context", "the context length") is { } context ? Context(context) : null,
            fields.Mapping("cutoff", "the cut-off") is { } cutoff ? Cutoff(cutoff) : null,
            fields.Each("gained", "a gain", Change),
            fields.Each("lost", "a loss", Change),
            fields.References("papers"));
        if (!model.IsInternal && model.Dates.Count == 0) fields.TellMissing("dates");
        fields.Done();
        return id is null ? null : model;
    }

    private static readonly Evidence NoEvidence = new([], Confidence.General, null, null);

    private static ModelDate Date(FieldReader fields) => Finish(
        fields, new ModelDate(fields.Word<ModelEvent>("event"), fields.Date("date"), fields.Place, fields.OptionalString("detail"), fields.Evidence()));

    private static Retirement? Retirement(FieldReader fields)
    {
        var shutdown = fields.Mapping("shutdown", "a shutdown", required: true) is { } end ? RetirementDate(end, mayBePlanned: true) : null;
        var notice = fields.Mapping("notice", "a notice") is { } told ? RetirementDate(told, mayBePlanned: false) : null;
        fields.Done();
        return shutdown is null ? null : new Retirement(shutdown, notice);
    }

    private static RetirementDate RetirementDate(FieldReader fields, bool mayBePlanned) =>
        Finish(fields, new RetirementDate(fields.Date("date"), fields.Place, mayBePlanned && fields.Flag("planned"), fields.Evidence()));

    private static Parameters Parameters(FieldReader fields) => Finish(
        fields, new Parameters(fields.Integer("value", long.MaxValue), fields.Text("text"), fields.Flag("official", otherwise: null), fields.Evidence()));

    private static Parent Parent(FieldReader fields) => Finish(
        fields, new Parent(fields.Reference("id"), fields.Text("relation"), fields.Word("weights", WeightDescent.Unknown), fields.Evidence(standingRequired: true)));

    private static MethodUsed MethodUsed(FieldReader fields) => Finish(fields, new MethodUsed(fields.Reference("id"), fields.Text("text"), fields.Evidence()));

    private static Tokenizer Tokenizer(FieldReader fields) => Finish(
        fields,
        new Tokenizer(fields.OptionalText("name"), fields.OptionalString("encoding"), (int?)fields.Integer("vocabulary", int.MaxValue), fields.Evidence()));

    private static ContextLength Context(FieldReader fields) =>
        Finish(fields, new ContextLength((int?)fields.Integer("tokens", int.MaxValue), fields.Evidence()));

    private static KnowledgeCutoff Cutoff(FieldReader fields) => Finish(fields, new KnowledgeCutoff(fields.Date("date"), fields.Evidence()));

    private static AbilityChange Change(FieldReader fields) =>
        Finish(fields, new AbilityChange(fields.Reference("ability"), fields.Text("text"), fields.Evidence(standingRequired: true)));

    private static T Finish<T>(FieldReader fields, T record)
    {
        fields.Done();
        return record;
    }
}
