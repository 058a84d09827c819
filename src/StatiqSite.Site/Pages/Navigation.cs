using System.Collections.Concurrent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>
/// The lists of pages at the pages' sides: a page's own part with its entries, of the others only the heads. Pages of one folder and one part see the same list, so
/// each is made once.
/// </summary>
public sealed class Navigation(SiteContent content)
{
    // However large the site, a page lists no more: what stands around the current page is shown.
    private const int MostEntries = 60;
    private const int MostParts = 30;

    private static readonly string[] Sections = [Addresses.Timeline, Addresses.Models, Addresses.Abilities, Addresses.Methods];

    private readonly ConcurrentDictionary<string, EntryList> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Outlook, NavigationView> views = new();

    /// <param name="section">The address of the page that this one stands under in the menu, or "".</param>
    public NavigationView For(Wording words, string section)
    {
        var part = words.ChapterSlug is { } slug ? content.Chapter(slug)?.Part ?? "" : "";
        var open = part.Length > 0 ? EntriesOf(part) : Sections.Contains(section) ? EntriesOf(section) : EntryList.Empty;
        var start = open.WindowStart(words.Address);
        // The list may have been made for another page, which noted then what it says.
        words.Sources.NoteTexts(open.From(start).Select(e => e.Chapter).OfType<ChapterOutline>(), words.Language.Code);
        var folder = words.Address == Addresses.NotFound ? words.Path : RelativePath.FolderOf(words.Path);
        return views.GetOrAdd(new Outlook(words.Language.Code, folder, part, section, start),
            static (outlook, made) => made.By.Make(made.In, outlook), (By: this, In: words));
    }

    private NavigationView Make(Wording words, Outlook outlook)
    {
        var parts = content.FilledParts.Select(p => (p.Id, Name: words.Text(p.Name), Address: Addresses.Chapter(content.ChaptersOf(p.Id).First().Slug))).ToList();
        var around = parts.Skip(WindowStart(parts.Count, parts.FindIndex(p => p.Id == outlook.Part), MostParts)).Take(MostParts);
        var sections = PageFrame.Menu.Select(m => (Id: m.Address, Name: words.Phrases[m.Key], m.Address));
        return new NavigationView(
            around.Select(p => View(p.Id, p.Name, p.Address, p.Id == outlook.Part)).ToEquatableArray(),
            sections.Select(s => View(s.Id, s.Name, s.Address, s.Id == outlook.Section)).ToEquatableArray());

        NavigationPartView View(string id, string name, string address, bool isOpen) =>
            new(name, words.Href(address), isOpen, isOpen ? Entries(words, id, outlook.Start) : []);
    }

    private EquatableArray<NavigationEntryView> Entries(Wording words, string id, int start) =>
        EntriesOf(id).From(start).Select(e => new NavigationEntryView(e.Text(words), words.Href(e.Address))).ToEquatableArray();

    private EntryList EntriesOf(string id) => entries.GetOrAdd(id, static (id, content) => new EntryList(List(content, id).ToList()), content);

    private static IEnumerable<Entry> List(SiteContent content, string id) => id switch
    {
        Addresses.Timeline => TimelineEvents.Years(content.Data).Select(y => new Entry(Addresses.Year(y), _ => $"{y}"))
            .Concat(content.Data.Families.Select(f => new Entry(Addresses.FamilyTimeline(f.Id), w => w.Text(f.Name)))),
        Addresses.Models => content.Data.ByFamily.Select(m => new Entry(Addresses.Model(m.Id), w => w.Text(m.Name))),
        Addresses.Abilities => content.Data.Abilities.Select(a => new Entry(Addresses.Ability(a.Id), w => w.Text(a.Name))),
        Addresses.Methods => content.Data.Methods.Select(m => new Entry(Addresses.Method(m.Id), w => w.Text(m.Name))),
        var part => content.ChaptersOf(part).Select(c => new Entry(Addresses.Chapter(c.Slug), w => w.Chapter(c).Text, c)),
    };

    private static int WindowStart(int count, int current, int most) => count <= most ? 0 : Math.Clamp(Math.Max(current, 0) - (most / 2), 0, count - most);

    private sealed record Entry(string Address, Func<Wording, string> Text, ChapterOutline? Chapter = null);

    /// <summary>All entries of a part or a section, whatever language says them.</summary>
    private sealed class EntryList(IReadOnlyList<Entry> all)
    {
        public static readonly EntryList Empty = new([]);

        private readonly Lazy<Dictionary<string, int>> positions = new(() =>
            all.Select((entry, i) => (entry.Address, i)).DistinctBy(e => e.Address).ToDictionary(e => e.Address, e => e.i, StringComparer.Ordinal));

        public int WindowStart(string address) =>
            all.Count <= MostEntries ? 0 : Navigation.WindowStart(all.Count, positions.Value.GetValueOrDefault(address, -1), MostEntries);

        public IEnumerable<Entry> From(int start) => all.Skip(start).Take(MostEntries);
    }

    /// <summary>All on which the list depends.</summary>
    /// <param name="Part">The part of the chapter, or "".</param>
    /// <param name="Start">The first entry shown of those of the part or the section.</param>
    private sealed record Outlook(string Language, string Folder, string Part, string Section, int Start);
}
