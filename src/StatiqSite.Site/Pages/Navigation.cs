using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>The list of pages at a page's side: its own part with its entries, of the others only the heads.</summary>
public static class Navigation
{
    // However large the site, a page lists no more: what stands around the current page is shown.
    private const int MostEntries = 60;
    private const int MostParts = 30;

    public static EquatableArray<NavigationView> For(Wording words, string section)
    {
        var (content, data) = (words.Content, words.Content.Data);
        var own = content.Chapters.Count > 0 && words.ChapterSlug is { } slug ? content.Chapter(slug)?.Part : null;
        var views = new List<NavigationView>();
        foreach (var part in Window(content.FilledParts, p => p.Id == own, MostParts))
        {
            var first = content.ChaptersOf(part.Id).First();
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
            ? Window([.. entries()], e => e.Address == words.Address, MostEntries).Select(e => new MenuItemView(e.Text, words.Href(e.Address), e.Address == words.Address)).ToEquatableArray()
            : []);

    private static IEnumerable<T> Window<T>(IReadOnlyList<T> all, Func<T, bool> isCurrent, int most)
    {
        if (all.Count <= most) return all;
        var at = 0;
        while (at < all.Count && !isCurrent(all[at])) at++;
        return all.Skip(Math.Clamp((at == all.Count ? 0 : at) - (most / 2), 0, all.Count - most)).Take(most);
    }
}
