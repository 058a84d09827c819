using StatiqSite.Engine;
using StatiqSite.Site.Abilities;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The abilities, and a page for each.</summary>
public static class AbilityPages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Abilities)
            .Concat(content.Data.Abilities.SelectMany(a => PageSeed.InEachLanguage(content, Addresses.Ability(a.Id), a.Id)));
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        if (sources.Content.Ability(seed.Id) is { } ability)
        {
            var above = words.Link(words.Phrases["page.abilities"], Addresses.Abilities);
            var own = new PageHead("ability", words.Text(ability.Name), words.Text(ability.Summary), Addresses.Abilities, [above]);
            return PageFrame.Around(words, own, View(words, sources, ability));
        }

        var head = new PageHead("abilities", words.Phrases["page.abilities"], words.Phrases["summary.abilities"], Addresses.Abilities, []);
        return PageFrame.Around(words, head, new AbilitiesView(Map(words), words.Content.Data.Abilities.Select(a => View(words, sources, a)).ToEquatableArray()));
    }

    private static string Map(Wording words) =>
        AbilityMap.Of(words.Content.Data) is { Abilities.Count: > 0 } map ? new AbilityMapTable(map, words.Language.Code, words.Phrases, words.Href).Render() : "";

    private static AbilityView View(Wording words, PageSources sources, Ability ability) => new(
        ability.Id,
        words.Ability(ability.Id),
        words.Text(ability.Summary),
        words.Text(ability.Origin?.Text),
        ability.Origin is { } origin ? words.Evidence(origin.Evidence) : null,
        ability.First is { } first ? words.Model(first.Id) : null,
        ModelRows.Changes(words, m => m.Gained, ability.Id),
        ModelRows.Changes(words, m => m.Lost, ability.Id),
        AbilityCourse.Of(words.Content.Data, ability.Id).Select(s => new ChangeStepView(
            words.Word("course", s.Kind), ModelRows.Change(words, s.Model, s.Change), PlainId.Of(s.Model.Family.Id))).ToEquatableArray(),
        ModelRows.Mentions(words, sources, TargetKind.Ability, ability.Id));
}
