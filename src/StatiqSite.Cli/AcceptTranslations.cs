using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Translations;

namespace StatiqSite.Cli;

/// <summary><c>accept translations</c>: records that translations are in step with their originals as both stand now.</summary>
internal static class AcceptTranslations
{
    /// <param name="files">Translations, or originals for all of theirs; none for every translation.</param>
    public static int Run(string input, IReadOnlyList<string> files)
    {
        if (AuthorFiles.Open(input) is not var (folder, site)) return ExitCodes.Mistakes;
        var report = new Report();
        var translations = TranslationFile.Translations(folder, site, report);
        var before = TranslationListReader.Read(AuthorFiles.Parse(folder, DataFiles.Translations, report), site, report);
        if (AuthorFiles.Tell(report)) return ExitCodes.Mistakes;

        var named = files.Select(f => Named(f, folder, translations)).ToHashSet();
        var path = folder.PathOf(DataFiles.Translations);
        var accepted = translations.Where(IsNamed).Where(t => before.Of(t.Translation) != TranslationRecord.Of(t)).ToList();
        var text = TranslationFile.Text(translations, before, IsNamed);
        if (AuthorFiles.Read(folder, DataFiles.Translations) is [var file] && Encoding.UTF8.GetString(file.Bytes.Span) == text)
        {
            Console.WriteLine($"Nothing to accept; {path} says so already");
            return ExitCodes.Made;
        }
        InputWriter.Write(input, DataFiles.Translations, Encoding.UTF8.GetBytes(text));
        foreach (var translation in accepted) Console.WriteLine($"Accepted {translation.Translation.Place.Path}");
        Console.WriteLine($"Wrote {path}");
        return ExitCodes.Made;

        bool IsNamed(TranslatedChapter t) => named.Count == 0 || named.Contains(t.Translation.Place.Path) || named.Contains(t.Original.Place.Path);
    }

    /// <summary>The file as diagnostics name it, with or without the folder of the input.</summary>
    private static string Named(string file, DiskFolder folder, IReadOnlyList<TranslatedChapter> translations)
    {
        var known = translations.SelectMany(t => new[] { t.Translation.Place.Path, t.Original.Place.Path }).Distinct().ToList();
        var name = file.Replace('\\', '/');
        if (known.Find(k => k == name || k == folder.PathOf(name)) is { } path) return path;
        throw new UsageException($"'{file}' is not a chapter in two languages{(Spelling.Closest(name, known.Concat(known.Select(k => k[(folder.Label.Length + 1)..]))) is { } close ? $"; did you mean '{close}'?" : $"; name one such as {known.FirstOrDefault() ?? folder.PathOf("chapters/en/01-start.md")}.")}");
    }
}
