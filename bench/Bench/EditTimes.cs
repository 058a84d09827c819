using System.Diagnostics;
using System.Globalization;

namespace StatiqSite.Bench;

/// <summary>
/// From saving a file to the page being written, in a running preview of a corpus: words in a body, and a title, which the neighbours, the part and the home page say too.
/// The clock runs from before the save until the output file holds the new words, so it includes the watcher's pause that makes a burst of saves one rebuild.
/// </summary>
internal static class EditTimes
{
    private const string Chapter = "chapters/en/03-chapter-3.md";
    private const string Page = "en/chapters/chapter-3.html";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="program">The native binary, or the library that <c>dotnet</c> runs.</param>
    /// <param name="site">A folder that holds <c>input/</c>.</param>
    public static int Run(string program, string theme, string site, int rounds)
    {
        var output = Directory.CreateTempSubdirectory("bench-").FullName;
        var file = Path.Combine(site, "input", Chapter);
        var original = File.ReadAllText(file);
        string[] arguments = ["preview", "--port", "0", "--input", Path.Combine(site, "input"), "--theme", theme, "--output", output];
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        using var preview = Process.Start(start)!;
        preview.OutputDataReceived += (_, _) => { };
        preview.BeginOutputReadLine();
        try
        {
            Wait(Path.Combine(output, "en", "index.html"), "</html>");
            Wait(Path.Combine(output, Page), "</html>");
            Thread.Sleep(2000);
            var bodies = Enumerable.Range(0, rounds).Select(i => Time($"body{i}", text => text + $"\nA new body{i}.\n")).ToArray();
            var titles = Enumerable.Range(0, rounds).Select(i => Time($"title{i}", text => text.Replace("title: ", $"title: title{i} "))).ToArray();
            Console.WriteLine("| edit | median ms | least | most |\n| --- | ---: | ---: | ---: |");
            Row("body", bodies);
            Row("title", titles);
            return 0;
        }
        finally
        {
            preview.Kill();
            preview.WaitForExit();
            File.WriteAllText(file, original);
            Directory.Delete(output, recursive: true);
        }

        double Time(string word, Func<string, string> edit)
        {
            var clock = Stopwatch.StartNew();
            File.WriteAllText(file, edit(original));
            Wait(Path.Combine(output, Page), word);
            var elapsed = clock.Elapsed.TotalMilliseconds;
            Thread.Sleep(1000);
            return elapsed;
        }
    }

    private static void Wait(string file, string word)
    {
        var clock = Stopwatch.StartNew();
        while (!File.Exists(file) || !File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
        {
            if (clock.Elapsed > Limit) throw new TimeoutException($"{file} never said '{word}'");
            Thread.Sleep(2);
        }
    }

    private static void Row(string name, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:0} | {times[0]:0} | {times[^1]:0} |"));
    }
}
