using System.Diagnostics;
using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;

namespace StatiqSite.Bench;

/// <summary>How long the picture of descent takes to lay out: the first time, with the JIT's work, and then the median of nine.</summary>
internal static class LineageTimes
{
    private const int Rounds = 9;

    public static int Run(int models, int families)
    {
        var members = Members(models, families);
        var names = Enumerable.Range(0, families).Select(f => $"Family {f}").ToList();
        var times = new double[Rounds + 1];
        for (var i = 0; i < times.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            LineageDrawing.Of(members, names, new HashSet<string>());
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        var first = times[0];
        Array.Sort(times, 1, Rounds);
        var drawing = LineageDrawing.Of(members, names, new HashSet<string>());
        Console.WriteLine("| models | families | first ms | median ms | size |\n| ---: | ---: | ---: | ---: | --- |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {models} | {families} | {first:0} | {times[1 + (Rounds / 2)]:0} | {drawing.Width:0} x {drawing.Height:0} |"));
        return 0;
    }

    /// <summary>Models over eight years, the same every time; most come of one of the ten before them.</summary>
    private static List<LineageMember> Members(int models, int families)
    {
        var members = new List<LineageMember>();
        for (var i = 0; i < models; i++)
        {
            var parent = Math.Max(0, i - 1 - (i * 7 % 10));
            EquatableArray<LineageEdge> parents = i == 0 || i % 9 == 0 ? [] : [new LineageEdge(parent, (WeightDescent)(i % 3))];
            members.Add(new LineageMember(
                $"m{i}", $"model-{i}-{i * 37 % 1000:000}", "", (i / 3 + (i * 5 % 7)) % families, new DateOnly(2018, 1, 1).AddDays(i * 2900 / models), 0, StatiqSite.Site.Timelines.DateSign.Day, null, parents));
        }
        return members;
    }
}
