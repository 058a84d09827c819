using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Related;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Pages;

/// <summary>A page to be made: its language, its address there and the id of what it is about ("" where it is about all of them).</summary>
public sealed record PageSeed(Language Language, string Address, string Id = "")
{
    /// <summary>The page's path in the output.</summary>
    public string Path => Addresses.In(Language, Address);

    /// <summary>A page in each language.</summary>
    public static IEnumerable<PageSeed> InEachLanguage(SiteContent content, string address, string id = "") =>
        content.Settings.Languages.Select(l => new PageSeed(l, address, id));
}

/// <summary>The whole that pages are made from. What is noted of it are the files of the chapters whose titles and summaries a page says.</summary>
public sealed record PageSources(SiteContent Content, PhraseBook Phrases, MentionIndex Mentions, RedirectList Redirects, ModelHistory History) : INoted<PageSources>
{
    private readonly Lazy<Dictionary<string, int>> positions = new(() =>
        Content.Chapters.Select((c, i) => (c.Slug, i)).ToDictionary(c => c.Slug, c => c.i, StringComparer.Ordinal));

    /// <summary>What to read after a page.</summary>
    public RelatedReading Related { get; } = new(Content, Mentions);

    /// <summary>The navigation of all pages.</summary>
    public Navigation Navigation { get; } = new(Content);

    private Notes? Notes { get; init; }

    public static PageSources Of(SiteContent content, PhraseBook phrases, MentionIndex mentions, RedirectList redirects, ModelHistory history, Report report)
    {
        return new PageSources(content, phrases, mentions, redirects, history);
    }

    public bool Equals(PageSources? other) =>
        other is not null && Content.Equals(other.Content) && Phrases.Equals(other.Phrases) && Mentions.Equals(other.Mentions) && Redirects.Equals(other.Redirects) && History.Equals(other.History);

    public override int GetHashCode() => HashCode.Combine(Content, Phrases);

    public PageSources NotedIn(Notes notes) => this with { Notes = notes };

    public IReadOnlySet<string>? ChangedSince(PageSources before) => Equals(before with { Content = Content }) ? Content.ChangedWords(before.Content) : null;

    /// <summary>A chapter's words in a language. Pages read them here alone, since an edit of these makes again only the pages that read them.</summary>
    public ChapterText TextOf(ChapterOutline chapter, string language)
    {
        var text = chapter.In(language);
        Notes?.Add(text.File);
        return text;
    }

    /// <summary>Notes words that were read for another page and are on this one too.</summary>
    public void NoteTexts(IEnumerable<ChapterOutline> chapters, string language)
    {
        if (Notes is null) return;
        foreach (var chapter in chapters) TextOf(chapter, language);
    }

    /// <summary>The chapters before and after a chapter, in reading order.</summary>
    public (ChapterOutline? Previous, ChapterOutline? Next) Neighbours(string slug)
    {
        var (chapters, at) = (Content.Chapters, positions.Value[slug]);
        return (at > 0 ? chapters[at - 1] : null, at < chapters.Count - 1 ? chapters[at + 1] : null);
    }

    public Wording Words(PageSeed seed) => new(seed.Language, seed.Address, this);
}
