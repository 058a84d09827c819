using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Chapters have parts that exist, one slug and one number each, the same in every language.</summary>
internal static class ChapterChecks
{
    public static void Check(SiteContent content, Report report)
    {
        var parts = content.Settings.Parts.Select(p => p.Id).ToList();
        var byNumber = new Dictionary<(string Language, int Order), string>();
        var anyByNumber = new Dictionary<int, string>();
        foreach (var chapter in content.Chapters)
        {
            foreach (var text in chapter.Texts)
            {
                if (text.Part.Id is { Length: > 0 } part && !parts.Contains(part))
                    report.Add(Errors.UnknownId(text.Part.Place, "part", part, Spelling.Closest(part, parts)));
                if (!byNumber.TryAdd((text.Language, text.Order), text.File)) report.Add(Errors.DuplicateOrder(text.Place, text.Order, byNumber[(text.Language, text.Order)], isOtherLanguage: false));
            }
            TellNumberOfOtherLanguage(chapter, byNumber, anyByNumber, report);
            foreach (var text in chapter.Texts.Where(t => t.Part.Id != chapter.Part && parts.Contains(t.Part.Id) && parts.Contains(chapter.Part)))
                report.Add(Errors.TranslationDiffers(text.Part.Place, "part", chapter.Texts[0].File));
            foreach (var text in chapter.Texts.Where(t => t.Language != chapter.Texts[0].Language && t.Order != chapter.Order))
                report.Add(Errors.TranslationDiffers(text.Place, "number", chapter.Texts[0].File));
            foreach (var text in chapter.Texts)
            {
                if (text.Origin is not { } origin) continue;
                if (content.Settings.Languages.All(l => l.Code != origin.Id))
                    report.Add(Errors.UnknownLanguage(origin.Place, origin.Id, Spelling.Closest(origin.Id, content.Settings.Languages.Select(l => l.Code))));
                else if (chapter.Texts.First(t => t.Origin is not null) is var first && first.Origin!.Value.Id != origin.Id)
                    report.Add(Errors.TranslationDiffers(origin.Place, "origin", first.File));
            }
            foreach (var twice in chapter.Texts.GroupBy(t => t.Language).SelectMany(g => g.Skip(1).Select(t => (Again: t, First: g.First()))))
                report.Add(Errors.DuplicateId(twice.Again.Place, "chapter", chapter.Slug, twice.First.Place));
        }
    }

    /// <summary>Pages of every language list all chapters, so one number is taken in all of them. What clashes within a language has been told.</summary>
    private static void TellNumberOfOtherLanguage(
        ChapterOutline chapter, Dictionary<(string Language, int Order), string> byNumber, Dictionary<int, string> anyByNumber, Report report)
    {
        if (anyByNumber.TryAdd(chapter.Order, chapter.Texts[0].File) || chapter.Texts.Any(t => byNumber[(t.Language, t.Order)] != t.File)) return;
        report.Add(Errors.DuplicateOrder(chapter.Texts[0].Place, chapter.Order, anyByNumber[chapter.Order], isOtherLanguage: true));
    }
}
