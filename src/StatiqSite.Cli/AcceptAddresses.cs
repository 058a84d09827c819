using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Redirects;

namespace StatiqSite.Cli;

/// <summary><c>accept addresses</c>: writes the addresses of the site, without its drafts, into <c>addresses.lock</c>; those that are gone are given up.</summary>
internal static class AcceptAddresses
{
    public static int Run(BuildSettings settings, CancellationToken stop)
    {
        settings.RefuseWrongFolders();
        var (input, theme) = (settings.InputFolder, settings.ThemeFolder);
        var result = new SiteBuild(input, theme, new SiteOptions()).Run(cancellation: stop);
        var others = result.Diagnostics.Where(d => d.Code is not (ErrorCodes.VanishedAddress or ErrorCodes.EmptyLock)).ToList();
        if (others.Exists(d => d.Severity == Severity.Error))
        {
            new ConsoleReport(settings, new SourceLines([input, theme])).Write(others);
            AuthorFiles.TellUnwritten();
            return ExitCodes.Mistakes;
        }

        var before = AddressLock.Read(AuthorFiles.Read(input, DataFiles.Lock), new Report()).All.Select(l => l.Address.ToString()).ToHashSet(StringComparer.Ordinal);
        var now = AddressLock.List(result.Files.Select(f => PublishedFile.Of(f, new Report())).OfType<PublishedFile>());
        InputWriter.Write(settings.Input, DataFiles.Lock, AddressLock.Write(now));
        foreach (var gone in before.Except(now).Order(StringComparer.Ordinal)) Console.WriteLine($"Given up: {ControlCharacters.Escape(gone)}");
        Console.WriteLine($"Wrote {input.PathOf(DataFiles.Lock)}: {now.Count} addresses, {now.Count(a => !before.Contains(a))} of them new");
        return ExitCodes.Made;
    }
}
