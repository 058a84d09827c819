using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>names.yml</c>.</summary>
internal static class NameListReader
{
    public static NameList Read(DataFile file, SiteSettings site, Report report)
    {
        List<WrittenName> written = [.. file.Items("a name", site, report).Select(Name)];
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        // What is missing has been told.
        foreach (var (name, _, _) in written.Where(w => w.Name.Id.Length > 0))
            if (!first.TryAdd(name.Id, name.Place)) report.Add(Errors.DuplicateId(name.Place, "name", name.Id, first[name.Id]));
        foreach (var wrong in written.SelectMany(w => w.Wrong).Where(w => first.ContainsKey(w.Id))) report.Add(Errors.ContradictoryName(wrong.Place, wrong.Id));
        return new NameList(written.Select(w => new SpelledName(w.Name.Id, w.Wrong.Select(i => i.Id).ToEquatableArray(), w.Exact)).ToEquatableArray());
    }

    internal static WrittenName Name(FieldReader fields)
    {
        var name = new WrittenName(fields.Reference("name"), fields.References("wrong"), fields.Strings("exact"));
        fields.Done();
        return name;
    }

    /// <summary>An entry with the places of its spellings.</summary>
    internal sealed record WrittenName(IdReference Name, EquatableArray<IdReference> Wrong, EquatableArray<string> Exact);
}
