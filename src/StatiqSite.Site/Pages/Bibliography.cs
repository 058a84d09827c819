using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The sources in groups by kind, each with the pages that rest on it.</summary>
internal static class Bibliography
{
    public static GroupsView<SourceView> Of(Wording words, PageSources sources)
    {
        var uses = SourceUses.In(words.Content);
        return new GroupsView<SourceView>(words.Content.Sources
            .GroupBy(s => s.Kind).OrderBy(g => g.Key)
            .Select(g => new GroupView<SourceView>(
                words.Phrases["source-kind." + g.Key.Word()],
                "kind-" + g.Key.Word(),
                g.OrderBy(s => s.Date).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => Source(words, sources, s, uses)).ToEquatableArray()))
            .ToEquatableArray());
    }

    private static SourceView Source(Wording words, PageSources sources, Source source, SourceUses uses)
    {
        var usedBy = UsedBy(words, sources, source.Key, uses).Where(g => g.Pages.Count > 0).ToEquatableArray();
        return new SourceView(
            source.Key,
            source.Title,
            source.TitleLanguage == words.Language.Code ? "" : source.TitleLanguage,
            words.Text(source.TitleNote),
            words.Phrases.Authors(source.Authors),
            source.Publisher is { } publisher && !source.Authors.Contains(publisher) ? publisher : "",
            words.Text(source.Venue),
            words.Date(source.Date),
            Links(source).ToEquatableArray(),
            source.Archive is { } archive ? new LinkView(archive, archive) : null,
            words.Word("read-as", source.Read),
            words.Text(source.ReadNote),
            source.IsBackground,
            usedBy.Sum(g => g.Pages.Count),
            usedBy);
    }

    private static IEnumerable<LinkView> Links(Source source)
    {
        if (source.Url is { } url) yield return new LinkView(url, url);
        if (source.Arxiv is { } arxiv && !IsInUrl(arxiv)) yield return new LinkView($"arXiv:{arxiv}", $"https://arxiv.org/abs/{arxiv}");
        if (source.Doi is { } doi && !IsInUrl(doi)) yield return new LinkView($"doi:{doi}", $"https://doi.org/{doi}");

        bool IsInUrl(string id) => source.Url?.Contains(id, StringComparison.Ordinal) == true;
    }

    private static IEnumerable<SourceUsesView> UsedBy(Wording words, PageSources sources, string key, SourceUses uses)
    {
        yield return Group("page.chapters", sources.Mentions.Of(words.Language.Code, TargetKind.Source, key).Select(m => Chapter(words, m)));
        yield return Group("page.models", Whole(uses.Models(key).Select(words.Model)));
        yield return Group("page.abilities", Whole(uses.Abilities(key).Select(a => words.Ability(a.Id))));
        yield return Group("page.methods", Whole(uses.Methods(key).Select(m => words.Method(m.Id))));
        yield return Group("page.glossary", Whole(uses.Terms(key).Select(t => words.Term(t.Id))));

        SourceUsesView Group(string phrase, IEnumerable<SourceUseView> pages) => new(words.Phrases[phrase], pages.ToEquatableArray());
        IEnumerable<SourceUseView> Whole(IEnumerable<LinkView> pages) => pages.Select(p => new SourceUseView(p, []));
    }

    private static SourceUseView Chapter(Wording words, MentionedIn mention)
    {
        var page = words.Chapter(words.Content.Chapter(mention.Slug)!);
        return new SourceUseView(page, mention.Sections.Select(s => page with { Text = s.Text, Href = $"{page.Href}#{s.Id}" }).ToEquatableArray());
    }
}
