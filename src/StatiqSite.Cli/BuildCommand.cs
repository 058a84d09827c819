using System.Diagnostics;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Cli;

/// <param name="Output">Where to publish; null to check only.</param>
internal sealed record BuildSettings(string Input, string Theme, string? Output, bool Drafts, bool Verbose, bool Json);

/// <summary>What a build came to.</summary>
/// <param name="Published">Null when nothing was to be written, or nothing could be.</param>
internal sealed record BuildOutcome(BuildResult Result, PublishReport? Published, double Milliseconds)
{
    public int Pages => Result.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal));
}

/// <summary><c>build</c>, and <c>check</c>, which is a build that does not write.</summary>
internal static class BuildCommand
{
    public static int Run(BuildSettings settings, CancellationToken stop)
    {
        RefuseMissing(settings.Input, "--input");
        RefuseMissing(settings.Theme, "--theme");
        if (settings.Output is { } output) RefuseOverlap(output, settings);

        var clock = Stopwatch.StartNew();
        var (input, theme) = (new DiskFolder(settings.Input, Label(settings.Input)), new DiskFolder(settings.Theme, Label(settings.Theme)));
        var result = new SiteBuild(input, theme, new SiteOptions(settings.Drafts)).Run(cancellation: stop);
        var published = result.HasErrors || settings.Output is null ? null : new Publisher(settings.Output).Publish(result.Files, stop);
        var outcome = new BuildOutcome(result, published, clock.Elapsed.TotalMilliseconds);

        if (settings.Json) JsonReport.Write(outcome, Console.Out);
        else new ConsoleReport(settings, new SourceLines([input, theme])).Write(outcome);
        return result.HasErrors ? ExitCodes.Mistakes : ExitCodes.Made;
    }

    /// <summary>How a folder is called in diagnostics: as the caller wrote it, so that a terminal can jump there.</summary>
    private static string Label(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private static void RefuseMissing(string folder, string option)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}' in {Directory.GetCurrentDirectory()}. Run the command where it is, or name another with {option}.");
    }

    private static void RefuseOverlap(string output, BuildSettings settings)
    {
        foreach (var source in (string[])[settings.Input, settings.Theme])
            if (Contains(output, source) || Contains(source, output))
                throw new UsageException($"The output '{output}' and the sources '{source}' lie inside one another; choose another folder with --output.");
    }

    private static bool Contains(string outer, string inner) => (FullPath(inner)).StartsWith(FullPath(outer), StringComparison.Ordinal);

    private static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
