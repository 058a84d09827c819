using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>Glossary, bibliography, the index of everything, the search, and the page for addresses that lead nowhere.</summary>
public static class ReferencePages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return new[] { Addresses.Glossary, Addresses.Bibliography, Addresses.Index, Addresses.Search, Addresses.NotFound }
            .SelectMany(address => PageSeed.InEachLanguage(content, address));
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        return seed.Address switch
        {
            Addresses.Glossary => PageFrame.Around(words, Head("glossary", "glossary", seed.Address), new GroupsView<TermView>(Terms(words, sources))),
            Addresses.Bibliography => PageFrame.Around(words, Head("bibliography", "bibliography", seed.Address), Bibliography.Of(words, sources)),
            Addresses.Index => PageFrame.Around(words, Head("index", "index", seed.Address), Index(words)),
            Addresses.Search => PageFrame.Around(words, Head("search", "search", ""), new SearchView(words.Link(words.Phrases["page.index"], Addresses.Index))),
            _ => PageFrame.Around(words, Head("not-found", "not-found", ""), new EmptyView()),
        };

        PageHead Head(string layout, string phrase, string section) =>
            new(layout, words.Phrases["page." + phrase], words.Phrases["summary." + phrase], section, []);
    }

    /// <summary>The terms in groups by letter.</summary>
    internal static EquatableArray<GroupView<TermView>> Terms(Wording words, PageSources sources) =>
        AlphabeticalOrder.Grouped(words.Content.Terms.Select(t => (words.SortKey(t.Term, t.Pinyin), Term(words, sources, t))), words.Phrases);

    private static TermView Term(Wording words, PageSources sources, GlossaryTerm term) => new(
        term.Id,
        words.Text(term.Term),
        term.Term.Translations.Where(t => t.Language != words.Language.Code && t.Text != words.Text(term.Term))
            .Select(t => new LinkView(t.Text, words.Href(words.Content.Language(t.Language), Addresses.Term(term.Id)), t.Language)).ToEquatableArray(),
        term.Aliases.Where(a => a.Language == words.Language.Code).Select(a => a.Text).ToEquatableArray(),
        words.Text(term.Definition),
        term.Sources.Select(s => words.Source(s.Id)).ToEquatableArray(),
        term.See.Select(s => words.Term(s.Id)).ToEquatableArray(),
        ModelRows.Mentions(words, sources, TargetKind.Term, term.Id));

    private static GroupsView<EntryView> Index(Wording words)
    {
        var data = words.Content.Data;
        var entries = data.Models.Select(m => Entry(m.Name, m.Pinyin, words.Model(m), "model", m.Summary))
            .Concat(words.Content.Terms.Select(t => Entry(t.Term, t.Pinyin, words.Term(t.Id), "term", t.Definition)))
            .Concat(data.Abilities.Select(a => Entry(a.Name, a.Pinyin, words.Ability(a.Id), "ability", a.Summary)))
            .Concat(data.Methods.Select(m => Entry(m.Name, m.Pinyin, words.Method(m.Id), "method", m.Summary)))
            .Concat(data.Families.Select(f => Entry(f.Name, f.Pinyin, words.Family(f.Id), "family", f.Summary)));
        // Chapters have no pinyin, and an order of their own.
        var chapters = new GroupView<EntryView>(words.Phrases["page.chapters"], "chapters", words.Content.Chapters
            .Select(c => new EntryView(words.Chapter(c), words.Phrases["kind.chapter"], words.TextOf(c).Summary)).ToEquatableArray());
        return new GroupsView<EntryView>([chapters, .. AlphabeticalOrder.Grouped(entries, words.Phrases)]);

        (string SortKey, EntryView Entry) Entry(LocalText name, string? pinyin, LinkView link, string kind, LocalText summary) =>
            (words.SortKey(name, pinyin), new EntryView(link, words.Phrases["kind." + kind], words.Text(summary)));
    }
}
