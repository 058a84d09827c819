using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Translations;

/// <summary>Chapters that are on record as translated and stand in fewer languages now: their pages would silently show the text of another.</summary>
public static class LostTexts
{
    public static TranslationList Check(TranslationList accepted, SiteContent content, Report report)
    {
        foreach (var record in accepted.Records.DistinctBy(r => (r.Chapter, r.Language)))
        {
            // A chapter that is gone in all languages is a matter of its addresses.
            if (content.Chapter(record.Chapter) is not { } chapter || content.Settings.Languages.All(l => l.Code != record.Language)) continue;
            foreach (var language in Lost(chapter, record, content.Settings)) report.Add(Tell(chapter, language, content));
        }
        return accepted;
    }

    /// <summary>The language of the translation; or, where the translation alone is there, that of the original, which in a site of two languages is the other.</summary>
    private static IEnumerable<string> Lost(ChapterOutline chapter, TranslationRecord record, SiteSettings settings)
    {
        if (!chapter.Texts.Any(t => t.Language == record.Language)) return [record.Language];
        return chapter.Texts.Count == 1 && settings.Languages is [var one, var two] ? [one.Code == record.Language ? two.Code : one.Code] : [];
    }

    private static Diagnostic Tell(ChapterOutline chapter, string language, SiteContent content)
    {
        var left = chapter.Texts[0];
        return content.Drafts.FirstOrDefault(d => d.Slug == chapter.Slug && d.Language.Code == language) is { } draft
            ? Errors.TextLost(draft.Place, left.Place.Path, language, isDraft: true, null)
            : Errors.TextLost(left.Place, left.Place.Path, language, isDraft: false, Renamed(chapter, language, content));
    }

    /// <summary>The text of a chapter that has no other, by its name or by its number.</summary>
    private static string? Renamed(ChapterOutline chapter, string language, SiteContent content)
    {
        var alone = content.Chapters.Where(c => c.Texts is [var only] && only.Language == language).ToList();
        var close = Spelling.Closest(chapter.Slug, alone.Select(c => c.Slug));
        return (alone.Find(c => c.Slug == close) ?? alone.Find(c => c.Order == chapter.Order))?.Texts[0].Place.Path;
    }
}
