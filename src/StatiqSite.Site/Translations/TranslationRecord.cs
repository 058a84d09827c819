using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Translations;

/// <summary>What stands in <c>translations.yml</c>: the texts that translations were made from.</summary>
/// <param name="IsKept">False where there is no such file, so that nothing is compared.</param>
public sealed record TranslationList(EquatableArray<TranslationRecord> Records, bool IsKept)
{
    public static readonly TranslationList None = new([], false);

    private readonly Lazy<ILookup<(string, string), TranslationRecord>> byChapter = new(() => Records.ToLookup(r => (r.Chapter, r.Language)));

    public bool Equals(TranslationList? other) => other is not null && Records == other.Records && IsKept == other.IsKept;

    public override int GetHashCode() => HashCode.Combine(Records.Count, IsKept);

    public TranslationRecord? Of(Chapter translation) => byChapter.Value[(translation.Slug, translation.Language)].FirstOrDefault();
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
    public static IEnumerable<TranslatedChapter> In(IEnumerable<Chapter> chapters, SiteSettings settings) =>
        chapters.GroupBy(c => c.Slug, StringComparer.Ordinal).SelectMany(texts => Of(texts.ToEquatableArray(), settings));

    /// <summary>The translations of a chapter.</summary>
    /// <param name="texts">All of the chapter.</param>
    public static IEnumerable<TranslatedChapter> Of(EquatableArray<Chapter> texts, SiteSettings settings)
    {
        // The language that one of the files names; else the first of the site that has the chapter.
        var origin = texts.Select(t => t.Origin?.Id).FirstOrDefault(o => o is not null)
            ?? settings.Languages.Select(l => l.Code).First(l => texts.Any(t => t.Language == l));
        return texts.FirstOrDefault(t => t.Language == origin) is { } original
            ? texts.Where(t => t.Language != origin).Select(translation => new TranslatedChapter(original, translation))
            : [];
    }
}
