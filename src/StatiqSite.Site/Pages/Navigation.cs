using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>The list of pages at a page's side: its own part with its entries, of the others only the heads.</summary>
public static class Navigation
{
    /// <summary>No part lists more entries, however large the site: the pages around the current one are shown.</summary>
    private const int MostEntries = 60;

    public static EquatableArray<NavigationView> For(Wording words, string section)
    {
        var (content, data) = (words.Content, words.Content.Data);
        var own = content.Chapters.Count > 0 && words.ChapterSlug is { } slug ? content.Chapter(slug)?.Part : null;
        var views = new List<NavigationView>();
        foreach (var part in content.Settings.Parts)
        {
            if (content.ChaptersOf(part.Id).FirstOrDefault() is not { } first) continue;
            views.Add(View(words, words.Text(part.Name), Addresses.Chapter(first.Slug), part.Id == own, () => content.ChaptersOf(part.Id)
                .Select(c => (words.Chapter(c).Text, Addresses.Chapter(c.Slug)))));
        }

        views.Add(Data("page.timeline", Addresses.Timeline, () => TimelineEvents.Years(data).Select(y => ($"{y}", Addresses.Year(y)))
            .Concat(data.Families.Select(f => (words.Text(f.Name), Addresses.FamilyTimeline(f.Id))))));
        views.Add(Data("page.models", Addresses.Models, () => data.Models.Select(m => (words.Text(m.Name), Addresses.Model(m.Id)))));
        views.Add(Data("page.abilities", Addresses.Abilities, () => data.Abilities.Select(a => (words.Text(a.Name), Addresses.Ability(a.Id)))));
        views.Add(Data("page.methods", Addresses.Methods, () => data.Methods.Select(m => (words.Text(m.Name), Addresses.Method(m.Id)))));
        return views.ToEquatableArray();

        NavigationView Data(string key, string address, Func<IEnumerable<(string Text, string Address)>> entries) =>
            View(words, words.Phrases[key], address, address == section, entries);
    }

    private static NavigationView View(Wording words, string name, string address, bool isOpen, Func<IEnumerable<(string Text, string Address)>> entries) => new(
        name,
        words.Href(address),
        isOpen,
        isOpen
            ? Window([.. entries()], words.Address).Select(e => new MenuItemView(e.Text, words.Href(e.Address), e.Address == words.Address)).ToEquatableArray()
            : []);

    private static IEnumerable<(string Text, string Address)> Window(List<(string Text, string Address)> entries, string current)
    {
        if (entries.Count <= MostEntries) return entries;
        var at = Math.Max(0, entries.FindIndex(e => e.Address == current));
        return entries.Skip(Math.Clamp(at - (MostEntries / 2), 0, entries.Count - MostEntries)).Take(MostEntries);
    }
}
