using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>What several kinds of pages say of models, in the same words.</summary>
internal static class ModelRows
{
    public static ModelRowView Row(Wording words, ModelRecord model) => new(
        model.Id,
        words.Model(model),
        words.Family(model.Family.Id),
        PlainId.Of(model.Family.Id),
        words.Date(model.Date),
        words.Word("model-kind", model.Kind).Label,
        words.Method(model.Method.Method.Id),
        words.Text(model.Parameters?.Text),
        model.Context?.Tokens is { } tokens ? words.Phrases.Format("fact.tokens", words.Number(tokens)) : "",
        LifePictures.End(words, model),
        words.Text(model.Summary));

    /// <summary>The shutdown in words: done, planned, or announced for a day that has passed and not confirmed.</summary>
    public static string Retirement(Wording words, Retirement retirement) => words.Phrases.Format(
        "retirement." + retirement.Shutdown.StatusOn(words.Content.Settings.Checked).Word(), words.Date(retirement.Shutdown.Date).Text);

    public static EquatableArray<ChangeView> Changes(Wording words, Func<ModelRecord, EquatableArray<AbilityChange>> changesOf, string ability) =>
        words.Content.Data.InOrder
            .SelectMany(m => changesOf(m).Where(c => c.Ability.Id == ability).Select(c => Change(words, m, c)))
            .ToEquatableArray();

    public static ChangeView Change(Wording words, ModelRecord model, AbilityChange change) => new(
        words.Ability(change.Ability.Id), words.Model(model), words.Date(model.Date), words.Text(change.Text), words.Evidence(change.Evidence));

    public static DescentView Descent(Wording words, LinkView model, EdtfDate date, Parent edge) => new(
        model, words.Date(date), words.Text(edge.Relation), words.Word("weights", edge.Weights), words.Evidence(edge.Evidence));

    /// <summary>The chapters that mention it, as links.</summary>
    public static EquatableArray<LinkView> Mentions(Wording words, PageSources sources, TargetKind kind, string id) =>
        sources.Mentions.Of(words.Language.Code, kind, id).Select(m => words.Content.Chapter(m.Slug)).OfType<ChapterOutline>().Select(words.Chapter).ToEquatableArray();
}
