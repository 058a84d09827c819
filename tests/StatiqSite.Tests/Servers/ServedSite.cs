using StatiqSite.Engine;

namespace StatiqSite.Tests.Servers;

/// <summary>A built site in a folder that a server may read, below any path.</summary>
internal sealed class ServedSite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("statiq");

    /// <param name="path">Where it stands on the server: <c>/</c>, or <c>/a/b/</c>.</param>
    public ServedSite(SiteFiles files, string path)
    {
        Output = Path.Combine(folder.FullName, path.Trim('/')).TrimEnd('/');
        new Publisher(Output).Publish(files);
        // Servers that were started by root read as another user.
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    }

    public string Output { get; }

    public Task<WebServer> Serve(ServerKind kind) => WebServer.Start(kind, folder.FullName, Path.Combine(Output, "hosting", "nginx.conf"));

    public void Dispose() => folder.Delete(recursive: true);
}
