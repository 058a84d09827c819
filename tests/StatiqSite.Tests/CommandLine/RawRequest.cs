using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatiqSite.Tests.CommandLine;

/// <summary>A request that is sent as it is written; an HTTP client would mend its path first.</summary>
internal static class RawRequest
{
    /// <param name="head">The first line and the headers, each with its end.</param>
    /// <returns>The whole answer.</returns>
    public static async Task<string> Send(int port, string head)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + "Connection: close\r\n\r\n"), cancellation);
        return await new StreamReader(socket.GetStream()).ReadToEndAsync(cancellation);
    }
}
