namespace StatiqSite.Cli;

/// <summary><c>serve</c>: the output as a static host would serve it.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(string output, int port, CancellationToken stop)
    {
        if (!Directory.Exists(output)) throw new UsageException($"There is no folder '{output}'. Build the site first, or name another with --output.");
        await LocalServer.Run(port, new StaticHost(output).Answer, address => Console.WriteLine($"Serving {output} at {address} (Ctrl-C ends)"), stop);
        return ExitCodes.Made;
    }
}
