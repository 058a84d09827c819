using System.Collections.Concurrent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Related;
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
public sealed record PageSources(SiteContent Content, PhraseBook Phrases, MentionIndex Mentions, RedirectList Redirects)
{
    private readonly Lazy<Dictionary<string, int>> positions = new(() =>
        Content.Chapters.Select((c, i) => (c.Slug, i)).ToDictionary(c => c.Slug, c => c.i, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Lazy<LineageDrawing>> drawings = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyList<LineagePart>> parts = new(() => LineagePart.Of(Content.Data));

    private readonly Lazy<IReadOnlySet<string>> mainLine = new(() => Lineage.LineTo(Content.Data, Content.Settings.Focus?.Id));

    private readonly Lazy<Dictionary<string, string>> partsOfModels = new(() =>
        LineagePart.Of(Content.Data).SelectMany(p => p.Models.Select(m => (m.Id, p.Address))).ToDictionary(m => m.Id, m => m.Address, StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyList<TimelineEvent>> events = new(() => TimelineEvents.All(Content.Data));

    private readonly Lazy<IReadOnlyList<int>> years = new(() => TimelineEvents.Years(Content.Data));

    /// <inheritdoc cref="TimelineEvents.All"/>
    internal IReadOnlyList<TimelineEvent> Events => events.Value;

    /// <inheritdoc cref="TimelineEvents.Years"/>
    internal IReadOnlyList<int> Years => years.Value;

    /// <summary>The parts of a lineage that is too large for one picture, else none.</summary>
    internal IReadOnlyList<LineagePart> LineageParts => parts.Value;

    /// <summary>The address of a model's place in the picture.</summary>
    public string InLineage(string model) => $"{partsOfModels.Value.GetValueOrDefault(model, Addresses.Lineage)}#{Addresses.InPicture(model)}";

    /// <summary>The picture of the whole lineage with labels in a language; laid out by the first page that shows it.</summary>
    internal LineageDrawing Drawing(string language) => drawings.GetOrAdd(language, code => new(() => Drawing(Content.Data.Models, code))).Value;

    /// <summary>The picture of some models and what lies between them.</summary>
    internal LineageDrawing Drawing(IReadOnlyList<ModelRecord> models, string language) => LineageDrawing.Of(
        LineageModels.Of(models, Content.Data.Families, language, Phrases[language]["sign.unknown"]),
        [.. Content.Data.Families.Select(f => f.Name[language])], MainLine);

    /// <summary>The models from the first ancestor down to the one that the site is about.</summary>
    internal IReadOnlySet<string> MainLine => mainLine.Value;

    /// <summary>What to read after a page.</summary>
    public RelatedReading Related { get; } = new(Content, Mentions);

    /// <summary>The navigation of all pages.</summary>
    public Navigation Navigation { get; } = new(Content);

    public static PageSources Of(SiteContent content, PhraseBook phrases, MentionIndex mentions, RedirectList redirects, Report report)
    {
        return new PageSources(content, phrases, mentions, redirects);
    }

    public bool Equals(PageSources? other) =>
        other is not null && Content.Equals(other.Content) && Phrases.Equals(other.Phrases) && Mentions.Equals(other.Mentions) && Redirects.Equals(other.Redirects);

    public override int GetHashCode() => HashCode.Combine(Content, Phrases);

    /// <summary>The chapters before and after a chapter, in reading order.</summary>
    public (ChapterOutline? Previous, ChapterOutline? Next) Neighbours(string slug)
    {
        var (chapters, at) = (Content.Chapters, positions.Value[slug]);
        return (at > 0 ? chapters[at - 1] : null, at < chapters.Count - 1 ? chapters[at + 1] : null);
    }

    public Wording Words(PageSeed seed) => new(seed.Language, seed.Address, this);
}
