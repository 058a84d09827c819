using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Everything that pages are made from, but for the chapters' texts.</summary>
public sealed record SiteContent(
    SiteSettings Settings,
    ModelData Data,
    EquatableArray<Source> Sources,
    EquatableArray<GlossaryTerm> Terms,
    EquatableArray<ChapterOutline> Chapters)
{
    /// <summary>The chapters' texts that are not built.</summary>
    public EquatableArray<DraftChapter> Drafts { get; init; } = [];

    private readonly Lazy<Dictionary<string, Family>> families = new(() => First(Data.Families, f => f.Id));
    private readonly Lazy<Dictionary<string, TrainingMethod>> methods = new(() => First(Data.Methods, m => m.Id));
    private readonly Lazy<Dictionary<string, Ability>> abilities = new(() => First(Data.Abilities, a => a.Id));
    private readonly Lazy<Dictionary<string, Source>> sources = new(() => First(Sources, s => s.Key));
    private readonly Lazy<Dictionary<string, GlossaryTerm>> terms = new(() => First(Terms, t => t.Id));
    private readonly Lazy<Dictionary<string, ChapterOutline>> chapters = new(() => First(Chapters, c => c.Slug));
    private readonly Lazy<List<Part>> filledParts = new(() =>
    {
        var filled = Chapters.Select(c => c.Part).ToHashSet(StringComparer.Ordinal);
        return [.. Settings.Parts.Where(p => filled.Contains(p.Id))];
    });

    private readonly Lazy<ILookup<string, ChapterOutline>> chaptersOfParts = new(() => Chapters.ToLookup(c => c.Part, StringComparer.Ordinal));

    public static SiteContent Of(
        SiteSettings settings, ModelData data, SourceList sources, Glossary glossary, ChapterList chapters, Report report)
    {
        return new SiteContent(settings, data, sources.Sources, glossary.Terms, chapters.Chapters) { Drafts = chapters.Drafts };
    }

    public bool Equals(SiteContent? other) =>
        other is not null && Settings.Equals(other.Settings) && Data.Equals(other.Data) && Sources == other.Sources && Terms == other.Terms && Chapters == other.Chapters
        && Drafts == other.Drafts;

    public override int GetHashCode() => HashCode.Combine(Settings, Data.Models.Count, Sources.Count, Terms.Count, Chapters.Count);

    // Null where there is none of that id, which has been reported.
    public Family? Family(string id) => families.Value.GetValueOrDefault(id);

    public TrainingMethod? Method(string id) => methods.Value.GetValueOrDefault(id);

    public Ability? Ability(string id) => abilities.Value.GetValueOrDefault(id);

    public ModelRecord? Model(string id) => Data.ById.GetValueOrDefault(id);

    public Source? Source(string key) => sources.Value.GetValueOrDefault(key);

    public GlossaryTerm? Term(string id) => terms.Value.GetValueOrDefault(id);

    public ChapterOutline? Chapter(string slug) => chapters.Value.GetValueOrDefault(slug);

    /// <summary>The parts that have chapters, in the order of <c>site.yml</c>.</summary>
    public IReadOnlyList<Part> FilledParts => filledParts.Value;

    /// <summary>The chapters of a part, in order.</summary>
    public IEnumerable<ChapterOutline> ChaptersOf(string part) => chaptersOfParts.Value[part];

    public Language Language(string code) => Settings.Languages.First(l => l.Code == code);

    /// <summary>The files of the chapters that have other words than in an earlier content; null when more changed than these.</summary>
    public IReadOnlySet<string>? ChangedWords(SiteContent before)
    {
        if (Chapters.Count != before.Chapters.Count || !Equals(before with { Chapters = Chapters })) return null;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (now, earlier) in Chapters.Zip(before.Chapters).Where(pair => !pair.First.Equals(pair.Second)))
        {
            if (!now.WithoutWords().Equals(earlier.WithoutWords())) return null;
            changed.UnionWith(now.Texts.Except(earlier.Texts).Select(t => t.File));
        }
        return changed;
    }

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> idOf) =>
        items.DistinctBy(idOf).ToDictionary(idOf, StringComparer.Ordinal);
}

/// <summary>A chapter without its text, in all languages that have it.</summary>
/// <param name="Texts">At least one, in the order of the site's languages.</param>
public sealed record ChapterOutline(string Slug, int Order, string Part, EquatableArray<ChapterText> Texts)
{
    /// <summary>The chapter in that language, or else in the first that has it.</summary>
    public ChapterText In(string language)
    {
        foreach (var text in Texts)
            if (text.Language == language) return text;
        return Texts[0];
    }

    public bool IsTranslated(string language) => In(language).Language == language;

    /// <summary>What a page may read of a chapter without saying so.</summary>
    public ChapterOutline WithoutWords() =>
        this with { Texts = Texts.Select(t => t with { Title = "", Summary = "", Updated = EdtfDate.Unknown, Minutes = 0, Anchors = [], Headings = [] }).ToEquatableArray() };
}

/// <param name="File">Relative to the input, such as <c>chapters/en/02-evolution.md</c>.</param>
/// <param name="Minutes">Reading time.</param>
public sealed record ChapterText(
    string Language, string File, int Order, Place Place, IdReference Part, IdReference? Origin, string Title, string Summary, EdtfDate Updated, int Minutes, EquatableArray<string> Anchors,
    EquatableArray<SectionName> Headings);

/// <summary>A section of a chapter: its anchor and its heading.</summary>
public sealed record SectionName(string Id, string Text);
