using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Proofreading.Claims;

/// <summary>
/// Whether every claim of a chapter has to carry a citation, and the names by which a text speaks of a model and cites a source. Equal to that of the last run when no
/// model was renamed and no source came or went: then no chapter is read again.
/// </summary>
/// <param name="Applies"><c>cite_claims</c> of <c>site.yml</c>.</param>
public sealed record ClaimRule(bool Applies, EquatableArray<string> ModelIds, EquatableArray<string> ModelNames, EquatableArray<string> SourceKeys)
{
    private readonly Lazy<HashSet<string>> ids = new(() => new HashSet<string>(ModelIds, StringComparer.Ordinal));
    private readonly Lazy<HashSet<string>> names = new(() => new HashSet<string>(ModelIds.Concat(ModelNames), StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<HashSet<string>> keys = new(() => new HashSet<string>(SourceKeys, StringComparer.Ordinal));

    public static ClaimRule Of(ModelData data, SourceList sources, SiteSettings site, Report report)
    {
        return new ClaimRule(
            site.CitesClaims,
            data.Models.Select(m => m.Id).ToEquatableArray(),
            data.Models.SelectMany(m => m.Aliases.Concat(m.Name.Translations.Select(t => t.Text))).Distinct().ToEquatableArray(),
            sources.Sources.Select(s => s.Key).ToEquatableArray());
    }

    public bool Equals(ClaimRule? other) => other is not null && Applies == other.Applies && ModelIds == other.ModelIds && ModelNames == other.ModelNames && SourceKeys == other.SourceKeys;

    public override int GetHashCode() => HashCode.Combine(Applies, ModelIds, ModelNames, SourceKeys);

    internal HashSet<string> Keys => keys.Value;

    /// <summary>Is the code span a model's id, and so a link to it?</summary>
    internal bool IsModelId(ReadOnlySpan<char> code) => ids.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(code);

    /// <summary>Does a link of that kind and name lead to a model?</summary>
    internal bool IsModel(string? kind, string name) => kind is "model" or null && names.Value.Contains(name);
}
