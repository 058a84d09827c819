using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>An entry of <c>glossary.yml</c>.</summary>
/// <param name="Aliases">Other names, each with its language.</param>
/// <param name="IsAutolinked">Does its first use in a section link by itself?</param>
public sealed record GlossaryTerm(
    string Id,
    Place Place,
    LocalText Term,
    string? Pinyin,
    EquatableArray<Translation> Aliases,
    bool IsAutolinked,
    LocalText Definition,
    EquatableArray<IdReference> Sources,
    EquatableArray<IdReference> See);

/// <summary><c>glossary.yml</c>.</summary>
public sealed record Glossary(EquatableArray<GlossaryTerm> Terms);
