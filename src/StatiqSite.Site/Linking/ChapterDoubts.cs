using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.StandingMarks;

namespace StatiqSite.Site.Linking;

/// <summary>What one chapter marks as not sure: equal to that of the last run when no more than other words changed.</summary>
public sealed record ChapterDoubts(string Language, string Slug, EquatableArray<MarkedPassage> Passages)
{
    /// <summary>Null where the chapter marks nothing of the kind. A block of corrections belongs to its text.</summary>
    public static ChapterDoubts? Of(Chapter chapter, CorrectionList corrections, Report report)
    {
        var listed = chapter.Body.Holes.Any(h => h is CorrectionsHole) ? corrections.Corrections.SelectMany(c => OfCorrection(c, chapter.Language)) : [];
        var passages = chapter.Body.Passages.Concat(listed).Where(p => Doubtful.Standings.Contains(p.Standing)).ToEquatableArray();
        return passages.Count == 0 ? null : new ChapterDoubts(chapter.Language, chapter.Slug, passages);
    }

    private static IEnumerable<MarkedPassage> OfCorrection(Correction correction, string language) => correction.Standing is { } standing
        ? [new MarkedPassage(
            standing,
            correction.Right[language].Replace("`", "", StringComparison.Ordinal),
            correction.Sources.Select(s => s.Id).ToEquatableArray(),
            new MarkedSection(correction.Id, correction.Id.ToUpperInvariant()))]
        : [];
}

/// <summary>What the chapters of all languages mark as not sure.</summary>
public sealed record DoubtList(EquatableArray<ChapterDoubts> Chapters)
{
    public static DoubtList Of(IReadOnlyList<ChapterDoubts> chapters, Report report)
    {
        return new DoubtList(chapters.ToEquatableArray());
    }
}
