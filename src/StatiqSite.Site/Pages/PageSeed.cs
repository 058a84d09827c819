using System.Collections.Concurrent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;

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

/// <summary>The whole that pages are made from.</summary>
public sealed record PageSources(SiteContent Content, PhraseBook Phrases, MentionIndex Mentions)
{
    private readonly Lazy<Dictionary<string, int>> positions = new(() =>
        Content.Chapters.Select((c, i) => (c.Slug, i)).ToDictionary(c => c.Slug, c => c.i, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Lazy<LineageDrawing>> drawings = new(StringComparer.Ordinal);

    /// <summary>The picture of the whole lineage with labels in a language; laid out by the first page that shows it.</summary>
    internal LineageDrawing Drawing(string language) => drawings.GetOrAdd(language, code => new(() => LineageDrawing.Of(
        LineageModels.Of(Content.Data.Models, Content.Data.Families, code, Phrases[code]["sign.unknown"]),
        [.. Content.Data.Families.Select(f => f.Name[code])],
        Lineage.LineTo(Content.Data, Content.Settings.Focus?.Id)))).Value;

    /// <summary>The navigation of all pages.</summary>
    public Navigation Navigation { get; } = new(Content);

    public static PageSources Of(SiteContent content, PhraseBook phrases, MentionIndex mentions, Report report)
    {
        return new PageSources(content, phrases, mentions);
    }

    public bool Equals(PageSources? other) =>
        other is not null && Content.Equals(other.Content) && Phrases.Equals(other.Phrases) && Mentions.Equals(other.Mentions);

    public override int GetHashCode() => HashCode.Combine(Content, Phrases);

    /// <summary>The chapters before and after a chapter, in reading order.</summary>
    public (ChapterOutline? Previous, ChapterOutline? Next) Neighbours(string slug)
    {
        var (chapters, at) = (Content.Chapters, positions.Value[slug]);
        return (at > 0 ? chapters[at - 1] : null, at < chapters.Count - 1 ? chapters[at + 1] : null);
    }

    public Wording Words(PageSeed seed) => new(seed.Language, seed.Address, this);
}
