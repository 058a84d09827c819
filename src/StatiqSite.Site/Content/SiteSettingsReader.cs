using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SiteSettingsReader
{
    /// <summary>The settings; null where the file cannot be read or names no language.</summary>
    public static SiteSettings? Read(DataFile file, Report report)
    {
        // The languages come first: every other text of the file is judged by them.
        if (file.Mapping(SiteSettings.Empty, report) is not { } first)
        {
            if (!file.IsBroken && report.Diagnostics.Count == 0) report.Add(Errors.MissingField(file.Start, "languages", file.Name));
            return null;
        }
        var languages = Languages(first, report);
        if (languages.Count == 0)
        {
            if (!file.IsBroken && report.Diagnostics.Count == 0) report.Add(Errors.MissingField(first.Place, "languages", file.Name));
            return null;
        }
        return Fields(first.For(SiteSettings.Empty with { Languages = languages }), languages);
    }

    internal static SiteSettings Fields(FieldReader fields, EquatableArray<Language> languages)
    {
        var settings = new SiteSettings(
            fields.Text("title"),
            fields.Text("description"),
            fields.PublicAddress("address") ?? SiteSettings.Empty.Address,
            languages,
            fields.Each("parts", "a part", Part),
            fields.String("author"),
            Licence(fields),
            fields.UrlWith("edit", SiteSettings.EditedPath),
            fields.Day("checked").Latest ?? default,
            HostingSettings.Read(fields),
            fields.OptionalReference("focus"),
            fields.Flag("cite_claims"),
            fields.Flag("link_models"));
        fields.Done();
        return settings;
    }

    // Codes become folders, which not every disk tells apart by case.
    internal static EquatableArray<Language> Languages(FieldReader site, Report report)
    {
        var places = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        var languages = new List<Language>();
        foreach (var fields in site.Items("languages", "a language", required: true))
        {
            var (code, name) = (fields.LanguageCode("code", required: true), fields.String("name"));
            fields.Done();
            if (code is null) continue;
            if (places.TryAdd(code, fields.Place)) languages.Add(new Language(code, name, languages.Count == 0 ? "" : code + "/"));
            else report.Add(Errors.DuplicateId(fields.Place, "language", code, places[code]));
        }
        return languages.ToEquatableArray();
    }

    private static Part? Part(FieldReader fields)
    {
        var (id, name) = (fields.OwnId(), fields.Text("name"));
        fields.Done();
        return id is null ? null : new Part(id, fields.Place, name);
    }

    private static Licence Licence(FieldReader fields)
    {
        if (fields.Mapping("licence", "the licence", required: true) is not { } licence) return new Licence("", "");
        var (name, url) = (licence.String("name"), licence.Url("url", required: true));
        licence.Done();
        return new Licence(name, url ?? "");
    }
}
