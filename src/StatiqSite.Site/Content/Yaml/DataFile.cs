using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>A whole data file as YAML, parsed once for all that read it; equal to another when the files are.</summary>
public sealed class DataFile : IEquatable<DataFile>
{
    private readonly SourceFile file;

    private DataFile(SourceFile file, SourceText? text, YamlNode? root, bool isBroken) => (this.file, Text, Root, IsBroken) = (file, text, root, isBroken);

    public string Name => file.Name;

    public Place Start => file.Start;

    /// <summary>Null where the file has none to read.</summary>
    public SourceText? Text { get; }

    /// <summary>The tree; null where there is none to read.</summary>
    public YamlNode? Root { get; }

    /// <summary>Were mistakes told that any file can have?</summary>
    public bool IsBroken { get; }

    /// <summary>Reads a file, and tells the mistakes that any can have.</summary>
    public static DataFile Parse(SourceFile file, Report report)
    {
        var told = report.Diagnostics.Count;
        var text = SourceReading.Text(file, Limits.DataFile, report);
        var root = text is null ? null : YamlParser.Parse(text.Text, file.Path, 1, report);
        return new DataFile(file, text, root, report.Diagnostics.Count > told);
    }

    /// <summary>The fields of a file that is one mapping; null where it is none, which is reported.</summary>
    public FieldReader? Mapping(SiteSettings site, Report report)
    {
        if (Root is YamlMapping mapping) return new FieldReader(mapping, Name, site, report);
        if (Root is not null) report.Add(Errors.WrongType(Root.Place, Name, "a mapping", Root.Kind));
        return null;
    }

    /// <summary>The fields of each record of a file that is one list; none where it is no list, which is reported.</summary>
    /// <param name="what">A record, such as "a source".</param>
    public IEnumerable<FieldReader> Items(string what, SiteSettings site, Report report) => FieldReader.Items(Root, Name, what, site, report);

    public bool Equals(DataFile? other) => other is not null && file.Equals(other.file);

    public override bool Equals(object? obj) => Equals(obj as DataFile);

    public override int GetHashCode() => file.GetHashCode();
}
