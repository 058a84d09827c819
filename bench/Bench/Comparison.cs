using System.Globalization;

namespace StatiqSite.Bench;

/// <param name="Command">With <c>{out}</c> where the folder to write to belongs: a new one for each run.</param>
internal sealed record Contender(string Name, IReadOnlyList<string> Command)
{
    private const string Output = "{out}";

    /// <summary>Reads <c>name=command with arguments</c>.</summary>
    public static Contender Parse(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && parts[1].Contains(Output)
            ? new Contender(parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new ArgumentException($"'{text}' is not NAME=COMMAND with {Output} in the command");
    }

    public (Cost Cost, int Files) Run()
    {
        var output = Directory.CreateTempSubdirectory("bench-").FullName;
        try
        {
            var cost = ChildProcess.Measure([.. Command.Select(c => c.Replace(Output, output))]);
            return (cost, Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Count());
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
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
                var (cost, count) = contenders[i].Run();
                costs[i].Add(cost);
                files[i] = count;
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
