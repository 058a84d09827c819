using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Proofreading;

namespace StatiqSite.Site.Content;

/// <summary>The fields above a chapter's text.</summary>
internal sealed record ChapterHeader(string Title, IdReference Part, string Summary, EdtfDate Updated, bool IsDraft, EquatableArray<CoveredPoint> Covers, bool AllowsHtml, bool IsAutolinked,
    IdReference? Origin);

/// <summary>Reads a chapter's front matter: YAML between two lines of <c>---</c> at the beginning of the file.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    /// <summary>The header; null where there is none, which is reported.</summary>
    /// <param name="bodyOffset">Where the text after the front matter begins.</param>
    /// <param name="proofreader">Who reads the title and the summary; null for nobody.</param>
    public static ChapterHeader? Read(SourceText text, Report report, out int bodyOffset, Proofreader? proofreader = null)
    {
        bodyOffset = 0;
        if (text.Line(1).TrimEnd() != Fence)
        {
            report.Add(Errors.FrontMatterMissing(text.PlaceAt(0)));
            return null;
        }
        var offset = text.Line(1).Length + 1;
        for (var line = 2; line <= text.LineCount; line++)
        {
            var end = offset + text.Line(line).Length + 1;
            if (text.Line(line).TrimEnd() == Fence)
            {
                bodyOffset = Math.Min(end, text.Text.Length);
                return Fields(text.Text[(text.Line(1).Length + 1)..offset], text, proofreader, report);
            }
            offset = end;
        }
        report.Add(Errors.FrontMatterUnclosed(text.PlaceAt(0)));
        return null;
    }

    private static EquatableArray<CoveredPoint> Covers(FieldReader fields) =>
        fields.ReferencesByName("covers", "the points that sections cover").Select(c => new CoveredPoint(c.Name, c.Id)).ToEquatableArray();

    private static ChapterHeader? Fields(string yaml, SourceText text, Proofreader? proofreader, Report report)
    {
        var node = YamlParser.Parse(yaml, text.Path, firstLine: 2, report);
        if (node is not null and not YamlMapping) report.Add(Errors.WrongType(node.Place, "front matter", "a mapping", node.Kind));
        var mapping = node as YamlMapping ?? new YamlMapping(new Place(text.Path, 1, 1), []);
        if (node is null && report.Diagnostics.Count > 0) return null;

        var header = Header(new FieldReader(mapping, "a chapter", SiteSettings.Empty, report));
        foreach (var entry in mapping.Entries)
            if (entry is { Key.Text: "title" or "summary", Value: YamlScalar scalar }) proofreader?.Read(scalar, text);
        return header;
    }

    internal static ChapterHeader Header(FieldReader fields)
    {
        var header = new ChapterHeader(
            fields.String("title"), fields.Reference("part"), fields.String("summary"), fields.Day("updated"), fields.Flag("draft"), Covers(fields),
            fields.Flag("html"), fields.Flag("autolink", otherwise: true), fields.OptionalReference("origin"));
        fields.Done();
        return header;
    }
}
