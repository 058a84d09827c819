using System.Text;

namespace StatiqSite.Site;

/// <summary>What docs/errors.md says of each error code; the file travels inside the library.</summary>
public static class Explanations
{
    private const string Heading = "## ";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sections = new(Read);

    /// <summary>Every explained code, in the order of the file.</summary>
    public static IReadOnlyList<string> Codes => [.. Sections.Value.Keys];

    /// <summary>The text under a code's heading, or null.</summary>
    public static string? Find(string code) => Sections.Value.GetValueOrDefault(code);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(Explanations).Assembly.GetManifestResourceStream("errors.md")
            ?? throw new InvalidOperationException("docs/errors.md is not in the library");
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string? code = null;
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith(Heading, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                continue;
            }
            if (code is not null) sections.Add(code, text.ToString().Trim());
            code = line[Heading.Length..].Trim();
            text.Clear();
        }
        if (code is not null) sections.Add(code, text.ToString().Trim());
        return sections;
    }
}
