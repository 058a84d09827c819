using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;
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
        [YamlSyntax, YamlTooDeep, YamlAnchor, VersionConflict, InvalidUtf8, FileTooLong, UnreadableFile, LinkNotFollowed, NotAFile];

    /// <summary>What is said of names whose definitions may stand in an unread data file.</summary>
    private static readonly string[] OfNames =
        [UnknownId, UnknownName, UnknownCitation, NothingToDraw, UnlinkedModel, UnusedSource, MissingTokens, InvalidCorrectionBlock, TranslationNotAccepted];

    /// <summary>What is said of the theme's words when a language has none.</summary>
    private static readonly string[] OfPhrases = [UnknownPhrase, MissingPhrase];

    /// <summary>What is said of templates that are there and were not read.</summary>
    private static readonly string[] OfTemplates = [MissingLayout, MissingPartial];

    /// <summary>A file with one of these is no chapter.</summary>
    private static readonly string[] NoChapter = [FrontMatterMissing, FrontMatterUnclosed, ErrorCodes.ChapterFileName];

    /// <summary>What is said of links to a chapter that is not there.</summary>
    private static readonly string[] OfChapters = [UnknownName, UnknownId, DeadLink];

    /// <summary>What is said when a block that is never closed has swallowed headings, footnotes, citations and links.</summary>
    private static readonly string[] OfSwallowed =
        [DeadAnchor, MissingSection, ExtraSection, TranslationBehind, TranslationNotAccepted, UnknownFootnote, UnusedFootnote, HtmlNotClosed, UnusedSource, UnlinkedModel, UnusedTokens];

    /// <summary>A data file with one of these may have lost what others name.</summary>
    private static readonly string[] Misshapen = [WrongType, MissingField, UnknownField, DuplicateKey, MissingHyphen, InvalidId];

    /// <summary>What entries of data files are, as messages say it. What is said of the names of one kind may follow from an entry of it that lost its id.</summary>
    private static readonly string[] Kinds = ["family", "training method", "ability", "model", "source", "term"];

    /// <summary>So many names that lead nowhere may be mistyped; with more of them it is the file that should have them.</summary>
    private const int Slips = 3;

    /// <summary>The result without them.</summary>
    public static BuildResult Without(BuildResult result, SourceFolder input, SourceFolder theme)
    {
        var settings = input.PathOf(DataFiles.Settings);
        // Nothing else can be judged by settings that are wrong. An id in them that does not exist is a matter of the file that should have it.
        var own = result.Diagnostics.Where(d => d.Place.Path == settings && d.Code != UnknownId).ToList();
        if (own.Exists(d => d.Severity == Severity.Error)) return result with { Diagnostics = own };

        var told = Needed(result.Diagnostics, input).ToList();
        var isMisshapen = result.Diagnostics.Count(d => d.Code == UnknownName) > Slips && Any(d => IsYaml(d, input) && Misshapen.Contains(d.Code));
        var isDataUnread = told.Count > 0 || isMisshapen || Any(d => IsYaml(d, input) && Unread.Contains(d.Code));
        var isChapterUnread = result.Diagnostics.Count(d => OfChapters.Contains(d.Code)) > Slips && Any(d => IsChapter(d, input) && (Unread.Contains(d.Code) || NoChapter.Contains(d.Code)));
        var isPhraseUnread = Any(d => (Unread.Contains(d.Code) || d.Code is MissingFile or EmptyFile) && IsYaml(d, theme));
        var isTemplateUnread = Any(d => Unread.Contains(d.Code) && IsTemplate(d, theme));
        // From there on nobody knows what is code and what is text.
        var unclosed = result.Diagnostics.Where(d => d.Code == UnclosedFence).GroupBy(d => d.Place.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(d => d.Place.Line), StringComparer.Ordinal);
        string[] consequences =
        [
            .. isDataUnread ? OfNames : [], .. isChapterUnread ? OfChapters : [], .. isPhraseUnread ? OfPhrases : [], .. isTemplateUnread ? OfTemplates : [],
            .. unclosed.Count > 0 ? OfSwallowed : [],
        ];
        var misnamed = MisnamedSources(result.Diagnostics);
        told.AddRange(misnamed.Select(m => m.Told));
        var lostKinds = result.Diagnostics.Where(d => IsYaml(d, input) && IsOfId(d)).SelectMany(KindsOf).Distinct().ToList();
        if (consequences is [] && lostKinds is [] && misnamed is []) return result;
        return result with { Diagnostics = [.. result.Diagnostics.Where(d => !IsFollowUp(d)).Concat(told).Order()] };

        bool IsFollowUp(Diagnostic d) =>
            consequences.Contains(d.Code) || IsSwallowed(d) || lostKinds.Exists(k => IsOfKind(d, k)) || misnamed.Exists(m => m.Instead.Contains(d));

        bool IsSwallowed(Diagnostic diagnostic) =>
            diagnostic.Code != UnclosedFence && unclosed.TryGetValue(diagnostic.Place.Path, out var line) && diagnostic.Place.Line >= line;

        bool Any(Func<Diagnostic, bool> isOne) => result.Diagnostics.Any(isOne);
    }

    /// <summary>Data files that a site may be without, and this one cannot.</summary>
    private static IEnumerable<Diagnostic> Needed(IReadOnlyList<Diagnostic> diagnostics, SourceFolder input)
    {
        if (IsTold(UnknownCitation) && IsMissing(DataFiles.Sources)) yield return Missing(DataFiles.Sources, "the sources that are cited");
        if (diagnostics.Any(d => d.Code == UnknownId && d.Place.Path == input.PathOf(DataFiles.Settings)) && IsMissing(DataFiles.Models))
            yield return Missing(DataFiles.Models, "the models, with the one that site.yml names as 'focus',");
        if (IsTold(MissingTokens) && IsMissing(DataFiles.Tokens)) yield return Missing(DataFiles.Tokens, "the tokens of the texts, with 'dotnet run --project src/StatiqSite.Tokens',");
        var names = diagnostics.Where(d => d.Code == UnknownName).ToList();
        if (names.Count > Slips && IsMissing(DataFiles.Glossary)) yield return Missing(DataFiles.Glossary, $"the terms that are linked to, from {names[0].Place} on,");

        bool IsTold(string code) => diagnostics.Any(d => d.Code == code);
        bool IsMissing(string file) => input.List(file).Count == 0 || IsEmpty(file);
        bool IsEmpty(string file) => input.Read(file, Limits.DataFile) is { Unread: null, Bytes.Length: 0 };
        Diagnostic Missing(string file, string what)
        {
            var place = new Place(input.PathOf(file), 1, 1);
            return IsEmpty(file) ? Errors.EmptyFile(place, what) : Errors.MissingFile(place, what);
        }
    }

    /// <summary>Is an entry without the id that others know it by? Its field is not there, of the wrong kind or mistyped, or its id is none or that of another.</summary>
    private static bool IsOfId(Diagnostic diagnostic) => diagnostic.Code switch
    {
        InvalidId or DuplicateId => true,
        MissingField or UnknownField or EmptyText or WrongType => diagnostic.Message.Contains("'id'", StringComparison.Ordinal) || diagnostic.Message.Contains("'key'", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The kind of the entry; any where the message does not say, none where nothing is named by its id.</summary>
    private static string[] KindsOf(Diagnostic ofId) =>
        ofId.Code is EmptyText or WrongType ? Kinds : Array.FindAll(Kinds, k => ofId.Message.Contains($" {k}", StringComparison.Ordinal));

    /// <summary>May it be told only because an entry of that kind has not its own id?</summary>
    private static bool IsOfKind(Diagnostic diagnostic, string kind) => diagnostic.Code switch
    {
        UnknownId => diagnostic.Message.Contains($"{kind} '", StringComparison.Ordinal),
        UnknownName => diagnostic.Message.Split(" is called")[0].Contains(kind.Split(' ')[^1], StringComparison.Ordinal),
        UnknownCitation or UnusedSource => kind == "source",
        UnlinkedModel or DescentCycle or ChildBeforeParent => kind == "model",
        NothingToDraw => kind == "ability",
        AddressTaken => diagnostic.Place.Path.EndsWith(".yml", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A key that is named again and again and is not there, while nothing rests on one that is nearly it: it is the one that is mistyped, once.</summary>
    private static List<(Diagnostic Told, HashSet<Diagnostic> Instead)> MisnamedSources(IReadOnlyList<Diagnostic> diagnostics)
    {
        var unused = diagnostics.Where(d => d.Code == UnusedSource).ToList();
        if (unused.Count == 0) return [];
        var missing = diagnostics.Where(d => d.Code is UnknownCitation || (d.Code == UnknownId && IsOfKind(d, "source"))).GroupBy(Quoted, StringComparer.Ordinal)
            .Where(g => g.Count() > Slips).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. unused.Select(d => (Unused: d, Name: Spelling.Closest(Quoted(d), missing.Keys))).Where(m => m.Name is not null)
            .Select(m => (Errors.MisnamedSource(m.Unused.Place, Quoted(m.Unused), m.Name!, missing[m.Name!].Count), missing[m.Name!].Append(m.Unused).ToHashSet()))];
    }

    /// <summary>The name that a message is about.</summary>
    private static string Quoted(Diagnostic diagnostic) => diagnostic.Message.Split('\'') is [_, var name, ..] ? name : "";

    private static bool IsYaml(Diagnostic diagnostic, SourceFolder folder) =>
        diagnostic.Place.Path.StartsWith(folder.Label + "/", StringComparison.Ordinal) && diagnostic.Place.Path.EndsWith(".yml", StringComparison.Ordinal);

    private static bool IsTemplate(Diagnostic diagnostic, SourceFolder folder) =>
        diagnostic.Place.Path.StartsWith(folder.Label + "/", StringComparison.Ordinal) && TemplateReader.IsTemplate(diagnostic.Place.Path[(folder.Label.Length + 1)..]);

    private static bool IsChapter(Diagnostic diagnostic, SourceFolder folder) => diagnostic.Place.Path.StartsWith(folder.PathOf(ChapterReader.Folder) + "/", StringComparison.Ordinal);
}
