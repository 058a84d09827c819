using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>What static hosts make of an address: index.html for a folder, 404.html where there is nothing.</summary>
/// <param name="File">The file to send, relative to the site; null where there is none.</param>
/// <param name="IsFolder">The address is a folder's without its slash; whoever asks is to be sent there.</param>
internal readonly record struct StaticAddress(string? File, bool IsMissing = false, bool IsFolder = false)
{
    private const string NotFound = "404.html";

    /// <param name="path">The decoded path of a request, beginning with a slash.</param>
    /// <param name="exists">Is there a file of this name in the site?</param>
    public static StaticAddress Of(string path, Func<string, bool> exists)
    {
        var name = path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "");
        if (IsInside(name) && exists(name)) return new StaticAddress(name);
        if (!path.EndsWith('/') && IsInside(name) && exists(name + "/index.html")) return new StaticAddress(null, IsFolder: true);
        return new StaticAddress(exists(NotFound) ? NotFound : null, IsMissing: true);
    }

    // On Windows a colon would lead to another drive.
    private static bool IsInside(string name) =>
        name.AsSpan().IndexOfAny('\0', '\\', ':') < 0 && !name.Split('/').Any(part => part is "" or "." or ".." or Publisher.OwnFolder);
}
