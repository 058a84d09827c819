using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Rendering;

/// <summary>Reads the theme's words, <c>i18n/&lt;lang&gt;.yml</c>, for every language of the site.</summary>
public static class PhraseReader
{
    public static PhraseBook Read(IReadOnlyList<SourceFile> files, SiteSettings site, Folders folders, Report report)
    {
        var languages = site.Languages.Select(l => Language(l.Code, files, folders, report)).ToEquatableArray();
        // Every language must know what any of them knows, and what the pages themselves say.
        var keys = languages.SelectMany(l => l.Keys).Concat(RequiredPhrases.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new PhraseBook(languages.Select(l => l.All.Count == 0 ? l : l with { Missing = keys.Where(k => !l.Has(k)).ToEquatableArray() }).Select(l => Told(l, report)).ToEquatableArray());
    }

    private static Phrases Told(Phrases phrases, Report report)
    {
        foreach (var key in phrases.Missing) report.Add(Errors.MissingPhrase(new Place(phrases.Path, 1, 1), key));
        return phrases;
    }

    private static Phrases Language(string code, IReadOnlyList<SourceFile> files, Folders folders, Report report)
    {
        var name = $"{Theme.PhraseFolder}/{code}.yml";
        if (files.FirstOrDefault(f => f.Name == name) is not { } file)
        {
            report.Add(Errors.MissingFile(new Place($"{folders.Theme}/{name}", 1, 1), "the theme's words in this language"));
            return new Phrases(code, $"{folders.Theme}/{name}", []);
        }
        var data = DataFile.Parse(file, report);
        if (data is { Root: null, IsBroken: false }) report.Add(Errors.EmptyFile(file.Start, "the theme's words in this language"));
        var mapping = data.Root as YamlMapping ?? new YamlMapping(file.Start, []);
        foreach (var entry in mapping.Entries.Where(e => e.Value is not YamlScalar))
            report.Add(Errors.WrongType(entry.Value.Place, entry.Key.Text, "a text", entry.Value.Kind));
        return new Phrases(code, file.Path, mapping.Entries.Where(e => e.Value is YamlScalar)
            .Select(e => new Phrase(e.Key.Text, ((YamlScalar)e.Value).Text, e.Key.Place)).ToEquatableArray());
    }
}
