using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StatiqSite.Cli;

/// <summary>A server for the people at this machine: it listens on 127.0.0.1 alone, answers to no other name, and only reads.</summary>
internal static class LocalServer
{
    /// <summary>Serves until told to stop.</summary>
    /// <param name="started">Is given the address once requests are answered.</param>
    public static async Task Run(int port, RequestDelegate answer, Action<Uri> started, CancellationToken stop)
    {
        var free = port != 0 && IsTaken(port) ? 0 : port;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Whoever still reads is let go soon: the one at the keyboard has said stop.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, free);
            kestrel.AddServerHeader = false;
        });
        await using var app = builder.Build();
        app.Run(context => IsWelcome(context) ? answer(context) : Task.CompletedTask);
        await app.StartAsync(stop);
        if (free != port) Console.WriteLine($"Port {port} is in use.");
        started(new Uri(app.Urls.First() + "/"));
        try
        {
            await app.WaitForShutdownAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how serving ends.
        }
    }

    /// <summary>Reads the number of a port, as the command line has it.</summary>
    public static int ParsePort(ArgumentResult written)
    {
        var text = written.Tokens.Count > 0 ? written.Tokens[^1].Value : "";
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return port;
        written.AddError($"'{text}' is not a port; use a number from 0 to 65535, 0 for any that is free.");
        return 0;
    }

    /// <summary>Refuses what is addressed to another name or would change something.</summary>
    private static bool IsWelcome(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            // Another site's name that was made to point here must not read what is served.
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return false;
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
        return false;
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
