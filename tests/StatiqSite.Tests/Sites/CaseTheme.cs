using StatiqSite.Engine;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Sites;

/// <summary>
/// The theme a case is built with. A case without <c>theme/</c> and <c>without</c> gets the plain theme of tests/sites/_theme. Else it gets the bare
/// theme of tests/sites/_bare-theme, in one language, with the files of its own <c>theme/</c> laid over it and what its file <c>without</c> names taken
/// away: each line of it is a file of the theme, or a file and one line of it (<c>i18n/en.yml: kind.model: model</c>).
/// So a new layout or phrase is added to those two themes alone.
/// </summary>
internal static class CaseTheme
{
    public static SourceFolder Of(string cases, string folder)
    {
        var (own, without) = (Path.Combine(folder, "theme"), Path.Combine(folder, "without"));
        if (!Directory.Exists(own) && !File.Exists(without)) return new DiskFolder(Path.Combine(cases, "_theme"), "theme");

        var theme = MemoryFolder.Of(Path.Combine(cases, "_bare-theme"), "theme");
        if (Directory.Exists(own))
        {
            var files = MemoryFolder.Of(own, "theme");
            foreach (var name in files.Names) theme.Put(name, files.Bytes(name));
        }
        if (File.Exists(without))
            foreach (var line in File.ReadLines(without)) TakeAway(theme, line);
        return theme;
    }

    private static void TakeAway(MemoryFolder theme, string line)
    {
        var (name, text) = line.Split(": ", 2) is [var file, var rest] ? (file, rest + "\n") : (line, "");
        Assert.Contains(text, theme[name], StringComparison.Ordinal);
        if (text.Length == 0) theme.Remove(name);
        else theme[name] = theme[name].Replace(text, "", StringComparison.Ordinal);
    }
}
