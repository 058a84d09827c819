using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Search;

namespace StatiqSite.Cli.Preview;

/// <summary>
/// Answers requests with the last good site, as a static host would, plus a script in every page; and, below an address of its own, with what the script asks for and what
/// people want to know of the last run.
/// </summary>
/// <param name="stop">Ends the streams of news, which would else keep the server from ending.</param>
internal sealed class PreviewHost(PreviewSession session, CancellationToken stop)
{
    /// <summary>Where everything of the preview's own is.</summary>
    public const string Own = "/.preview/";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

    public Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path == "/" + SearchFile.Manifest) return AnswerSearch(context, path);
        if (path + "/" == Own)
        {
            StaticHost.SendToFolder(context);
            return Task.CompletedTask;
        }
        if (!path.StartsWith(Own, StringComparison.Ordinal)) return AnswerPage(context, path);
        if (!IsFromHere(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return path[Own.Length..] switch
        {
            "" => SendStatusPage(context, StatusCodes.Status200OK),
            "status.json" => Send(context, MediaTypeNames.Application.Json, JsonSerializer.SerializeToUtf8Bytes(Status(session.Observe().State), PreviewJsonContext.Default.PreviewStatus)),
            "events" => SendNews(context),
            "client.js" or "preview.css" => StaticHost.Send(context, path, Resource(path[Own.Length..]), StatusCodes.Status200OK),
            _ => Missing(context),
        };
    }

    /// <summary>The list of the search's files is what every search asks for first: the search is made then, not at each edit.</summary>
    private async Task AnswerSearch(HttpContext context, string path)
    {
        await Task.Run(() => session.MakeSearch(stop), context.RequestAborted);
        await AnswerPage(context, path);
    }

    private Task AnswerPage(HttpContext context, string path)
    {
        if (session.Observe().State.Site is not { } site) return SendStatusPage(context, StatusCodes.Status503ServiceUnavailable);
        var address = StaticAddress.Of(path, name => site.Find(name) is not null);
        if (address.IsFolder)
        {
            StaticHost.SendToFolder(context);
            return Task.CompletedTask;
        }
        if (address.File is not { } name) return Missing(context);
        var file = site.Find(name)!;
        var bytes = IsPage(file) ? Encoding.UTF8.GetBytes(PreviewPage.WithScript(Encoding.UTF8.GetString(file.Bytes.Span))) : file.Bytes;
        return StaticHost.Send(context, name, bytes, address.IsMissing ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    /// <summary>Server-Sent Events: what a page has to know, now and whenever it becomes something else.</summary>
    private async Task SendNews(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = PathString.FromUriComponent("/" + request.Query["path"].ToString().TrimStart('/')).Value!;
        response.ContentType = MediaTypeNames.Text.EventStream;
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(request.Method)) return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            for (var told = ""; ;)
            {
                var (state, next) = session.Observe();
                var news = JsonSerializer.Serialize(News(state, path), PreviewJsonContext.Default.PageNews);
                if (news != told) await response.WriteAsync($"data: {told = news}\n\n", over.Token);
                await response.Body.FlushAsync(over.Token);
                await next.WaitAsync(over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the preview ends.
        }
    }

    private static PageNews News(PreviewState state, string path)
    {
        // The status page shows all there is to know of a run, so every run is another page and nothing is shown above it.
        if (state.Site is not { } site || path.StartsWith(Own, StringComparison.Ordinal)) return new PageNews(StatusPage.Fingerprint(state), [], "", false, "");
        var file = StaticAddress.Of(path, site.Has).File is { } name ? site.Find(name) : null;
        var page = file is not null && IsPage(file) ? PreviewPage.Of(Encoding.UTF8.GetString(file.Bytes.Span)) : new PreviewPage("", []);
        return new PageNews(page.Fingerprint, page.Styles, StatusPage.Headline(state), state.IsWrong, StatusPage.Mistakes(state));
    }

    private static PreviewStatus Status(PreviewState state) =>
        new(state.Run, state.Site is not null && !state.IsWrong, state.Trouble, state.Changed, state.Last is { } last ? JsonReport.Document(last) : null);

    private Task SendStatusPage(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Send(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(StatusPage.Render(session.Observe().State)));
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task Send(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Pages of other sites may not read what is written here, so their browsers' word on where a request comes from is heard.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && (request.Headers["Sec-Fetch-Site"].Count == 0 || request.Headers["Sec-Fetch-Site"] == "same-origin" || request.Headers["Sec-Fetch-Site"] == "none");

    /// <summary>A file of input/root/ may be a page in any encoding: what is not UTF-8 is sent as it is.</summary>
    private static bool IsPage(OutputFile file) => Addresses.IsPage(file.Path) && Utf8.IsValid(file.Bytes.Span);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewHost).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
