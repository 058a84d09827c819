using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Datasets;

/// <summary>Makes the entries of the dataset from the site's content.</summary>
internal static class DatasetEntries
{
    public static Dataset Of(SiteContent content)
    {
        var (settings, data) = (content.Settings, content.Data);
        return new Dataset(
            // Beside the file: both are served, saved and moved together.
            DatasetFiles.SchemaName,
            Dataset.CurrentVersion,
            settings.Checked,
            Text(settings.Title),
            settings.Address.AbsoluteUri,
            settings.Author,
            new LicenceEntry(settings.Licence.Name, settings.Licence.Url),
            [.. settings.Languages.Select(l => l.Code)],
            [.. data.Families.Select(f => new FamilyEntry(f.Id, Text(f.Name), Text(f.Summary)))],
            [.. data.Methods.Select(m => new MethodEntry(m.Id, Text(m.Name), Text(m.Summary), Evidence(m.Evidence)))],
            [.. data.Abilities.Select(Ability)],
            [.. data.InOrder.Select(m => Model(settings, m))],
            [.. content.Sources.Select(Source)]);
    }

    private static ModelEntry Model(SiteSettings settings, ModelRecord model) => new(
        model.Id,
        settings.Languages.ToDictionary(l => l.Code, l => Addresses.Absolute(settings.Address, Addresses.In(l, Addresses.Model(model.Id))), StringComparer.Ordinal),
        Text(model.Name),
        model.Aliases,
        model.Family.Id,
        model.Kind,
        model.IsInternal,
        model.IsInArticle,
        Text(model.Summary),
        [.. model.Dates.Select(d => new EventEntry(d.Event, Date(d.Date), d.Detail, Evidence(d.Evidence)))],
        [.. model.Retirements.Select(Retirement)],
        Maybe(model.Availability),
        [.. model.Parents.Select(p => new ParentEntry(p.Model.Id, Text(p.Relation), p.Weights, Evidence(p.Evidence)))],
        new MethodUseEntry(model.Method.Method.Id, Text(model.Method.Text), Evidence(model.Method.Evidence)),
        model.Parameters is { } size ? new ParametersEntry(size.Value, Text(size.Text), size.IsOfficial, Evidence(size.Evidence)) : null,
        model.Tokenizer is { } tokenizer ? new TokenizerEntry(Maybe(tokenizer.Name), tokenizer.Encoding, tokenizer.Vocabulary, Evidence(tokenizer.Evidence)) : null,
        model.Context is { } context ? new ContextEntry(context.Tokens, Evidence(context.Evidence)) : null,
        model.Cutoff is { } cutoff ? new CutoffEntry(Date(cutoff.Date), Evidence(cutoff.Evidence)) : null,
        [.. model.Gained.Select(Change)],
        [.. model.Lost.Select(Change)],
        [.. model.Papers.Select(p => p.Id)]);

    private static AbilityEntry Ability(Ability ability) => new(
        ability.Id,
        Text(ability.Name),
        Text(ability.Summary),
        ability.Origin is { } origin ? new OriginEntry(Text(origin.Text), Evidence(origin.Evidence)) : null,
        ability.First?.Id);

    private static RetirementEntry Retirement(Retirement retirement) => new(
        new ShutdownEntry(Date(retirement.Shutdown.Date), retirement.Shutdown.IsPlanned, Evidence(retirement.Shutdown.Evidence)),
        retirement.Notice is { } notice ? new NoticeEntry(Date(notice.Date), Evidence(notice.Evidence)) : null);

    private static ChangeEntry Change(AbilityChange change) => new(change.Ability.Id, Text(change.Text), Evidence(change.Evidence));

    private static SourceEntry Source(Source source) => new(
        source.Key, source.Kind, source.Title, source.TitleLanguage, source.Authors, source.Publisher, Date(source.Date), source.Url, source.Archive,
        source.Arxiv, source.Doi, source.Read);

    private static EvidenceEntry Evidence(Evidence evidence) => new(
        [.. evidence.Sources.Select(s => s.Id)], evidence.Standing, evidence.Confidence, Maybe(evidence.Note));

    private static DateEntry Date(EdtfDate date) => new(date.Text, date.Earliest, date.Latest, date.Precision, date.IsUncertain, date.IsApproximate);

    private static Dictionary<string, string>? Maybe(LocalText? text) => text is null ? null : Text(text);

    // A dictionary that nothing is taken from keeps the order it was filled in: that of site.yml.
    private static Dictionary<string, string> Text(LocalText text) => text.Translations.ToDictionary(t => t.Language, t => t.Text, StringComparer.Ordinal);
}
