using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>A chapter's text that this build leaves out as a draft, so that whoever asks for it can be told why it is not there.</summary>
/// <param name="File">As in <see cref="ChapterText"/>.</param>
public sealed record DraftChapter(Language Language, string Slug, string File, Place Place)
{
    /// <summary>Null for a chapter that is built. What is wrong with the file is told where the chapter is read.</summary>
    public static DraftChapter? Of(SourceFile file, SiteSettings site, SiteOptions options, Report report)
    {
        // Few are drafts, and to read every front matter twice would cost more than this look at the bytes.
        if (options.Drafts || file.Bytes.Span.IndexOf("draft"u8) < 0) return null;
        var untold = new Report();
        if (SourceReading.Text(file, Limits.Chapter, untold) is not { } text || ChapterFileName.Parse(file, site, untold) is not { } name) return null;
        return FrontMatterReader.Read(text, untold, out _) is { IsDraft: true } ? new DraftChapter(site.Languages.First(l => l.Code == name.Language), name.Slug, file.Name, name.Place) : null;
    }
}
