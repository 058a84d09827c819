using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SiteSettingsReader
{
    /// <summary>The settings; null where the file cannot be read or names no language.</summary>
    public static SiteSettings? Read(DataFile file, Report report)
    {
        if (file.Mapping(SiteSettings.Empty, report) is null && (file.IsBroken || file.Root is not null)) return null;
        // The languages come first: every other text of the file is judged by them.
        var first = new FieldReader(file.Root as YamlMapping ?? new YamlMapping(file.Start, []), file.Name, SiteSettings.Empty, report);
        var told = report.Diagnostics.Count;
        var languages = Languages(first, report);
        // By languages of which one is wrong or missing no text can be judged.
        var areSound = report.Diagnostics.Count == told;
        var settings = Fields(first.For(areSound ? SiteSettings.Empty with { Languages = languages } : SiteSettings.Empty), languages);
        return languages.Count == 0 ? null : settings;
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
