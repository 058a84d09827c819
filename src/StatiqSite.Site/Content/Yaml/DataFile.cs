using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>Reads a whole data file as YAML, with the mistakes that any file can have.</summary>
public static class DataFile
{
    /// <summary>The tree; null where there is none to read.</summary>
    public static YamlNode? Read(SourceFile file, Report report) =>
        SourceReading.Text(file, Limits.DataFile, report) is { } text ? YamlParser.Parse(text.Text, file.Path, 1, report) : null;

    /// <summary>The fields of a file that is one mapping; null where it is none, which is reported.</summary>
    public static FieldReader? Mapping(SourceFile file, SiteSettings site, Report report)
    {
        var node = Read(file, report);
        if (node is YamlMapping mapping) return new FieldReader(mapping, file.Name, site, report);
        if (node is not null) report.Add(Errors.WrongType(node.Place, file.Name, "a mapping", node.Kind));
        return null;
    }
}
