using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>Reads <c>corrections.yml</c>.</summary>
internal static class CorrectionsReader
{
    public static CorrectionList Read(DataFile file, SiteSettings site, Report report) => new(
        file.Items("a correction", site, report).Select(Correction).OfType<Correction>().ToEquatableArray());

    internal static Correction? Correction(FieldReader fields)
    {
        var id = fields.OwnId();
        var correction = new Correction(
            id ?? "",
            fields.Place,
            fields.Word<Verdict>("verdict"),
            fields.Text("said"),
            fields.Text("right"),
            fields.References("sources", required: true),
            fields.OptionalWord<Standing>("standing"),
            SectionReference.Of(fields.Reference("see")));
        fields.Done();
        return id is null ? null : correction;
    }
}
