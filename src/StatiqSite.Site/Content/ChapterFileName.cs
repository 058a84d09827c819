using System.Text.RegularExpressions;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>What a chapter's path says: <c>chapters/&lt;lang&gt;/NN-slug.md</c>.</summary>
public sealed partial record ChapterFileName(string Language, string Slug, int Order, Place Place)
{
    /// <summary>Null for a path that is not one of a chapter, which is reported.</summary>
    public static ChapterFileName? Parse(SourceFile file, SiteSettings site, Report report)
    {
        var parts = file.Name.Split('/');
        var name = Pattern().Match(parts[^1]);
        if (parts.Length != 3 || !name.Success)
        {
            report.Add(Errors.ChapterFileName(file.Start, string.Join('/', parts[1..])));
            return null;
        }
        if (site.Languages.FirstOrDefault(l => l.Code == parts[1]) is not { } language)
        {
            report.Add(Errors.UnknownLanguage(file.Start, parts[1], Spelling.Closest(parts[1], site.Languages.Select(l => l.Code))));
            return null;
        }
        return new ChapterFileName(language.Code, name.Groups[2].Value, int.Parse(name.Groups[1].ValueSpan), file.Start);
    }

    // Two digits at least and no zeros beyond them, so that a number is written in one way only.
    [GeneratedRegex(@"^([0-9]{2}|[1-9][0-9]{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md\z")]
    private static partial Regex Pattern();
}
