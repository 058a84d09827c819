using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown.StandingMarks;

namespace StatiqSite.Site.Linking;

/// <summary>What one chapter's text marks, but for what is official or a paper's: equal to that of the last run when no more than other words changed.</summary>
public sealed record ChapterDoubts(string Language, string Slug, int Order, EquatableArray<MarkedPassage> Passages)
{
    /// <summary>Null where the chapter marks nothing.</summary>
    public static ChapterDoubts? Of(Chapter chapter, Report report)
    {
        var passages = chapter.Body.Passages.Where(p => p.Standing is not (Standing.Official or Standing.Paper or Standing.Commentary)).ToEquatableArray();
        return passages.Count == 0 ? null : new ChapterDoubts(chapter.Language, chapter.Slug, chapter.Order, passages);
    }
}

/// <summary>The marked passages of all chapters, in their order.</summary>
public sealed record DoubtList(EquatableArray<ChapterDoubts> Chapters)
{
    public static DoubtList Of(IReadOnlyList<ChapterDoubts> chapters, Report report)
    {
        return new DoubtList(chapters.OrderBy(c => c.Order).ThenBy(c => c.Slug, StringComparer.Ordinal).ToEquatableArray());
    }
}
