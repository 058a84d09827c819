using StatiqSite.Engine;

namespace StatiqSite.Site.Linking;

/// <summary>Who speaks of what: for each thing and page language the chapters that link to it or cite it, in their order.</summary>
public sealed record MentionIndex(KeyedIndex<MentionedIn> Chapters)
{
    public static MentionIndex Of(IReadOnlyList<ChapterMentions> chapters, Report report)
    {
        return new MentionIndex(KeyedIndex.Of(
            chapters
                .OrderBy(c => c.Order).ThenBy(c => c.Slug, StringComparer.Ordinal)
                .SelectMany(c => c.Mentions.Select(m => new MentionedIn(Key(c.Language, m.Kind, m.Id), c.Slug, c.SectionsThatCite(m)))),
            m => m.Key));
    }

    /// <summary>The chapters that mention it on their page in that language.</summary>
    public EquatableArray<MentionedIn> Of(string language, TargetKind kind, string id) => Chapters[Key(language, kind, id)];

    private static string Key(string language, TargetKind kind, string id) => $"{language}/{kind}:{id}";
}

/// <summary>What one chapter mentions on its page in one language: equal to that of the last run when no more than the words changed.</summary>
/// <param name="Citing">For each source that it cites the sections that do.</param>
public sealed record ChapterMentions(string Language, int Order, string Slug, EquatableArray<Mention> Mentions, EquatableArray<CitingSections> Citing)
{
    public static ChapterMentions Of(LinkedChapter chapter, Report report) => new(
        chapter.Page.Page.Code,
        chapter.Page.Chapter.Order,
        chapter.Page.Chapter.Slug,
        chapter.Mentions,
        chapter.Notes.Select(n => new CitingSections(n.Key, n.Uses.Select(u => u.Section).OfType<SectionName>().Distinct().ToEquatableArray())).ToEquatableArray());

    public EquatableArray<SectionName> SectionsThatCite(Mention mention) =>
        mention.Kind == TargetKind.Source && Citing.FirstOrDefault(c => c.Key == mention.Id) is { } citing ? citing.Sections : [];
}

/// <summary>The sections of a chapter that cite a source.</summary>
public sealed record CitingSections(string Key, EquatableArray<SectionName> Sections);

/// <param name="Key">What is mentioned, and in which language.</param>
/// <param name="Sections">For a source the sections that cite it; for all else none.</param>
public sealed record MentionedIn(string Key, string Slug, EquatableArray<SectionName> Sections);
