using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Bench;

/// <summary>What each stage costs of time and of fresh memory, on one thread and in a process that has built before.</summary>
internal static class StageCosts
{
    private const double LeastShown = 0.005;

    /// <summary>Of a build that knows nothing.</summary>
    public static int Whole(string theme, string input, int warming)
    {
        for (var i = 0; i < warming; i++) Build(false).Run(threads: 1);
        return Print(Build(false).Run(threads: 1).Stages);

        SiteBuild Build(bool keepResults) => Over(new DiskFolder(input, "input"), theme, keepResults);
    }

    /// <summary>Of a run of a preview after an edit of a text in one of the input's files, which is put back.</summary>
    public static int AfterEdit(string theme, string input, string name, string from, string to)
    {
        var file = Path.Combine(input, name);
        var original = File.ReadAllText(file);
        var build = Over(new DiskFolder(input, "input"), theme, keepResults: true);
        try
        {
            IReadOnlyList<StageReport> stages = [];
            for (var i = 0; i < 4; i++)
            {
                var paused = GC.GetTotalPauseDuration();
                File.WriteAllText(file, i % 2 == 0 ? original : original.Replace(from, to, StringComparison.Ordinal));
                stages = build.Run(threads: 1, deferSearch: true).Stages;
                Console.WriteLine($"pause of the collector: {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:0} ms");
            }
            return Print(stages);
        }
        finally
        {
            File.WriteAllText(file, original);
        }
    }

    private static SiteBuild Over(SourceFolder input, string theme, bool keepResults) => new(input, new DiskFolder(theme, "theme"), new SiteOptions(), keepResults);

    private static int Print(IReadOnlyList<StageReport> report)
    {
        var (whole, allocated) = (report.Sum(s => s.Milliseconds), report.Sum(s => s.Allocated));
        Console.WriteLine("| stage | ms | share | MB allocated |\n| --- | ---: | ---: | ---: |");
        foreach (var stage in report.Where(s => s.Milliseconds > whole * LeastShown || s.Allocated > allocated * LeastShown).OrderByDescending(s => s.Milliseconds))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage.Pipeline}/{stage.Stage} | {stage.Milliseconds:0} | {stage.Milliseconds / whole:0.0 %} | {stage.Allocated / 1e6:0.0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {whole:0} | | {allocated / 1e6:0.0} |"));
        return 0;
    }
}
