using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Pages;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Search;

/// <summary>What the search finds besides chapters: models, terms, abilities, methods, families, sources, timelines and lists.</summary>
public static class SearchedData
{
    public static IEnumerable<SearchPage> Of(SearchSources sources, Report report)
    {
        return sources.Content.Settings.Languages.SelectMany(l => new Speaker(sources.Content, sources.Phrases[l.Code], l).All())
            // Two entries of one id have been told as such.
            .DistinctBy(p => p.Path);
    }

    /// <summary>Says the data in one language.</summary>
    private sealed class Speaker(SiteContent content, Phrases phrases, Language language)
    {
        private static readonly (string Phrase, string Address)[] Lists =
        [
            ("models", Addresses.Models), ("timeline", Addresses.Timeline), ("lineage", Addresses.Lineage), ("abilities", Addresses.Abilities),
            ("methods", Addresses.Methods), ("glossary", Addresses.Glossary), ("bibliography", Addresses.Bibliography), ("index", Addresses.Index),
            ("doubts", Addresses.Doubts), ("data", Addresses.Data),
        ];

        private static readonly (string Phrase, string Address)[] DataFiles =
            [("data.csv", Addresses.DataTable), ("data.json", Addresses.DataJson), ("data.schema", Addresses.DataSchema)];

        public IEnumerable<SearchPage> All()
        {
            var data = content.Data;
            return data.Models.Select(Model)
                .Concat(content.Terms.Select(Term))
                .Concat(data.Abilities.Select(Ability))
                .Concat(data.Methods.Select(m => Named(TargetKind.Method, Addresses.Method(m.Id), m.Name, m.Pinyin, [m.Id], Text(m.Summary), Text(m.Evidence.Note))))
                .Concat(data.Families.Select(f => Named(
                    TargetKind.Family, Addresses.FamilyTimeline(f.Id), f.Name, f.Pinyin, [f.Id],
                    Text(f.Summary), string.Join(' ', data.OfFamily(f.Id).Select(m => Text(m.Name))))))
                .Concat(content.Sources.Select(Source))
                .Concat(TimelineEvents.All(data).GroupBy(e => e.Year).Where(g => g.Key is not null).Select(g => Year(g.Key!.Value, g)))
                .Concat(Lists.Select(l => Page(l.Address, phrases["page." + l.Phrase], About(l.Phrase), l.Phrase)))
                .Append(Page(Addresses.Home, Text(content.Settings.Title), Text(content.Settings.Description)));
        }

        private string About(string list) => list == "data"
            ? Joined([phrases["summary.data"], .. DataFiles.Select(f => $"{RelativePath.NameOf(f.Address)}{phrases["fact.colon"]}{phrases[f.Phrase]}")])
            : phrases["summary." + list];

        private SearchPage Model(ModelRecord model) => Named(
            TargetKind.Model, Addresses.Model(model.Id), model.Name, model.Pinyin, model.Aliases.Prepend(model.Id),
            [
                Text(model.Summary),
                phrases["model-kind." + model.Kind.Word()],
                content.Family(model.Family.Id) is { } family ? Text(family.Name) : "",
                Text(model.Availability),
                model.Parameters is { } size ? $"{phrases["fact.parameters"]}{phrases["fact.colon"]}{Text(size.Text)}" : "",
                Text(model.Method.Text),
                model.Tokenizer is { } tokenizer ? $"{Text(tokenizer.Name)} {tokenizer.Encoding}" : "",
                .. model.Dates.Select(d => $"{phrases["event." + d.Event.Word()]} {d.Detail} {DateWords.View(d.Date, phrases).Text}"),
                .. model.Parents.Select(p => Text(p.Relation)),
                .. model.Gained.Concat(model.Lost).Select(c => Text(c.Text)),
            ]);

        private SearchPage Term(GlossaryTerm term)
        {
            var page = Named(TargetKind.Term, Addresses.Term(term.Id), term.Term, term.Pinyin, term.Aliases.Where(a => a.Language == language.Code).Select(a => a.Text), Text(term.Definition));
            return page with { Foreign = page.Foreign.Concat(term.Aliases.Where(a => a.Language != language.Code).Select(a => a.Text)).Distinct().ToEquatableArray() };
        }

        private SearchPage Ability(Ability ability) => Named(
            TargetKind.Ability, Addresses.Ability(ability.Id), ability.Name, ability.Pinyin, [],
            [
                Text(ability.Summary),
                Text(ability.Origin?.Text),
                .. content.Data.Models.SelectMany(m => m.Gained.Concat(m.Lost).Where(c => c.Ability.Id == ability.Id).Select(c => Text(c.Text))),
            ]);

        private SearchPage Source(Source source) => new(
            language.Code, Addresses.In(language, Addresses.Source(source.Key)), TargetKind.Source.Word(), source.Title, [source.Key], [],
            [new SearchSection("", "", Joined([phrases.Authors(source.Authors), source.Publisher ?? "", DateWords.View(source.Date, phrases).Text, source.Arxiv ?? ""]))]);

        private SearchPage Year(int year, IEnumerable<TimelineEvent> events) => Page(
            Addresses.Year(year),
            phrases.Format("page.timeline-year", year.ToString(CultureInfo.InvariantCulture)),
            string.Join(phrases["list.separator"], events.Select(e => $"{Text(e.Model.Name)} {phrases[EventPhrase.Of(e, content.Settings.Checked)]}").Distinct()),
            phrases.Format("date.year", year.ToString(CultureInfo.InvariantCulture)),
            year.ToString(CultureInfo.InvariantCulture));

        private SearchPage Page(string address, string title, string text, params IEnumerable<string> names) =>
            new(language.Code, Addresses.In(language, address), "", title, names.Distinct().ToEquatableArray(), [], [new SearchSection("", "", text)]);

        private SearchPage Named(TargetKind kind, string address, LocalText name, string? pinyin, IEnumerable<string> names, params IEnumerable<string> texts)
        {
            var title = Text(name);
            var foreign = name.Translations.Select(t => t.Text);
            if (pinyin is not null) foreign = foreign.Append(AlphabeticalOrder.SortKey("", pinyin));
            return new SearchPage(
                language.Code, Addresses.In(language, address), kind.Word(), title,
                names.Where(n => n != title).Distinct().ToEquatableArray(),
                foreign.Where(n => n != title).Distinct().ToEquatableArray(),
                [new SearchSection("", "", Joined(texts))]);
        }

        private string Text(LocalText? text) => text?[language.Code] ?? "";

        private static string Joined(IEnumerable<string> texts) => string.Join(" · ", texts.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct());
    }
}

/// <summary>What the entries are made of.</summary>
public sealed record SearchSources(SiteContent Content, PhraseBook Phrases)
{
    public static SearchSources Of(SiteContent content, PhraseBook phrases, Report report)
    {
        return new SearchSources(content, phrases);
    }
}
