using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Cli;

/// <summary>The files of the input, as the commands read them that write some of them.</summary>
internal static class AuthorFiles
{
    /// <summary>The input and its settings; null when these have mistakes, which are told.</summary>
    public static (DiskFolder Folder, SiteSettings Site)? Open(string input)
    {
        BuildSettings.RefuseMissing(input, "--input");
        var (folder, report) = (new DiskFolder(input, BuildSettings.Label(input)), new Report());
        var site = DataFiles.ReadSettings(Parse(folder, DataFiles.Settings, report), new Folders(folder.Label, ""), report);
        return Tell(report) ? null : (folder, site);
    }

    /// <summary>The data file, or nothing where there is none.</summary>
    public static List<SourceFile> Read(DiskFolder folder, string name) => [.. folder.List(name).Select(n => folder.Read(n, Limits.DataFile)).OfType<SourceFile>()];

    /// <inheritdoc cref="Read"/>
    public static List<DataFile> Parse(DiskFolder folder, string name, Report report) => [.. Read(folder, name).Select(f => DataFile.Parse(f, report))];

    /// <summary>Tells the mistakes, if there are any; warnings are for builds.</summary>
    public static bool Tell(Report report)
    {
        var mistakes = report.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        foreach (var mistake in mistakes) Console.Error.WriteLine(mistake);
        if (mistakes.Count > 0) TellUnwritten();
        return mistakes.Count > 0;
    }

    public static void TellUnwritten() => Console.Error.WriteLine("Nothing was written. Mend this first.");
}
