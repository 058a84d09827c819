using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Linking;

/// <summary>What a name can lead to; the words are the kinds of <c>[[kind:id]]</c>.</summary>
public enum TargetKind
{
    Model,
    Term,
    Ability,
    Method,
    Source,
    Chapter,
    Family,

    /// <summary>A page that every site has, such as the timeline.</summary>
    Page,
}

/// <summary>Something that can be linked to by its name.</summary>
/// <param name="Aliases">Other names to find it by.</param>
/// <param name="Address">Relative to the root of a language, with an anchor where it is part of a page.</param>
/// <param name="Sections">The sections of a chapter, for each language that has a text of its own.</param>
public sealed record Target(
    TargetKind Kind,
    string Id,
    LocalText Name,
    EquatableArray<string> Aliases,
    string Address,
    EquatableArray<ChapterSections> Sections = default)
{
    /// <summary>The sections of the chapter's text that pages of that language show; null for what is no chapter.</summary>
    public ChapterSections? SectionsIn(string language) =>
        Sections.FirstOrDefault(s => s.Language == language) ?? (Sections.Count > 0 ? Sections[0] : null);
}

/// <param name="Anchors">Every id of the text.</param>
/// <param name="Headings">Those among them that have a name.</param>
public sealed record ChapterSections(string Language, string File, EquatableArray<string> Anchors, EquatableArray<SectionName> Headings);

/// <summary>All that can be linked to. Ids come before names and aliases; families and pages are found only when the kind is said. What is noted of it are the ids, names and files
/// that were asked for.</summary>
public sealed record Catalogue(EquatableArray<Target> Targets) : INoted<Catalogue>
{
    private readonly Lazy<Dictionary<string, List<Target>>> byId = new(() => Grouped(Targets, t => [t.Id], StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, List<Target>>> byName = new(() =>
        Grouped(Targets, NamesOf, StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<Dictionary<string, (Target Target, string Language)>> byFile = new(() =>
        Targets.SelectMany(t => t.Sections.Select(s => (s.File, Found: (t, s.Language)))).DistinctBy(f => f.File)
            .ToDictionary(f => f.File, f => f.Found, StringComparer.Ordinal));

    private Notes? Notes { get; init; }

    /// <summary>What would be chapters, were they built.</summary>
    public EquatableArray<DraftChapter> Drafts { get; init; } = [];

    public bool Equals(Catalogue? other) => other is not null && Targets == other.Targets && Drafts == other.Drafts;

    public override int GetHashCode() => Targets.GetHashCode();

    public Catalogue NotedIn(Notes notes) => this with { Notes = notes };

    public IReadOnlySet<string>? ChangedSince(Catalogue before)
    {
        if (Targets.Count != before.Targets.Count) return null;
        var changed = Targets.Zip(before.Targets).Where(pair => !pair.First.Equals(pair.Second));
        var drafts = Drafts.Except(before.Drafts).Concat(before.Drafts.Except(Drafts));
        return changed.SelectMany(pair => Names(pair.First).Concat(Names(pair.Second))).Concat(drafts.SelectMany(d => new[] { d.Slug, d.File })).ToHashSet(StringComparer.OrdinalIgnoreCase);

        static IEnumerable<string> Names(Target target) => NamesOf(target).Append(target.Id).Concat(target.Sections.Select(s => s.File));
    }

    /// <summary>All targets of that kind (any when null, then without families and pages) that the name may mean; more than one is ambiguous.</summary>
    public IReadOnlyList<Target> Find(TargetKind? kind, string name)
    {
        Notes?.Add(name);
        var found = Of(byId.Value, kind, name);
        return found.Count > 0 ? found : Of(byName.Value, kind, name);
    }

    /// <summary>All targets of any kind that the name may mean, families and pages too.</summary>
    public IReadOnlyList<Target> FindAny(string name)
    {
        Notes?.Add(name);
        return byId.Value.GetValueOrDefault(name) ?? byName.Value.GetValueOrDefault(name) ?? [];
    }

    /// <summary>The target whose address a path such as <c>/en/models/davinci.html</c> ends in.</summary>
    public Target? At(string path)
    {
        Notes?.AddAll();
        return Targets.Where(t => path.EndsWith("/" + t.Address, StringComparison.Ordinal)).MaxBy(t => t.Address.Length);
    }

    /// <summary>The target of that kind and id, or null.</summary>
    public Target? ById(TargetKind kind, string id)
    {
        Notes?.Add(id);
        return byId.Value.GetValueOrDefault(id)?.FirstOrDefault(t => t.Kind == kind);
    }

    /// <summary>The chapter of a file such as <c>chapters/en/02-evolution.md</c>, with its language.</summary>
    public (Target Target, string Language)? ByFile(string file)
    {
        Notes?.Add(file);
        return byFile.Value.TryGetValue(file, out var found) ? found : null;
    }

    /// <summary>The draft of that slug, where a link may lead to a chapter: in that language, or else in another.</summary>
    public DraftChapter? Draft(TargetKind? kind, string slug, string language)
    {
        Notes?.Add(slug);
        return kind is null or TargetKind.Chapter ? Drafts.Where(d => d.Slug == slug).MinBy(d => d.Language.Code == language ? 0 : 1) : null;
    }

    /// <summary>The draft in a file such as <c>chapters/en/02-evolution.md</c>.</summary>
    public DraftChapter? DraftByFile(string file)
    {
        Notes?.Add(file);
        return Drafts.FirstOrDefault(d => d.File == file);
    }

    /// <summary>The id or name that was probably meant.</summary>
    public string? Closest(TargetKind? kind, string name)
    {
        Notes?.AddAll();
        return Spelling.Closest(name, Targets.Where(t => Matches(kind, t)).SelectMany(t => t.Aliases.Prepend(t.Id)));
    }

    /// <summary>The texts of all chapters.</summary>
    public IEnumerable<ChapterSections> Texts()
    {
        Notes?.AddAll();
        return Targets.SelectMany(t => t.Sections);
    }

    private static IEnumerable<string> NamesOf(Target target) => target.Aliases.Concat(target.Name.Translations.Select(n => n.Text)).Distinct();

    private static List<Target> Of(Dictionary<string, List<Target>> index, TargetKind? kind, string name)
    {
        if (!index.TryGetValue(name, out var all)) return [];
        // Nearly always all are, and this is asked for every link.
        return all.TrueForAll(t => Matches(kind, t)) ? all : all.FindAll(t => Matches(kind, t));
    }

    private static bool Matches(TargetKind? kind, Target target) => kind is null ? target.Kind is not (TargetKind.Family or TargetKind.Page) : target.Kind == kind;

    private static Dictionary<string, List<Target>> Grouped(
        EquatableArray<Target> targets, Func<Target, IEnumerable<string>> namesOf, StringComparer comparer)
    {
        var index = new Dictionary<string, List<Target>>(comparer);
        foreach (var target in targets)
        {
            foreach (var name in namesOf(target))
            {
                if (!index.TryGetValue(name, out var list)) index.Add(name, list = []);
                if (!list.Contains(target)) list.Add(target);
            }
        }
        return index;
    }
}
