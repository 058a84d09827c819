using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>The data files of the input, each by its name. Only <c>site.yml</c> must exist; without the others the site has no models, sources or terms.</summary>
public static class DataFiles
{
    public const string Settings = "site.yml";
    public const string Models = "models.yml";
    public const string Sources = "sources.yml";
    public const string Glossary = "glossary.yml";
    public const string Tokens = "tokens.yml";
    public const string Corrections = "corrections.yml";
    public const string Names = "names.yml";
    public const string Redirects = "redirects.yml";
    public const string Lock = "addresses.lock";
    public const string Translations = "translations.yml";

    public static SiteSettings ReadSettings(IReadOnlyList<DataFile> files, Folders folders, Report report)
    {
        if (files.Count > 0) return SiteSettingsReader.Read(files[0], report) ?? SiteSettings.Empty;
        report.Add(Errors.MissingFile(new Place($"{folders.Input}/{Settings}", 1, 1), "the site's title, languages and address (docs/authoring.md)"));
        return SiteSettings.Empty;
    }

    public static ModelData ReadModels(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? ModelDataReader.Read(files[0], site, report) : ModelData.Empty;

    public static SourceList ReadSources(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? SourceListReader.Read(files[0], site, report) : new SourceList([]);

    public static Glossary ReadGlossary(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? GlossaryReader.Read(files[0], site, report) : new Glossary([]);

    public static TokenList ReadTokens(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? TokenListReader.Read(files[0], site, report) : new TokenList([]);

    public static CorrectionList ReadCorrections(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? CorrectionsReader.Read(files[0], site, report) : new CorrectionList([]);

    public static NameList ReadNames(IReadOnlyList<DataFile> files, SiteSettings site, Report report) =>
        files.Count > 0 ? NameListReader.Read(files[0], site, report) : NameList.Empty;
}

/// <summary>How the two folders of sources are called in diagnostics about files that do not exist.</summary>
public sealed record Folders(string Input, string Theme);
