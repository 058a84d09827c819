using System.Globalization;

namespace StatiqSite.Bench;

/// <param name="Output">A folder that is emptied before each run, outside the timing; what is in it afterwards is counted.</param>
internal sealed record Contender(string Name, string Output, IReadOnlyList<string> Command)
{
    /// <summary>Reads <c>name=output=command with arguments</c>.</summary>
    public static Contender Parse(string text)
    {
        var parts = text.Split('=', 3);
        return parts.Length == 3
            ? new Contender(parts[0], parts[1], parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new ArgumentException($"'{text}' is not NAME=OUTPUT=COMMAND");
    }
}

/// <summary>Runs programs in turn, round after round, so that a machine that grows slower or faster does so for all. The ratios are per file written, and each is
/// the median of the rounds' own ratios.</summary>
internal static class Comparison
{
    public static int Run(int rounds, IReadOnlyList<Contender> contenders)
    {
        var costs = contenders.Select(_ => new List<Cost>()).ToList();
        var files = new int[contenders.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                var contender = contenders[i];
                if (Directory.Exists(contender.Output)) Directory.Delete(contender.Output, recursive: true);
                costs[i].Add(ChildProcess.Measure(contender.Command));
                files[i] = Directory.EnumerateFiles(contender.Output, "*", SearchOption.AllDirectories).Count();
            }
        }

        Console.WriteLine("| program | files | CPU s | wall s | peak MiB | CPU per file | CPU, whole |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < contenders.Count; i++)
        {
            var own = costs[i];
            var whole = Median(own.Select((c, round) => c.Cpu / costs[0][round].Cpu));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contenders[i].Name} | {files[i]} | {Median(own.Select(c => c.Cpu)):0.00} | {Median(own.Select(c => c.Wall)):0.00} | {Median(own.Select(c => c.Peak)):0} | {whole * files[0] / files[i]:0.00} × | {whole:0.00} × |"));
        }
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
