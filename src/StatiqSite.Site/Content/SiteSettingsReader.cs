using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteSettingsReader
{
    /// <summary>The settings; null where the file cannot be read or names no language.</summary>
    public static SiteSettings? Read(SourceFile file, Report report)
    {
        // The languages come first: every other text of the file is judged by them.
        if (DataFile.Mapping(file, SiteSettings.Empty, report) is not { } first) return null;
        var languages = first.Each("languages", "a language", Language).Select((l, i) => i == 0 ? l : l with { Prefix = l.Code + "/" }).ToEquatableArray();
        if (languages.Count == 0)
        {
            report.Add(Errors.MissingField(first.Place, "languages", file.Name));
            return null;
        }

        var fields = first.For(SiteSettings.Empty with { Languages = languages });
        var address = fields.Url("address", required: true);
        var settings = new SiteSettings(
            fields.Text("title"),
            fields.Text("description"),
            new Uri((address ?? "https://site.invalid").TrimEnd('/') + "/"),
            languages,
            fields.Each("parts", "a part", Part),
            fields.String("author"),
            Licence(fields),
            fields.OptionalString("edit"),
            fields.Date("checked").Latest ?? default);
        fields.Done();
        return settings;
    }

    private static Language? Language(FieldReader fields)
    {
        var language = new Language(fields.String("code"), fields.String("name"), "");
        fields.Done();
        return language.Code.Length > 0 ? language : null;
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
