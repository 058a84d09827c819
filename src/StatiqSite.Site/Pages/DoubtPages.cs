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

    private static readonly WordKey[] Groups =
    [
        new("standing", "disputed"), new("standing", "hypothesis"), new("standing", "inference"), new("standing", "secondary"),
        new("confidence", "verified-secondary"), new("confidence", "article-only"), new("confidence", "general"),
    ];

    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Doubts);
    }

    public static Page Build(PageSeed seed, PageSources sources, DoubtList chapters, Report report)
    {
        var words = sources.Words(seed);
        var doubts = Passages(words, chapters).Concat(Facts(words)).ToLookup(d => d.Group, d => d.View);
        var head = new PageHead("doubts", words.Phrases["page.doubts"], words.Phrases["summary.doubts"], Addresses.Doubts, []);
        return PageFrame.Around(words, head, new DoubtsView(
            [.. Marks<Standing>(words, "standing"), .. Marks<Confidence>(words, "confidence")],
            Groups.Where(doubts.Contains).Select(g => new DoubtGroupView(
                Word(words, g), g.Code, doubts[g].Count(), doubts[g].Take(MostListed).ToEquatableArray())).ToEquatableArray()));
    }

    private static IEnumerable<MarkView> Marks<T>(Wording words, string list)
        where T : struct, Enum => ClosedList.Words<T>().Select(w => new MarkView(
            list, Word(words, new WordKey(list, w)), Addresses.Mark(w), words.Phrases[$"about-{list}.{w}"]));

    private static WordView Word(Wording words, WordKey key) => new(key.Code, words.Phrases[$"{key.List}.{key.Code}"]);

    private static IEnumerable<(WordKey Group, DoubtView View)> Passages(Wording words, DoubtList chapters) =>
        from chapter in chapters.Chapters
        where chapter.Language == words.Language.Code && words.Content.Chapter(chapter.Slug) is not null
        from passage in chapter.Passages
        let page = words.Chapter(words.Content.Chapter(chapter.Slug)!)
        select (new WordKey("standing", passage.Standing.Word()), new DoubtView(
            passage.Section is { } section ? new LinkView(page.Text, $"{page.Href}#{section.Id}") : page,
            passage.Section?.Text ?? "",
            passage.Text,
            passage.Sources.Where(k => words.Content.Source(k) is not null).Select(words.Source).ToEquatableArray()));

    private static IEnumerable<(WordKey Group, DoubtView View)> Facts(Wording words) =>
        from model in words.Content.Data.InOrder
        from fact in ModelPages.AllFacts(words, model)
        let page = words.Model(model)
        where GroupOf(fact.Evidence) is not null
        select (GroupOf(fact.Evidence)!, new DoubtView(page, fact.Label, fact.Value, fact.Evidence.Sources));

    /// <summary>Whose word it is comes before how it was checked.</summary>
    private static WordKey? GroupOf(EvidenceView evidence) =>
        Groups.FirstOrDefault(g => g == new WordKey("standing", evidence.Standing?.Code ?? "")) ?? Groups.FirstOrDefault(g => g == new WordKey("confidence", evidence.Confidence.Code));

    /// <summary>A word of a closed list, as its phrases are named.</summary>
    private sealed record WordKey(string List, string Code);
}
