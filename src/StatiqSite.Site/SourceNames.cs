using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site;

/// <summary>Which files of the input and the theme anything reads. A file that nothing reads is told: its author believes that it counts.</summary>
public static class SourceNames
{
    private static readonly string[] InputFiles =
    [
        DataFiles.Settings, DataFiles.Models, DataFiles.Sources, DataFiles.Glossary, DataFiles.Corrections, DataFiles.Tokens, DataFiles.Names, DataFiles.Translations,
        DataFiles.Redirects, DataFiles.Lock,
    ];

    private static readonly string[] InputFolders = [ChapterReader.Folder, Asset.InputFolder, RootFile.Folder];
    private static readonly string[] ThemeFolders = [Theme.LayoutFolder, Theme.PartialFolder, Theme.AssetFolder, Theme.PhraseFolder];

    /// <summary>Not one of the files that editors and desktops leave behind, nor in a folder of such a name.</summary>
    /// <param name="name">Below the folder of sources.</param>
    public static bool IsWritten(string name)
    {
        foreach (var part in name.AsSpan().Split('/'))
            if (IsLeftOver(name.AsSpan()[part])) return false;
        return true;
    }

    private static bool IsLeftOver(ReadOnlySpan<char> part) => part is ".DS_Store" or "Thumbs.db" or "desktop.ini"
        || part.EndsWith('~') || part.StartsWith(".#", StringComparison.Ordinal) || part.EndsWith(".swp", StringComparison.Ordinal) || part.EndsWith(".tmp", StringComparison.Ordinal);

    public static bool IsStrayInput(string name) => IsWritten(name) && !InputFiles.Contains(name) && !IsIn(name, InputFolders);

    public static bool IsStrayTheme(string name) => IsWritten(name)
        && (!IsIn(name, ThemeFolders)
            || (IsIn(name, [Theme.LayoutFolder, Theme.PartialFolder]) && !TemplateReader.IsTemplate(name))
            || (IsIn(name, [Theme.PhraseFolder]) && !name.EndsWith(".yml", StringComparison.Ordinal)));

    public static void TellStrayInput(SourceFile file, Report report) => TellStray(file, InputFiles.Concat(InputFolders.Select(f => f + "/")), report);

    public static void TellStrayTheme(SourceFile file, Report report) => TellStray(
        file, [$"{Theme.LayoutFolder}/*{Theme.Ending}", $"{Theme.PartialFolder}/*{Theme.Ending}", $"{Theme.PhraseFolder}/<lang>.yml", $"{Theme.AssetFolder}/"], report);

    // Links and pipes are told as what they are: their name may well be one that is expected.
    private static void TellStray(SourceFile file, IEnumerable<string> names, Report report)
    {
        if (file.Unread is null or Unread.TooLong) report.Add(Errors.UnexpectedFile(file.Start, Expected(file.Name, names)));
        else SourceReading.IsRead(file, 0, report);
    }

    private static string Expected(string name, IEnumerable<string> names) =>
        Spelling.Closest(name, names) is { } close ? $"'{close}'" : "one of " + string.Join(", ", names);

    private static bool IsIn(string name, string[] folders) => folders.Any(f => name.StartsWith(f + "/", StringComparison.Ordinal));
}
