using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace StatiqSite.Cli;

/// <summary>Answers requests with the files of a folder, in the manner of static hosts: index.html for a folder, 404.html where there is nothing.</summary>
internal sealed class StaticHost(string folder)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".ico"] = "image/x-icon",
        [".pdf"] = "application/pdf",
    };

    private readonly string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    public async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            // Another site's name that was made to point here must not read what is served.
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = request.Path.Value ?? "/";
        if (Find(path) is { } file) await Send(context, file, StatusCodes.Status200OK);
        else if (!path.EndsWith('/') && Find(path + "/") is not null) response.Redirect(request.PathBase + request.Path.ToUriComponent() + "/" + request.QueryString, permanent: false);
        else if (Find("/404.html") is { } missing) await Send(context, missing, StatusCodes.Status404NotFound);
        else response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>The file of an address; null where there is none, or none that is published.</summary>
    private string? Find(string path)
    {
        if (path.Contains('\0') || path.Contains('\\') || path.Split('/').Any(part => part is ".." or ".statiqsite")) return null;
        var file = Path.GetFullPath(Path.Combine(root, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "")));
        return file.StartsWith(root, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    private static async Task Send(HttpContext context, string file, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
