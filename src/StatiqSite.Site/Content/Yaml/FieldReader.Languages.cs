using System.Text.RegularExpressions;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <content>Languages, and texts in each of them.</content>
public sealed partial class FieldReader
{
    /// <summary>A BCP 47 tag of the form <c>zh-Hans</c>, or null where there is none to use.</summary>
    public string? LanguageCode(string field, bool required = false)
    {
        if (Scalar(field, required, ValueShape.Language) is not { } scalar) return null;
        if (LanguageTag().IsMatch(scalar.Text)) return scalar.Text;
        report.Add(Errors.InvalidLanguage(scalar.Place, scalar.Text));
        return null;
    }

    public LocalText Text(string field) => Text(Find(field, required: true, ValueShape.LocalText), field) ?? new LocalText([]);

    public LocalText? OptionalText(string field) => Text(Find(field, required: false, ValueShape.LocalText), field);

    /// <summary>Lists of words by language.</summary>
    public EquatableArray<Translation> WordsByLanguage(string field)
    {
        shape?.Note(field, isRequired: false, () => ValueShape.ByLanguage(ValueShape.List(ValueShape.Text())));
        if (Mapping(field, "this list of words by language") is not { } languages) return [];
        languages.known.AddRange(site.Languages.Select(l => l.Code));
        languages.TellUnknownLanguages();
        return site.Languages.SelectMany(l => languages.Scalars(l.Code, required: false).Select(s => new Translation(l.Code, s.Text))).ToEquatableArray();
    }

    private LocalText? Text(YamlNode? node, string field)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlMapping texts:
                var languages = new FieldReader(texts, $"'{field}'", site, report);
                languages.known.AddRange(site.Languages.Select(l => l.Code));
                languages.needed.AddRange(languages.known);
                var mistyped = languages.TellUnknownLanguages();
                foreach (var missing in site.Languages.Where(l => !mistyped.Contains(l.Code) && texts.Entries.All(e => e.Key.Text != l.Code)))
                    report.Add(Errors.MissingLanguage(texts.Place, field, missing.Code));
                return new LocalText(site.Languages.Select(l => (l.Code, Text: languages.OptionalString(l.Code))).Where(t => t.Text is not null)
                    .Select(t => new Translation(t.Code, t.Text!)).ToEquatableArray());
            default:
                return Scalar(node, field) is { } scalar ? new LocalText(site.Languages.Select(l => new Translation(l.Code, scalar.Text)).ToEquatableArray()) : null;
        }
    }

    /// <summary>Tells keys that are no language, unless none is known, and gives the languages that are only mistyped.</summary>
    private List<string> TellUnknownLanguages()
    {
        var (codes, mistyped) = (site.Languages.Select(l => l.Code).ToList(), new List<string>());
        if (codes.Count == 0) return mistyped;
        foreach (var entry in mapping.Entries.Where(e => !codes.Contains(e.Key.Text)))
        {
            if (TellMissingSpace(entry, codes) is { } code) mistyped.Add(code);
            else if (IsRestOfText(entry)) report.Add(Errors.UnquotedComma(entry.Key.Place, entry.Key.Text));
            else report.Add(Errors.UnknownLanguage(entry.Key.Place, entry.Key.Text, Spelling.Closest(entry.Key.Text, codes)));
        }
        return mistyped;
    }

    /// <summary>Tells that a name and its value, written between brackets without a space, are one text to YAML; gives the name, or null where that is not so.</summary>
    private string? TellMissingSpace(YamlEntry entry, List<string> names)
    {
        var (text, colon) = (entry.Key.Text, entry.Key.Text.IndexOf(':', StringComparison.Ordinal));
        if (entry.Value is not YamlScalar { IsNull: true } || colon < 1 || !names.Contains(text[..colon])) return null;
        report.Add(Errors.MissingSpace(entry.Key.Place, text[..colon]));
        return text[..colon];
    }

    // Between brackets, which begin before their first key, a comma ends a text; what follows it is a key without a value.
    private bool IsRestOfText(YamlEntry entry) =>
        entry.Value is YamlScalar { IsNull: true } && entry != mapping.Entries[0] && mapping.Place != mapping.Entries[0].Key.Place && !LanguageTag().IsMatch(entry.Key.Text);

    [GeneratedRegex($@"^{ValueShape.LanguageTag}\z")]
    private static partial Regex LanguageTag();
}
