using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StatiqSite.Bench;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds of user and system time, of the process and of all children it waited for.</param>
/// <param name="Peak">The most memory it held, in MiB.</param>
internal sealed record Cost(double Wall, double Cpu, double Peak);

/// <summary>
/// Runs a program and reads from the operating system what it took. The figures for waited-for children are sums (and a maximum) over all of them, so each
/// program is the only child of a process of its own: this program, started as <c>run-once</c>.
/// </summary>
internal static partial class ChildProcess
{
    private const int Children = -1;

    public static Cost Measure(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. OwnArguments, "run-once", .. command]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {string.Join('\n', lines)}");
        var figures = lines[^1].Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return new Cost(figures[0], figures[1], figures[2]);
    }

    public static int RunAndReport(string command, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
        {
            Console.WriteLine(said);
            return process.ExitCode;
        }
        if (GetUsage(Children, out var usage) != 0) throw new InvalidOperationException("getrusage failed");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall:0.0000} {usage.User.Seconds + usage.System.Seconds:0.0000} {usage.MaxResident / 1024.0:0.0}"));
        return 0;
    }

    // Under 'dotnet bench.dll' the process is dotnet, and the program its first argument.
    private static string[] OwnArguments =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ChildProcess).Assembly.Location] : [];

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeValue
    {
        private long seconds;
        private long microseconds;

        public readonly double Seconds => seconds + microseconds / 1e6;
    }

    /// <summary>The beginning of Linux's <c>struct rusage</c>, and room for the rest of it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Usage
    {
        public TimeValue User;
        public TimeValue System;

        /// <summary>KiB.</summary>
        public long MaxResident;
        private fixed long rest[13];
    }
}
