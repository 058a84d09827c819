using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Search;

/// <summary>Chapters as the search reads them, by their sections. The text itself is let go at once: that of ten thousand chapters need not be alive at one time.</summary>
public static class SearchedChapters
{
    public static SearchedPage Of(Chapter chapter, LinkContext context, Report report)
    {
        var language = context.Settings.Languages.First(l => l.Code == chapter.Language);
        var sections = new List<SearchSection> { new("", "", chapter.Summary) };
        foreach (var section in chapter.Body.Sections) Add(sections, section, context.Catalogue, chapter.Language);
        if (chapter.Body.Holes.Any(h => h is CorrectionsHole)) sections.AddRange(Corrections(context, chapter.Language));
        return IndexedPage.Of(new SearchPage(
            chapter.Language,
            Addresses.In(language, Addresses.Chapter(chapter.Slug)),
            TargetKind.Chapter.Word(),
            chapter.Title,
            [],
            [],
            Bounded(sections).ToEquatableArray()));
    }

    private static void Add(List<SearchSection> sections, TextSection section, Catalogue catalogue, string language)
    {
        var text = section.Text.Filled(section.Names.Select(n => Name(catalogue, n, language)).ToEquatableArray());
        if (section.Id.Length > 0) sections.Add(new SearchSection(section.Id, section.Heading, text));
        else sections[0] = sections[0] with { Text = $"{sections[0].Text}\n{text}".Trim() };
    }

    private static string Name(Catalogue catalogue, string written, string language)
    {
        var colon = written.IndexOf(':');
        TargetKind? kind = null;
        var hasKind = colon > 0 && ClosedList.TryParse(written[..colon], out kind);
        var found = hasKind ? catalogue.Find(kind, written[(colon + 1)..]) : catalogue.Find(null, written);
        return found.Count > 0 ? found[0].Name[language] : written;
    }

    private static IEnumerable<SearchSection> Corrections(LinkContext context, string language) => context.Figures.Corrections.Corrections.Select(c =>
        new SearchSection(c.Id, $"{c.Id.ToUpperInvariant()} · {context.Phrases[language]["verdict." + c.Verdict.Word()]}", $"{c.Said[language]} {c.Right[language]}".Replace("`", "", StringComparison.Ordinal)));

    private static IEnumerable<SearchSection> Bounded(List<SearchSection> sections)
    {
        if (sections.Count <= SearchPage.MostSections) return sections;
        var last = sections[SearchPage.MostSections - 1];
        var rest = sections.Skip(SearchPage.MostSections).Select(s => $"{s.Heading} {s.Text}");
        return sections.Take(SearchPage.MostSections - 1).Append(last with { Text = string.Join('\n', rest.Prepend(last.Text)) });
    }
}
