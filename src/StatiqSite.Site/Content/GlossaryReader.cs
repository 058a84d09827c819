using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>glossary.yml</c>.</summary>
internal static class GlossaryReader
{
    public static Glossary Read(DataFile file, SiteSettings site, Report report) => new(
        file.Items("a term", site, report).Select(Term).OfType<GlossaryTerm>().ToEquatableArray());

    internal static GlossaryTerm? Term(FieldReader fields)
    {
        var id = fields.OwnId();
        var term = new GlossaryTerm(
            id ?? "",
            fields.Place,
            fields.Text("term"),
            fields.OptionalString("pinyin", TextForm.Pinyin),
            fields.WordsByLanguage("aliases"),
            fields.Flag("autolink", otherwise: true),
            fields.Text("definition"),
            fields.References("sources", required: true),
            fields.References("see"));
        fields.Done();
        return id is null ? null : term;
    }
}
