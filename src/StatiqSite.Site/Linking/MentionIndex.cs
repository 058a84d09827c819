using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Linking;

/// <summary>Who speaks of what: for each thing and page language the chapters that link to it or cite it, in their order.</summary>
public sealed record MentionIndex(KeyedIndex<MentionedIn> Chapters)
{
    public static MentionIndex Of(IReadOnlyList<ChapterMentions> chapters, Report report)
    {
        return new MentionIndex(KeyedIndex.Of(
            chapters.OrderBy(c => c.Order).ThenBy(c => c.Slug, StringComparer.Ordinal).SelectMany(c => c.Mentions), m => Key(m.Language, m.Mention.Kind, m.Mention.Id)));
    }

    /// <summary>The chapters that mention it on their page in that language.</summary>
    public EquatableArray<MentionedIn> Of(string language, TargetKind kind, string id) => Chapters[Key(language, kind, id)];

    private static string Key(string language, TargetKind kind, string id) => $"{language}/{kind}:{id}";
}

/// <summary>What one chapter mentions on its page in one language: equal to that of the last run when no more than the words changed.</summary>
public sealed record ChapterMentions(int Order, string Slug, EquatableArray<MentionedIn> Mentions)
{
    public static ChapterMentions Of(FilledChapter chapter, Report report)
    {
        var (language, slug) = (chapter.Page.Page.Code, chapter.Page.Chapter.Slug);
        return new ChapterMentions(
            chapter.Page.Chapter.Order,
            slug,
            chapter.Mentions.Select(m => new MentionedIn(language, m, slug, Sections(chapter, m))).ToEquatableArray());
    }

    private static EquatableArray<SectionName> Sections(FilledChapter chapter, Mention mention)
    {
        if (mention.Kind != TargetKind.Source) return [];
        var sections = new List<SectionName>();
        foreach (var note in chapter.Notes.AsSpan())
            foreach (var use in note.Key == mention.Id ? note.Uses.AsSpan() : [])
                if (use.Section is { } section && !sections.Contains(section)) sections.Add(section);
        return sections.ToEquatableArray();
    }
}

/// <param name="Language">Of the page.</param>
/// <param name="Sections">For a source the sections that cite it; for all else none.</param>
public readonly record struct MentionedIn(string Language, Mention Mention, string Slug, EquatableArray<SectionName> Sections);
