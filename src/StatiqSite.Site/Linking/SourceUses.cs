using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Linking;

/// <summary>Which entries of the data files rest on a source.</summary>
internal sealed class SourceUses
{
    private readonly ILookup<string, ModelRecord> models;
    private readonly ILookup<string, Ability> abilities;
    private readonly ILookup<string, TrainingMethod> methods;
    private readonly ILookup<string, GlossaryTerm> terms;

    private SourceUses(SiteContent content)
    {
        models = By(content.Data.Models, m => m.AllEvidence.SelectMany(e => e.Sources).Concat(m.Papers));
        abilities = By(content.Data.Abilities, a => a.Origin is { } origin ? origin.Evidence.Sources : []);
        methods = By(content.Data.Methods, m => m.Evidence.Sources);
        terms = By(content.Terms, t => t.Sources);
    }

    public static SourceUses In(SiteContent content) => new(content);

    public bool Any(string key) => models.Contains(key) || abilities.Contains(key) || methods.Contains(key) || terms.Contains(key);

    public IEnumerable<ModelRecord> Models(string key) => models[key];

    public IEnumerable<Ability> Abilities(string key) => abilities[key];

    public IEnumerable<TrainingMethod> Methods(string key) => methods[key];

    public IEnumerable<GlossaryTerm> Terms(string key) => terms[key];

    private static ILookup<string, T> By<T>(EquatableArray<T> items, Func<T, IEnumerable<IdReference>> sourcesOf) =>
        items.SelectMany(i => sourcesOf(i).Select(s => s.Id).Distinct().Select(key => (key, i))).ToLookup(u => u.key, u => u.i, StringComparer.Ordinal);
}
