using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Search;

namespace StatiqSite.Bench;

/// <summary>
/// What the search costs of a build that is the first of its process: the CPU of its stages, with the JIT and the collector, and that of writing its files after all others. On one thread, since
/// stages that run side by side cannot be told apart by what the process used.
/// A build with the search less one without differs by less than two builds differ from each other.
/// </summary>
internal static class SearchCost
{
    public static int Run(string theme, string input, string output)
    {
        var result = new SiteBuild(new DiskFolder(input, "input"), new DiskFolder(theme, "theme"), new SiteOptions()).Run(threads: 1);
        var stages = result.Stages.Where(s => s.Pipeline == "Search").ToList();
        var (made, paused) = (stages.Sum(s => s.Cpu) / 1000, stages.Sum(s => s.Paused) / 1000);
        var files = result.Files.ToLookup(f => f.Path.StartsWith(SearchFile.Folder, StringComparison.Ordinal));
        Write(files[false], Path.Combine(output, "others"));
        var written = Write(files[true], Path.Combine(output, "search"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made {made:0.00} s ({paused:0.00} s of it the collector's, for the whole site), {files[true].Count()} files written {written:0.00} s, together {made + written:0.00} s of CPU"));
        return 0;
    }

    private static double Write(IEnumerable<OutputFile> files, string folder)
    {
        var before = Environment.CpuUsage.TotalTime;
        new Publisher(folder).Publish([.. files]);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
