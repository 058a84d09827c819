using System.Text.Encodings.Web;
using System.Text.Json;
using StatiqSite.Site.Content;

namespace StatiqSite.Cli.Skeletons;

/// <summary>The beginning of a chapter: every required field, and a draft, so that the site stays publishable while it is written.</summary>
internal static class ChapterSkeleton
{
    /// <param name="updated">The site's "today", <c>checked</c> of site.yml: a date that comes from the data, as all dates of the site do.</param>
    public static string Text(string language, string title, string part, IEnumerable<string> parts, DateOnly updated) => $"""
        ---
        title: {Quoted(title)}
        part: {part}   # one of: {string.Join(", ", parts)}
        summary: {Words.ToBeWritten(language)}
        updated: {updated:yyyy-MM-dd}
        draft: true   # remove this line when readers may see the chapter
        ---

        {Words.ToBeWritten(language)}

        """;

    /// <summary>Words of a slug as a title, for who gives none.</summary>
    public static string TitleOf(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    // A JSON string is one of YAML too.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}

/// <summary>What stands where an author has to write.</summary>
internal static class Words
{
    public static string ToBeWritten(string language) => language.Split('-')[0] == "zh" ? "待写。" : "To be written.";

    /// <summary>The same as a text of data files, in every language of the site.</summary>
    public static string ToBeWritten(SiteSettings site) => $"{{ {string.Join(", ", site.Languages.Select(l => $"{l.Code}: {ToBeWritten(l.Code)}"))} }}";
}
