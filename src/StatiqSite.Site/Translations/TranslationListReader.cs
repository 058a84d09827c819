using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Translations;

/// <summary>Reads <c>translations.yml</c>.</summary>
public static class TranslationListReader
{
    public static TranslationList Read(IReadOnlyList<DataFile> files, SiteSettings site, Report report) => files.Count == 0
        ? TranslationList.None
        : new TranslationList(files[0].Items("a translation", site, report).Select(Record).ToEquatableArray(), IsKept: true);

    private static TranslationRecord Record(FieldReader fields)
    {
        var opening = new SectionHash("", fields.String("opening"));
        var record = new TranslationRecord(
            fields.String("chapter"),
            fields.String("language"),
            fields.StringsByName("sections", "the sections").Select(s => new SectionHash(s.Key, s.Value)).Prepend(opening).ToEquatableArray());
        fields.Done();
        return record;
    }
}
