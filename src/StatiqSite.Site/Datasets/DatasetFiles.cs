using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Datasets;

/// <summary>The files of <c>data/</c>, which are one for all languages.</summary>
public static class DatasetFiles
{
    internal const string SchemaName = "models.schema.json";

    /// <summary>Their paths in the output.</summary>
    public static IReadOnlyList<string> Paths { get; } = [Addresses.DataJson, Addresses.DataSchema, Addresses.DataTable];

    public static IEnumerable<OutputFile> Make(DatasetInput input, Report report)
    {
        var (content, phrases) = input;
        yield return new OutputFile(Addresses.DataJson, DatasetJson.Write(DatasetEntries.Of(content)));
        // A schema has one language: the one most readers of schemas read, where the site has it.
        List<string> codes = [.. content.Settings.Languages.Select(l => l.Code)];
        var language = codes.Find(c => c.StartsWith("en", StringComparison.Ordinal)) ?? (codes.Count > 0 ? codes[0] : "");
        var id = Addresses.Absolute(content.Settings.Identity, Addresses.DataSchema);
        yield return new OutputFile(Addresses.DataSchema, DatasetJson.Schema(id, content.Settings.Title[language], p => phrases[language][DatasetFields.PhraseKey(p)]));
        yield return new OutputFile(Addresses.DataTable, ModelTable.Write(content));
    }
}

/// <summary>What the files are made of.</summary>
public sealed record DatasetInput(SiteContent Content, PhraseBook Phrases)
{
    public static DatasetInput Of(SiteContent content, PhraseBook phrases, Report report)
    {
        return new DatasetInput(content, phrases);
    }
}
