using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Site.Translations;

/// <summary>Makes <c>translations.yml</c> of the chapters as they stand. A build only reads it: that a translation is in step is for people to say.</summary>
public static class TranslationFile
{
    private const string Heading =
        """
        # What each translation was made from: a hash of every section of the original.
        # Written by 'statiqsite accept translations'; do not edit.

        """;

    /// <summary>All translations, drafts included, in the order of their files.</summary>
    public static IReadOnlyList<TranslatedChapter> Translations(SourceFolder input, SiteSettings site, Report report)
    {
        var context = new ReadingContext(site, new SiteOptions(Drafts: true), new TermNames([]), NameList.Empty);
        var chapters = input.List(ChapterReader.Folder).Where(SourceNames.IsWritten).Select(n => input.Read(n, Limits.Chapter)).OfType<SourceFile>()
            .Select(f => ChapterReader.Read(f, context, report)).OfType<Chapter>();
        return [.. TranslatedChapter.In(chapters, site).OrderBy(t => t.Translation.Place.Path, StringComparer.Ordinal)];
    }

    /// <param name="isAccepted">Says which are accepted as they stand; the others keep what was written of them.</param>
    public static string Text(IEnumerable<TranslatedChapter> translations, TranslationList before, Func<TranslatedChapter, bool> isAccepted)
    {
        var yaml = new StringBuilder(Heading);
        foreach (var translation in translations)
            if ((isAccepted(translation) ? TranslationRecord.Of(translation) : before.Of(translation.Translation)) is { } record) Append(yaml, record);
        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, TranslationRecord record)
    {
        yaml.Append(CultureInfo.InvariantCulture, $"- chapter: \"{record.Chapter}\"\n  language: {record.Language}\n  opening: \"{record.HashOf("")}\"\n");
        var sections = record.Sections.Where(s => s.Section.Length > 0).ToList();
        if (sections.Count > 0) yaml.Append("  sections:\n");
        foreach (var section in sections) yaml.Append(CultureInfo.InvariantCulture, $"    \"{section.Section}\": \"{section.Hash}\"\n");
    }
}
