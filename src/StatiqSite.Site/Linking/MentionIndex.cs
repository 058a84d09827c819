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
                .SelectMany(c => c.Mentions.Select(m => new MentionedIn(Key(c.Language, m.Kind, m.Id), c.Slug))),
            m => m.Key));
    }

    /// <summary>The slugs of the chapters that mention it on their page in that language.</summary>
    public IEnumerable<string> Of(string language, TargetKind kind, string id) => Chapters[Key(language, kind, id)].Select(m => m.Slug);

    private static string Key(string language, TargetKind kind, string id) => $"{language}/{kind}:{id}";
}

/// <summary>What one chapter mentions on its page in one language: equal to that of the last run when no more than the words changed.</summary>
public sealed record ChapterMentions(string Language, int Order, string Slug, EquatableArray<Mention> Mentions)
{
    public static ChapterMentions Of(LinkedChapter chapter, Report report) =>
        new(chapter.Page.Page.Code, chapter.Page.Chapter.Order, chapter.Page.Chapter.Slug, chapter.Mentions);
}

/// <param name="Key">What is mentioned, and in which language.</param>
public sealed record MentionedIn(string Key, string Slug);
