using System.Diagnostics;

namespace StatiqSite.Tests.CommandLine;

/// <summary>The built program, run as its users run it: the one beside the tests, or the native binary that <c>STATIQSITE_PROGRAM</c> names.</summary>
internal static class BuiltProgram
{
    private static readonly string? Native = Environment.GetEnvironmentVariable("STATIQSITE_PROGRAM");
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "statiqsite.dll");

    /// <summary>Whether it starts in milliseconds.</summary>
    public static bool IsNative => Native is not null;

    /// <param name="umask">What new files may not be, as a shell says it.</param>
    public static Process Start(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? umask = null)
    {
        string[] command = Native is null ? ["dotnet", Library, .. arguments] : [Native, .. arguments];
        if (umask is not null) command = ["sh", "-c", $"umask {umask} && exec \"$0\" \"$@\"", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Error)> Run(
        string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? umask = null)
    {
        using var process = Start(folder, arguments, environment, umask);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

/// <summary>A folder of its own with a small site in it.</summary>
internal sealed class SiteFolder : IDisposable
{
    public SiteFolder(string site = "whole-site")
        : this(Repository.Folder("tests", "sites", site, "input"), Repository.Folder("tests", "sites", "_theme"))
    {
    }

    private SiteFolder(string input, string theme)
    {
        Copy(input, Path.Combine(Root, "input"));
        Copy(theme, Path.Combine(Root, "theme"));
    }

    /// <summary>A copy of the site that this project publishes.</summary>
    public static SiteFolder OfRealSite() => new(Repository.Folder("input"), Repository.Folder("theme"));

    public string Root { get; } = Directory.CreateTempSubdirectory("statiq").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Replace(string path, string old, string now) => File.WriteAllText(this[path], File.ReadAllText(this[path]).Replace(old, now, StringComparison.Ordinal));

    /// <summary>Every file below a folder with its content.</summary>
    public SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(this[folder], "*", SearchOption.AllDirectories))
            if (Path.GetRelativePath(this[folder], file) is var name && !name.StartsWith(".statiqsite", StringComparison.Ordinal)) files.Add(name, File.ReadAllText(file));
        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
