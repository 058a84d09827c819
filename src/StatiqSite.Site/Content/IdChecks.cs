using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Ids are unique within their list, and no two models or terms share a name.</summary>
internal static class IdChecks
{
    public static void Check(SiteContent content, Report report)
    {
        Unique("part", content.Settings.Parts.Select(p => (p.Id, p.Place)), report);
        Unique("family", content.Data.Families.Select(f => (f.Id, f.Place)), report);
        Unique("training method", content.Data.Methods.Select(m => (m.Id, m.Place)), report);
        Unique("ability", content.Data.Abilities.Select(a => (a.Id, a.Place)), report);
        Unique("stage", content.Data.Stages.Select(s => (s.Id, s.Place)), report);
        Unique("model", content.Data.Models.Select(m => (m.Id, m.Place)), report);
        Unique("source", content.Sources.Select(s => (s.Key, s.Place)), report);
        Unique("term", content.Terms.Select(t => (t.Id, t.Place)), report);

        Distinct(content.Data.Families.Select(f => (f.Id, f.Place)), report);
        Distinct(content.Data.Models.Select(m => (m.Id, m.Place)), report);

        Names(content.Data.Models.Select(m => (m.Id, m.Place, m.Aliases.Prepend(m.Id))), report);
        Names(content.Terms.Select(t => (t.Id, t.Place, t.Aliases.Select(a => a.Text).Concat(t.Term.Translations.Select(n => n.Text)).Prepend(t.Id))), report);
    }

    private static void Unique(string kind, IEnumerable<(string Id, Place Place)> entries, Report report)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (id, place) in entries)
            if (!first.TryAdd(id, place)) report.Add(Errors.DuplicateId(place, kind, id, first[id]));
    }

    /// <summary>Ids that become anchors or classes, where <see cref="PlainId"/> stands for them.</summary>
    private static void Distinct(IEnumerable<(string Id, Place Place)> entries, Report report)
    {
        var first = new Dictionary<string, (string Id, Place Place)>(StringComparer.Ordinal);
        foreach (var (id, place) in entries)
            if (!first.TryAdd(PlainId.Of(id), (id, place)) && first[PlainId.Of(id)] is var other && other.Id != id) report.Add(Errors.SimilarId(place, id, other.Id, other.Place));
    }

    private static void Names(IEnumerable<(string Id, Place Place, IEnumerable<string> Names)> entries, Report report)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, place, names) in entries)
            foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
                if (!owners.TryAdd(name, id) && owners[name] != id) report.Add(Errors.DuplicateAlias(place, name, owners[name]));
    }
}
