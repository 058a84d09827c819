using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>The table of all models, and a page for each.</summary>
public static class ModelPages
{
    private const int MostRelatives = 60;

    /// <summary>The table lists about so many; each family has its part of them, and the rest on its timeline.</summary>
    private const int MostListed = 300;

    /// <summary>Of its family's life bars a model's page shows those around its own.</summary>
    private const int MostBars = 12;

    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Models)
            .Concat(content.Data.Models.SelectMany(m => PageSeed.InEachLanguage(content, Addresses.Model(m.Id), m.Id)));
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        return sources.Content.Model(seed.Id) is { } model ? Model(words, sources, model) : All(words);
    }

    private static Page All(Wording words)
    {
        var head = new PageHead("models", words.Phrases["page.models"], words.Phrases["summary.models"], Addresses.Models, []);
        var data = words.Content.Data;
        var share = data.Models.Count <= MostListed ? MostListed : Math.Max(1, MostListed / data.Families.Count);
        return PageFrame.Around(words, head, new ModelsView(data.Families.Select(f => Family(words, f, share)).ToEquatableArray()));
    }

    private static FamilyView Family(Wording words, Family family, int most)
    {
        List<ModelRecord> models = [.. words.Content.Data.OfFamily(family.Id)];
        return new FamilyView(
            PlainId.Of(family.Id),
            words.Text(family.Name),
            words.Text(family.Summary),
            words.Link(words.Phrases.Format("page.timeline-family", words.Text(family.Name)), Addresses.FamilyTimeline(family.Id)),
            models.Take(most).Select(m => ModelRows.Row(words, m)).ToEquatableArray(),
            Math.Max(0, models.Count - most));
    }

    private static Page Model(Wording words, PageSources sources, ModelRecord model)
    {
        var (before, after) = words.Content.Data.NeighboursOf(model);
        List<ModelRecord> family = [.. words.Content.Data.OfFamily(model.Family.Id)];
        var inFamily = family.FindIndex(m => ReferenceEquals(m, model));
        var head = new PageHead(
            "model",
            words.Text(model.Name),
            words.Text(model.Summary),
            Addresses.Models,
            [words.Link(words.Phrases["page.models"], Addresses.Models)],
            before is null ? null : words.Model(before),
            after is null ? null : words.Model(after));
        return PageFrame.Around(words, head, new ModelView(
            model.Id,
            words.Text(model.Summary),
            words.Family(model.Family.Id),
            PlainId.Of(model.Family.Id),
            words.Word("model-kind", model.Kind),
            model.IsInternal,
            model.IsInArticle,
            model.Aliases,
            model.Dates.Select(d => new EventView(words.Word("event", d.Event), d.Detail ?? "", words.Date(d.Date), words.Evidence(d.Evidence))).ToEquatableArray(),
            model.Retirements.Select(r => Retirement(words, r)).ToEquatableArray(),
            words.Text(model.Availability),
            Facts(words, model).Select(f => new FactView(f.Label, f.Link, f.Value, words.Evidence(f.Evidence))).ToEquatableArray(),
            LineagePages.Around(words, model),
            words.Href(words.Sources.History.InLineage(model.Id)),
            model.Parents.Select(p => ModelRows.Descent(words, words.Model(p.Model.Id), DateOf(words, p.Model.Id), p)).ToEquatableArray(),
            words.Content.Data.ChildrenOf(model.Id).Select(c => ModelRows.Descent(words, words.Model(c.Child), c.Child.Date, c.Edge)).ToEquatableArray(),
            model.Gained.Select(c => ModelRows.Change(words, model, c)).ToEquatableArray(),
            model.Lost.Select(c => ModelRows.Change(words, model, c)).ToEquatableArray(),
            model.Papers.Select(p => words.Source(p.Id)).ToEquatableArray(),
            model.Dates.Count > 0 ? LifePictures.Figure(words, Near(model, family, MostBars), current: model.Id) : "",
            Near(model, family, MostRelatives).Select(words.Model).ToEquatableArray(),
            inFamily > 0 ? words.Model(family[inFamily - 1]) : null,
            inFamily < family.Count - 1 ? words.Model(family[inFamily + 1]) : null,
            ModelRows.Mentions(words, sources, TargetKind.Model, model.Id),
            RelatedPages.After(words, model),
            PageCitation.Of(words, words.Text(model.Name), "cite.checked", DateWords.View(words.Content.Settings.Checked, words.Phrases), words.Language.Code),
            Sources(words, model)));
    }

    private static EquatableArray<NoteView> Sources(Wording words, ModelRecord model) => model.AllEvidence.Concat(words.Content.Data.ChildrenOf(model.Id).Select(c => c.Edge.Evidence))
        .SelectMany(e => e.Sources).Concat(model.Papers).Select(s => s.Id).Distinct(StringComparer.Ordinal).Where(key => words.Content.Source(key) is not null)
        .Select(key => ChapterPages.Note(words, new CitedSource(key, []), 0)).ToEquatableArray();

    // A page does not grow with the family: of a large one it lists those before and after.
    private static IEnumerable<ModelRecord> Near(ModelRecord model, List<ModelRecord> family, int most)
    {
        var first = Math.Clamp(family.FindIndex(m => ReferenceEquals(m, model)) - (most / 2), 0, Math.Max(0, family.Count - most));
        return family.Skip(first).Take(most);
    }

    private static EdtfDate DateOf(Wording words, string model) => words.Content.Model(model)?.Date ?? EdtfDate.Unknown;

    private static RetirementView Retirement(Wording words, Retirement retirement) => new(
        ModelRows.Retirement(words, retirement),
        new WordView("shutdown", words.Phrases[EventPhrase.OfShutdown(retirement.Shutdown, words.Content.Settings.Checked)]),
        words.Date(retirement.Shutdown.Date),
        !retirement.Shutdown.IsPlanned,
        words.Evidence(retirement.Shutdown.Evidence),
        retirement.Notice is { } notice
            ? new EventView(new WordView("notice", words.Phrases["event.notice"]), "", words.Date(notice.Date), words.Evidence(notice.Evidence))
            : null);

    /// <summary>What a model is made of.</summary>
    internal static IEnumerable<(string Label, LinkView? Link, string Value, Evidence Evidence)> Facts(Wording words, ModelRecord model)
    {
        var unknown = words.Phrases["fact.unknown"];
        if (model.Parameters is { } size) yield return Fact("fact.parameters", words.Text(size.Text), size.Evidence);
        yield return Fact("fact.method", words.Text(model.Method.Text), model.Method.Evidence, words.Method(model.Method.Method.Id));
        if (model.Tokenizer is { } tokenizer) yield return Fact("fact.tokenizer", Tokenizer(words, tokenizer), tokenizer.Evidence);
        if (model.Context is { } context)
            yield return Fact("fact.context", context.Tokens is { } tokens ? words.Phrases.Format("fact.tokens", words.Number(tokens)) : unknown, context.Evidence);
        if (model.Cutoff is { } cutoff)
            yield return Fact("fact.cutoff", cutoff.Date.Precision == DatePrecision.Unknown ? unknown : words.Date(cutoff.Date).Text, cutoff.Evidence);

        (string, LinkView?, string, Evidence) Fact(string label, string value, Evidence evidence, LinkView? link = null) => (words.Phrases[label], link, value, evidence);
    }

    private static string Tokenizer(Wording words, Tokenizer tokenizer)
    {
        var name = tokenizer.Name is { } text ? words.Text(text) : words.Phrases["fact.unknown"];
        return (tokenizer.Encoding, tokenizer.Vocabulary) switch
        {
            ({ } encoding, { } size) => words.Phrases.Format("fact.vocabulary", name, encoding, words.Number(size)),
            ({ } encoding, null) => words.Phrases.Format("fact.encoding", name, encoding),
            (null, { } size) => words.Phrases.Format("fact.vocabulary-only", name, words.Number(size)),
            _ => name,
        };
    }
}
