using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StatiqSite.Cli;

/// <summary><c>serve</c>: the output as a static host would serve it.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(string output, int port, CancellationToken stop)
    {
        if (!Directory.Exists(output)) throw new UsageException($"There is no folder '{output}'. Build the site first, or name another with --output.");
        if (port is < 0 or > 65535) throw new UsageException($"{port} is not a port; use a number from 0 to 65535, 0 for any that is free.");

        var free = port != 0 && IsTaken(port) ? 0 : port;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, free);
            kestrel.AddServerHeader = false;
        });
        await using var app = builder.Build();
        app.Run(new StaticHost(output).Answer);
        await app.StartAsync(stop);
        if (free != port) Console.WriteLine($"Port {port} is in use.");
        Console.WriteLine($"Serving {output} at {app.Urls.First()}/ (Ctrl-C ends)");
        try
        {
            await app.WaitForShutdownAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how serving ends.
        }
        return ExitCodes.Made;
    }

    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
