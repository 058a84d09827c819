using StatiqSite.Engine;

namespace StatiqSite.Site.Linking;

/// <summary>Who speaks of what: for each thing and page language the chapters that link to it or cite it, in their order.</summary>
public sealed record MentionIndex(KeyedIndex<MentionedIn> Chapters)
{
    public static MentionIndex Of(IReadOnlyList<LinkedChapter> chapters, Report report)
    {
        return new MentionIndex(KeyedIndex.Of(
            chapters
                .OrderBy(c => c.Page.Chapter.Order).ThenBy(c => c.Page.Chapter.Slug, StringComparer.Ordinal)
                .SelectMany(c => c.Mentions.Select(m => new MentionedIn(Key(c.Page.Page.Code, m.Kind, m.Id), c.Page.Chapter.Slug, Sections(c, m)))),
            m => m.Key));
    }

    /// <summary>The chapters that mention it on their page in that language.</summary>
    public EquatableArray<MentionedIn> Of(string language, TargetKind kind, string id) => Chapters[Key(language, kind, id)];

    private static EquatableArray<SectionName> Sections(LinkedChapter chapter, Mention mention) => mention.Kind == TargetKind.Source
        ? chapter.Notes.Where(n => n.Key == mention.Id).SelectMany(n => n.Uses).Select(u => u.Section).OfType<SectionName>().Distinct().ToEquatableArray()
        : [];

    private static string Key(string language, TargetKind kind, string id) => $"{language}/{kind}:{id}";
}

/// <param name="Key">What is mentioned, and in which language.</param>
/// <param name="Sections">For a source the sections that cite it; for all else none.</param>
public sealed record MentionedIn(string Key, string Slug, EquatableArray<SectionName> Sections);
