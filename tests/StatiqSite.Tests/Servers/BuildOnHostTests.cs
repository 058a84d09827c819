using System.Diagnostics;

namespace StatiqSite.Tests.Servers;

/// <summary>What Netlify runs, on an image without an SDK and with an empty home: the project's sources in a folder of their own, and a stand-in for the download.</summary>
public sealed class BuildOnHostTests : IDisposable
{
    private static readonly string[] Tools = ["bash", "curl", "dirname", "ln", "mkdir", "sed"];

    private readonly string folder = Directory.CreateTempSubdirectory("statiq").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Brings_the_sdk_once_and_builds_the_site()
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "project")).FullName;
        foreach (var part in (string[])[".ci", "src", "docs", "input", "theme"]) Copy(Repository.Folder(part), Path.Combine(project, part));
        foreach (var file in Directory.GetFiles(Repository.Root)) File.Copy(file, Path.Combine(project, Path.GetFileName(file)));
        var tools = Directory.CreateDirectory(Path.Combine(folder, "tools")).FullName;
        foreach (var tool in Tools) File.CreateSymbolicLink(Path.Combine(tools, tool), "/usr/bin/" + tool);
        // The install script takes the folder of the SDK that runs the tests for what it would download.
        var sdk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var script = Path.Combine(folder, "install.sh");
        File.WriteAllText(script, $"""[ "$1 $2 $3 $5" = "--channel 10.0 --install-dir --no-path" ] && mkdir -p "$4" && ln -s "{sdk}"/* "$4"/""" + "\n");

        var (code, output, error) = await Build(project, tools, script);
        Assert.True(code == 0, output + error);
        Assert.Contains("bringing the .NET SDK 10.0 into ", error, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", File.ReadAllText(Path.Combine(project, "output", "index.html")), StringComparison.Ordinal);
        Assert.Contains(" written, 0 unchanged", output, StringComparison.Ordinal);

        (code, output, error) = await Build(project, tools, script);
        Assert.True(code == 0, output + error);
        Assert.DoesNotContain("bringing", error, StringComparison.Ordinal);
        Assert.Contains(" 0 written, ", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Build(string project, string tools, string script)
    {
        var start = new ProcessStartInfo(Path.Combine(tools, "bash"), [".ci/build-on-host"]) { WorkingDirectory = project, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var (name, value) in ((string, string)[])
        [
            ("PATH", tools), ("HOME", ""), ("DOTNET_INSTALL_SCRIPT", new Uri(script).AbsoluteUri), ("NUGET_PACKAGES", packages),
            // No process may stay behind that holds the output open.
            ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"),
        ]) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (name.Split('/').Any(part => part is "bin" or "obj")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
            File.Copy(file, Path.Combine(to, name));
        }
    }
}
