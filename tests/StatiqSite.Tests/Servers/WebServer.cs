using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatiqSite.Tests.Servers;

public enum ServerKind
{
    Nginx,
    Apache,
    Python,
}

/// <summary>
/// A real web server that serves a folder on a free port of this machine, with a configuration of its own: nginx with the generated snippet in a server block,
/// Apache httpd with <c>AllowOverride All</c>, Python's <c>http.server</c> with nothing. Nothing of the system's configuration is read but the lists of media types.
/// </summary>
internal sealed class WebServer : IDisposable
{
    private const int Tries = 5;
    private const string ApacheModules = "/usr/lib/apache2/modules";
    private static readonly string[] Modules = ["mpm_event", "authz_core", "dir", "autoindex", "mime", "alias", "headers", "filter", "deflate"];

    private readonly Process process;
    private readonly DirectoryInfo own;

    private WebServer(Process process, DirectoryInfo own, int port)
    {
        (this.process, this.own) = (process, own);
        Root = new Uri($"http://127.0.0.1:{port}/");
    }

    public Uri Root { get; }

    /// <param name="folder">What is served at <c>/</c>.</param>
    /// <param name="snippet">The generated file for nginx.</param>
    public static async Task<WebServer> Start(ServerKind kind, string folder, string snippet)
    {
        // Another process may take the port between its choice and the start.
        for (var left = Tries; ; left--)
        {
            var (own, port) = (Directory.CreateTempSubdirectory("statiq"), FreePort());
            var process = Process.Start(Command(kind, folder, snippet, own.FullName, port))!;
            var said = new StringBuilder();
            process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
            process.OutputDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            if (await Answers(process, port)) return new WebServer(process, own, port);
            process.WaitForExit();
            process.Dispose();
            own.Delete(recursive: true);
            if (left == 0) throw new InvalidOperationException($"{kind} did not start: {said}");
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        own.Delete(recursive: true);
    }

    private static async Task<bool> Answers(Process process, int port)
    {
        while (!process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
        return false;
    }

    private static ProcessStartInfo Command(ServerKind kind, string folder, string snippet, string own, int port)
    {
        var settings = Path.Combine(own, "settings.conf");
        var (program, arguments) = kind switch
        {
            ServerKind.Nginx => ("/usr/sbin/nginx", (string[])["-p", own, "-c", settings, "-e", "error.log"]),
            ServerKind.Apache => ("/usr/sbin/apache2", ["-f", settings, "-D", "FOREGROUND"]),
            _ => ("python3", ["-m", "http.server", $"{port}", "--bind", "127.0.0.1", "--directory", folder]),
        };
        // Where the site lies, a name may need an escape that only the rules themselves have to know.
        if (kind == ServerKind.Nginx) File.Copy(snippet, Path.Combine(own, "rules.conf"));
        File.WriteAllText(settings, kind == ServerKind.Nginx ? NginxSettings(folder, own, port) : ApacheSettings(folder, own, port));
        return new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
    }

    private static string NginxSettings(string folder, string own, int port) => $$"""
        daemon off;
        master_process off;
        pid {{own}}/pid;
        events { }
        http {
            include /etc/nginx/mime.types;
            access_log off;
            client_body_temp_path {{own}}/body;
            proxy_temp_path {{own}}/proxy;
            fastcgi_temp_path {{own}}/fastcgi;
            uwsgi_temp_path {{own}}/uwsgi;
            scgi_temp_path {{own}}/scgi;
            server {
                listen 127.0.0.1:{{port}};
                root "{{folder}}";
                include "{{own}}/rules.conf";
            }
        }
        """;

    private static string ApacheSettings(string folder, string own, int port) => $"""
        ServerRoot {own}
        DefaultRuntimeDir {own}
        PidFile {own}/pid
        ErrorLog {own}/error.log
        ServerName localhost
        Listen 127.0.0.1:{port}
        {string.Concat(Modules.Select(m => $"LoadModule {m}_module {ApacheModules}/mod_{m}.so\n"))}
        {(Environment.IsPrivilegedProcess ? "User www-data\nGroup www-data" : "")}
        TypesConfig /etc/mime.types
        DocumentRoot "{folder}"
        <Directory "{folder}">
            AllowOverride All
            Require all granted
        </Directory>
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
