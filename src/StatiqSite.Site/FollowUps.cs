using StatiqSite.Engine;
using StatiqSite.Site.Content;
using static StatiqSite.Site.ErrorCodes;

namespace StatiqSite.Site;

/// <summary>
/// Mistakes that only another brings with it. A thousand names that nobody knows say nothing to an author whose models.yml cannot be read; that it cannot is one line,
/// and the one to mend.
/// </summary>
internal static class FollowUps
{
    /// <summary>Of a file with one of these nothing is known but this.</summary>
    private static readonly string[] Unread =
        [YamlSyntax, YamlTooDeep, InvalidUtf8, FileTooLong, UnreadableFile, LinkNotFollowed, NotAFile];

    /// <summary>What is said of names whose definitions may stand in an unread data file.</summary>
    private static readonly string[] OfNames =
        [UnknownId, UnknownName, UnknownCitation, NothingToDraw, UnlinkedModel, UnusedSource, MissingTokens, InvalidCorrectionBlock, TranslationNotAccepted];

    /// <summary>What is said of the theme's words when a language has none.</summary>
    private static readonly string[] OfPhrases = [UnknownPhrase, MissingPhrase];

    /// <summary>The result without them.</summary>
    public static BuildResult Without(BuildResult result, SourceFolder input, SourceFolder theme)
    {
        var settings = input.PathOf(DataFiles.Settings);
        // Nothing else can be judged by settings that are wrong. An id in them that does not exist is a matter of the file that should have it.
        var own = result.Diagnostics.Where(d => d.Place.Path == settings && d.Code != UnknownId).ToList();
        if (own.Exists(d => d.Severity == Severity.Error)) return result with { Diagnostics = own };

        var told = Needed(result.Diagnostics, input).ToList();
        var isDataUnread = told.Count > 0 || result.Diagnostics.Any(d => Unread.Contains(d.Code) && IsYaml(d, input));
        var isPhraseUnread = result.Diagnostics.Any(d => (Unread.Contains(d.Code) || d.Code == MissingFile) && IsYaml(d, theme));
        if (!isDataUnread && !isPhraseUnread) return result;
        var left = result.Diagnostics.Where(d => !(isDataUnread && OfNames.Contains(d.Code)) && !(isPhraseUnread && OfPhrases.Contains(d.Code)));
        return result with { Diagnostics = [.. left.Concat(told).Order()] };
    }

    /// <summary>Data files that a site may be without, and this one cannot.</summary>
    private static IEnumerable<Diagnostic> Needed(IReadOnlyList<Diagnostic> diagnostics, SourceFolder input)
    {
        if (diagnostics.Any(d => d.Code == UnknownCitation) && IsMissing(DataFiles.Sources)) yield return Missing(DataFiles.Sources, "the sources that are cited");
        if (diagnostics.Any(d => d.Code == UnknownId && d.Place.Path == input.PathOf(DataFiles.Settings)) && IsMissing(DataFiles.Models))
            yield return Missing(DataFiles.Models, "the models, with the one that site.yml names as 'focus',");

        bool IsMissing(string file) => input.List(file).Count == 0;
        Diagnostic Missing(string file, string what) => Errors.MissingFile(new Place(input.PathOf(file), 1, 1), what);
    }

    private static bool IsYaml(Diagnostic diagnostic, SourceFolder folder) =>
        diagnostic.Place.Path.StartsWith(folder.Label + "/", StringComparison.Ordinal) && diagnostic.Place.Path.EndsWith(".yml", StringComparison.Ordinal);
}
