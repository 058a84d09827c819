using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>sources.yml</c>.</summary>
internal static class SourceListReader
{
    public static SourceList Read(DataFile file, SiteSettings site, Report report) => new(
        file.Items("a source", site, report).Select(Source).OfType<Source>().ToEquatableArray());

    internal static Source? Source(FieldReader fields)
    {
        var key = fields.OwnId("key");
        var source = new Source(
            key ?? "",
            fields.Place,
            fields.Word<SourceKind>("kind"),
            fields.String("title"),
            fields.LanguageCode("title_lang") ?? "en",
            fields.OptionalText("title_note"),
            fields.Strings("authors", required: true, canBeEmpty: true),
            fields.OptionalString("publisher"),
            fields.Date("date"),
            fields.Url("url"),
            fields.Url("archive"),
            fields.OptionalString("arxiv", TextForm.Arxiv),
            fields.OptionalString("doi", TextForm.Doi),
            fields.OptionalText("venue"),
            fields.Word<ReadAs>("read"),
            fields.OptionalText("read_note"),
            fields.Flag("background"));
        fields.Done();
        return key is null ? null : source;
    }
}
