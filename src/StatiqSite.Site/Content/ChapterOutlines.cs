using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Content;

/// <summary>Pairs the chapters of all languages.</summary>
public static class ChapterOutlines
{
    // Reading speeds for silent reading of prose: Han characters and words of other scripts a minute.
    private const double HanPerMinute = 450;
    private const double WordsPerMinute = 230;

    /// <summary>The chapters in order, each with all its languages.</summary>
    public static ChapterList Pair(IReadOnlyList<OutlinedChapter> chapters, SiteSettings settings, Box<EquatableArray<DraftChapter>> drafts, Report report)
    {
        var order = settings.Languages.Select((l, i) => (l.Code, i)).ToDictionary(l => l.Code, l => l.i, StringComparer.Ordinal);
        var outlines = chapters
            .GroupBy(c => c.Slug, StringComparer.Ordinal)
            .Select(group => (Slug: group.Key, Texts: group.Select(c => c.Text).OrderBy(t => order[t.Language]).ToEquatableArray()))
            .Select(c => new ChapterOutline(c.Slug, c.Texts[0].Order, c.Texts[0].Part.Id, c.Texts))
            .OrderBy(o => o.Order).ThenBy(o => o.Slug, StringComparer.Ordinal);
        return new ChapterList(outlines.ToEquatableArray(), drafts.Value);
    }

    /// <summary>At least one minute.</summary>
    public static int Minutes(int hanCount, int wordCount) =>
        Math.Max(1, (int)Math.Round((hanCount / HanPerMinute) + (wordCount / WordsPerMinute), MidpointRounding.AwayFromZero));
}

/// <param name="Chapters">In order, each with all its languages.</param>
/// <param name="Drafts">The texts that are left out.</param>
public sealed record ChapterList(EquatableArray<ChapterOutline> Chapters, EquatableArray<DraftChapter> Drafts);

/// <summary>A chapter's outline in one language: equal to that of the last run when no more than the text changed.</summary>
public sealed record OutlinedChapter(string Slug, ChapterText Text)
{
    public static OutlinedChapter Of(Chapter chapter, CorrectionList corrections, Report report) => new(chapter.Slug, new ChapterText(
        chapter.Language,
        $"chapters/{chapter.Language}/{chapter.Order:00}-{chapter.Slug}.md",
        chapter.Order,
        chapter.Place,
        chapter.Part,
        chapter.Origin,
        chapter.Title,
        chapter.Summary,
        chapter.Updated,
        Minutes(chapter.Body, chapter.Language, corrections),
        chapter.Body.Anchors,
        chapter.Body.Headings.Select(h => new SectionName(h.Id, h.Text)).ToEquatableArray()));

    /// <summary>A block of corrections is read too.</summary>
    private static int Minutes(MarkdownBody body, string language, CorrectionList corrections)
    {
        var listed = body.Holes.Any(h => h is CorrectionsHole)
            ? corrections.Corrections.SelectMany(c => new[] { c.Said, c.Right }).Select(t => ReadingLength.Of(t[language])).ToList()
            : [];
        return ChapterOutlines.Minutes(body.HanCount + listed.Sum(l => l.Han), body.WordCount + listed.Sum(l => l.Words));
    }
}
