using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace StatiqSite.Cli;

/// <summary>Answers requests with the files of a folder, in the manner of static hosts.</summary>
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

    public async Task Answer(HttpContext context)
    {
        var address = StaticAddress.Of(context.Request.Path.Value ?? "/", name => File.Exists(Path.Combine(folder, name)));
        if (address.File is { } name) await Send(context, name, await File.ReadAllBytesAsync(Path.Combine(folder, name), context.RequestAborted), address.IsMissing ? 404 : 200);
        else if (address.IsFolder) SendToFolder(context);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public static void SendToFolder(HttpContext context) =>
        context.Response.Redirect(context.Request.PathBase + context.Request.Path.ToUriComponent() + "/" + context.Request.QueryString, permanent: false);

    /// <summary>Sends a file as static hosts do: with its type, to be asked for again, and not a second time to one who has it.</summary>
    public static async Task Send(HttpContext context, string name, ReadOnlyMemory<byte> bytes, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 8))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
