using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Translations;

/// <summary>What stands in <c>translations.yml</c>: the texts that translations were made from.</summary>
/// <param name="IsKept">False where there is no such file, so that nothing is compared.</param>
public sealed record TranslationList(EquatableArray<TranslationRecord> Records, bool IsKept)
{
    public static readonly TranslationList None = new([], false);

    public TranslationRecord? Of(Chapter translation) => Records.FirstOrDefault(r => r.Chapter == translation.Slug && r.Language == translation.Language);
}

/// <summary>The sections of the original as they were when a translation was last accepted.</summary>
/// <param name="Language">Of the translation.</param>
/// <param name="Sections">The first is what stands before the first heading, with the id "".</param>
public sealed record TranslationRecord(string Chapter, string Language, EquatableArray<SectionHash> Sections)
{
    /// <summary>Null for a section that was not there then.</summary>
    public string? HashOf(string section) => Sections.FirstOrDefault(s => s.Section == section)?.Hash;

    /// <summary>The translation accepted as it stands: of the original, the sections that it has.</summary>
    public static TranslationRecord Of(TranslatedChapter pair) => new(
        pair.Translation.Slug,
        pair.Translation.Language,
        pair.Original.Sections.Where(s => pair.Translation.Sections.Any(t => t.Id == s.Id)).Select(s => new SectionHash(s.Id, s.Hash)).ToEquatableArray());
}

public sealed record SectionHash(string Section, string Hash);

/// <summary>A chapter with the text that it translates.</summary>
public sealed record TranslatedChapter(Chapter Original, Chapter Translation)
{
    /// <summary>All translations, in the order of their chapters.</summary>
    public static IEnumerable<TranslatedChapter> In(IEnumerable<Chapter> chapters, SiteSettings settings)
    {
        foreach (var texts in chapters.GroupBy(c => c.Slug, StringComparer.Ordinal))
        {
            // The language that one of the files names; else the first of the site that has the chapter.
            var origin = texts.Select(t => t.Origin?.Id).FirstOrDefault(o => o is not null)
                ?? settings.Languages.Select(l => l.Code).First(l => texts.Any(t => t.Language == l));
            if (texts.FirstOrDefault(t => t.Language == origin) is not { } original) continue;
            foreach (var translation in texts.Where(t => t.Language != origin)) yield return new TranslatedChapter(original, translation);
        }
    }
}
