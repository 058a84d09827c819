using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>names.yml</c>.</summary>
internal static class NameListReader
{
    public static NameList Read(DataFile file, SiteSettings site, Report report) => new(
        file.Items("a name", site, report).Select(Name).ToEquatableArray());

    internal static SpelledName Name(FieldReader fields)
    {
        var name = new SpelledName(fields.String("name"), fields.Strings("wrong"), fields.Strings("exact"));
        fields.Done();
        return name;
    }
}
