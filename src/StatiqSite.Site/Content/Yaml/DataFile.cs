using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>Reads a whole data file as YAML, with the mistakes that any file can have.</summary>
public static class DataFile
{
    /// <summary>The tree; null where there is none to read.</summary>
    public static YamlNode? Read(SourceFile file, Report report)
    {
        if (file.IsTooLong)
        {
            report.Add(Errors.FileTooLong(file.Start, Limits.DataFile));
            return null;
        }
        if (SourceText.Decode(file.Path, file.Bytes.Span, out var invalidAt) is { } text) return YamlParser.Parse(text.Text, file.Path, 1, report);
        report.Add(Errors.InvalidUtf8(invalidAt));
        return null;
    }

    /// <summary>The fields of a file that is one mapping; null where it is none, which is reported.</summary>
    public static FieldReader? Mapping(SourceFile file, SiteSettings site, Report report)
    {
        var node = Read(file, report);
        if (node is YamlMapping mapping) return new FieldReader(mapping, file.Name, site, report);
        if (node is not null) report.Add(Errors.WrongType(node.Place, file.Name, "a mapping", node.Kind));
        return null;
    }
}
