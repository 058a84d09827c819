using StatiqSite.Engine;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.TermLinks;
using StatiqSite.Site.Proofreading;
using StatiqSite.Site.Proofreading.Claims;

namespace StatiqSite.Site.Content;

/// <summary>Makes a chapter from its file.</summary>
public static class ChapterReader
{
    /// <summary>The folder of all chapters, below the input.</summary>
    public const string Folder = "chapters";

    /// <summary>The chapter; null for a draft that is not wanted, and where the file is none, which is reported.</summary>
    public static Chapter? Read(SourceFile file, ReadingContext context, Report report)
    {
        var (site, options, terms, names, claims) = context;
        if (SourceReading.Text(file, Limits.Chapter, report) is not { } text || ChapterFileName.Parse(file, site, report) is not { } name) return null;
        var proofreader = new Proofreader(name.Language, names, report);
        if (FrontMatterReader.Read(text, report, out var bodyOffset, proofreader) is not { } header || (header.IsDraft && !options.Drafts)) return null;
        var body = MarkdownParser.Parse(text, bodyOffset, name.Language, report, header.AllowsHtml, header.IsAutolinked ? terms : null, proofreader, claims);
        foreach (var section in header.Covers.Select(c => c.Section).Distinct()) CheckExists(section, file.Name, body, report);
        return new Chapter(
            name.Language, name.Slug, name.Order, name.Place, header.Title, header.Part, header.Summary, header.Updated, header.IsDraft, header.Covers, header.Origin,
            ChapterSection.Of(text, bodyOffset, body), body);
    }

    private static void CheckExists(IdReference section, string file, MarkdownBody body, Report report)
    {
        var ids = body.Headings.Select(h => h.Id).Append(CoveredPoint.Opening).ToList();
        if (!ids.Contains(section.Id)) report.Add(Errors.DeadAnchor(section.Place, section.Id, file, Spelling.Closest(section.Id, ids)));
    }
}

/// <summary>What reading a chapter needs beside its file.</summary>
/// <param name="Claims">Null where nobody asks for citations.</param>
public sealed record ReadingContext(SiteSettings Settings, SiteOptions Options, TermNames Terms, NameList Names, ClaimRule? Claims = null)
{
    public static ReadingContext Of(SiteSettings settings, SiteOptions options, TermNames terms, NameList names, ClaimRule claims, Report report)
    {
        return new ReadingContext(settings, options, terms, names, claims);
    }
}
