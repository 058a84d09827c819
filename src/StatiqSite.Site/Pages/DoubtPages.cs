using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>What is not sure: every fact of the data and every marked passage that is disputed, believed, inferred, second hand or without a source; and what all marks mean.</summary>
public static class DoubtPages
{
    /// <summary>Of one group; the page does not grow with the site.</summary>
    private const int MostListed = 300;

    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Doubts);
    }

    public static Page Build(PageSeed seed, PageSources sources, DoubtList chapters, Report report)
    {
        var words = sources.Words(seed);
        MarkView[] groups = [.. Doubtful.Standings.Select(s => words.Mark("standing", s)), .. Doubtful.Confidences.Select(c => words.Mark("confidence", c))];
        var doubts = Passages(words, chapters).Concat(Facts(words)).ToLookup(d => d.Mark, d => d.View);
        var head = new PageHead("doubts", words.Phrases["page.doubts"], words.Phrases["summary.doubts"], Addresses.Doubts, []);
        return PageFrame.Around(words, head, new DoubtsView(
            Enum.GetValues<Standing>().Select(s => words.Mark("standing", s)).ToEquatableArray(),
            Enum.GetValues<Confidence>().Select(c => words.Mark("confidence", c)).ToEquatableArray(),
            groups.Where(g => doubts.Contains(g.Code))
                .Select(g => new DoubtGroupView(g, g.Code, doubts[g.Code].Count(), doubts[g.Code].Take(MostListed).ToEquatableArray()))
                .ToEquatableArray()));
    }

    private static IEnumerable<(string Mark, DoubtView View)> Passages(Wording words, DoubtList doubts)
    {
        var own = doubts.Chapters.Where(c => c.Language == words.Language.Code).ToLookup(c => c.Slug, StringComparer.Ordinal);
        return from chapter in words.Content.Chapters
               from passage in own[chapter.Slug].SelectMany(c => c.Passages)
               let page = words.Chapter(chapter)
               select (passage.Standing.Word(), new DoubtView(
                   passage.Section is { } section ? page with { Href = $"{page.Href}#{section.Id}" } : page,
                   passage.Section?.Text ?? "",
                   passage.Text,
                   passage.Sources.Select(words.Source).ToEquatableArray()));
    }

    private static IEnumerable<(string Mark, DoubtView View)> Facts(Wording words) =>
        from fact in DataFacts.All(words)
        let mark = MarkOf(fact.Evidence)
        where mark is not null
        select (mark, new DoubtView(fact.Page, fact.Label, fact.Text, words.Evidence(fact.Evidence).Sources));

    /// <summary>Whose word it is comes before how it was checked.</summary>
    private static string? MarkOf(Evidence evidence) =>
        evidence.Standing is { } standing && Doubtful.Standings.Contains(standing) ? standing.Word()
        : Doubtful.Confidences.Contains(evidence.Confidence) ? evidence.Confidence.Word()
        : null;
}
