using System.Diagnostics;
using System.Security.Cryptography;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Linking;

namespace StatiqSite.Cli;

/// <param name="Output">Where to publish; null to check only.</param>
/// <param name="Manifest">Print what the files are, in place of the report.</param>
/// <param name="Address">Where the site will stand; null for the address in its settings.</param>
internal sealed record BuildSettings(string Input, string Theme, string? Output, bool Drafts, bool Verbose, bool Json, bool Manifest = false, Uri? Address = null)
{
    public DiskFolder InputFolder => new(Input, Label(Input));

    public DiskFolder ThemeFolder => new(Theme, Label(Theme));

    /// <summary>Refuses folders that do not exist, and an output that is no folder, or lies in the sources or around them, be it by a link.</summary>
    public void RefuseWrongFolders()
    {
        RefuseMissing(Input, "--input");
        RefuseMissing(Theme, "--theme");
        if (Output is "" || File.Exists(Output)) throw new UsageException($"'{Output}' is no folder; name one with --output.");
        foreach (var source in (string[])[Input, Theme])
            if (Output is not null && (RealPath.Contains(Output, source) || RealPath.Contains(source, Output)))
                throw new UsageException($"The output '{Output}' and the sources '{source}' lie inside one another; choose another folder with --output.");
    }

    /// <summary>How a folder is called in diagnostics: as the caller wrote it, so that a terminal can jump there.</summary>
    public static string Label(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    public static void RefuseMissing(string folder, string option)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}' in {Directory.GetCurrentDirectory()}. Run the command where it is, or name another with {option}. How a site begins: docs/authoring.md#a-site-from-nothing");
    }
}

/// <summary>What a build came to.</summary>
/// <param name="Published">Null when nothing was to be written, or nothing could be.</param>
internal sealed record BuildOutcome(BuildResult Result, PublishReport? Published, double Milliseconds)
{
    public int Pages => Result.Files.Count(f => Addresses.IsPage(f.Path));
}

/// <summary><c>build</c>, and <c>check</c>, which is a build that does not write.</summary>
internal static class BuildCommand
{
    /// <param name="fix">Mend the sources first where that needs no judgement.</param>
    public static int Run(BuildSettings settings, CancellationToken stop, bool fix = false)
    {
        settings.RefuseWrongFolders();
        var clock = Stopwatch.StartNew();
        var (input, theme) = (settings.InputFolder, settings.ThemeFolder);
        var build = new SiteBuild(input, theme, new SiteOptions(settings.Drafts, settings.Address), keepResults: fix);
        using var spool = new Spool();
        var result = fix ? SpaceFix.Run(settings.Input, input, () => build.Run(cancellation: stop)) : build.Run(spool: spool, cancellation: stop);
        var published = result.HasErrors || settings.Output is null ? null : new Publisher(settings.Output).Publish(result.Files, stop);
        var outcome = new BuildOutcome(result, published, clock.Elapsed.TotalMilliseconds);

        var report = new ConsoleReport(settings, new SourceLines([input, theme]));
        if (settings.Manifest && !result.HasErrors)
        {
            report.Write(result.Diagnostics);
            WriteManifest(result);
        }
        else if (settings.Json) JsonReport.Write(outcome, Console.Out);
        else report.Write(outcome);
        return result.HasErrors ? ExitCodes.Mistakes : ExitCodes.Made;
    }

    /// <summary>The content of every file in the form that <c>sha256sum --check</c> reads: the same for the same sources, wherever they are built.</summary>
    private static void WriteManifest(BuildResult result)
    {
        foreach (var file in result.Files) Console.WriteLine($"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))}  {file.Path}");
    }
}
