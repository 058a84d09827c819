using StatiqSite.Engine;
using StatiqSite.Site.Linking;

namespace StatiqSite.Cli.Preview;

/// <summary>What the preview says in the terminal: a line for each run, and mistakes once, as <c>build</c> prints them.</summary>
internal sealed class PreviewTerminal(BuildSettings settings)
{
    private const int Named = 3;

    /// <summary>A file that is missing can be a hundred mistakes; the status page has all.</summary>
    private const int Printed = 20;
    private IReadOnlyList<Diagnostic> told = [];

    public static void Welcome(Uri address) => Console.WriteLine($"Preview at {address} (what is wrong: {new Uri(address, PreviewHost.Own)}; Ctrl-C ends)");

    public void Tell(PreviewState state)
    {
        var now = $"{DateTime.Now:HH:mm:ss}";
        if (state.Trouble is { } trouble)
        {
            told = [];
            Console.Error.WriteLine($"{now} {trouble}");
            return;
        }
        var result = state.Last!.Result;
        var isNew = !result.Diagnostics.SequenceEqual(told);
        if (isNew) Print(result.Diagnostics);
        told = result.Diagnostics;
        if (settings.Verbose) ConsoleReport.Stages(result.Stages);
        if (result.HasErrors) Console.Error.WriteLine($"{now} {(isNew ? "" : "still ")}{ConsoleReport.Mistakes(result.Diagnostics)}; {(state.Site is null ? "there is no site to show yet" : "the last good pages stay")}");
        else Console.WriteLine($"{now} {Changes(state)}, {state.Last.Milliseconds:0} ms");
    }

    private void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        new ConsoleReport(settings, new SourceLines([settings.InputFolder, settings.ThemeFolder])).Write([.. diagnostics.Take(Printed)]);
        if (diagnostics.Count > Printed) Console.Error.WriteLine($"… and {diagnostics.Count - Printed} more; the status page at {PreviewHost.Own} lists them.");
    }

    private static string Changes(PreviewState state)
    {
        if (state.Run == 1) return $"{state.Last!.Pages} pages";
        if (state.Changed.Count == 0) return "no page changed";
        // A copy in Markdown changes with its page, and is not told.
        var copies = state.Changed.Where(Addresses.IsPage).Select(Addresses.Copy).ToHashSet(StringComparer.Ordinal);
        var changed = state.Changed.Where(path => !copies.Contains(path)).ToList();
        var pages = changed.Where(Addresses.IsPage).ToList();
        // What is no page (a stylesheet, an image) is mostly why the pages changed.
        var first = changed.Where(path => !Addresses.IsPage(path)).Concat(pages).Take(Named).ToList();
        var rest = changed.Count > first.Count ? $" and {changed.Count - first.Count} more" : "";
        return $"{ConsoleReport.Count(changed.Count, pages.Count == changed.Count ? "page" : "file")} changed ({string.Join(", ", first)}{rest})";
    }
}
