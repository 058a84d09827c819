using System.Diagnostics;
using System.Net;

namespace StatiqSite.Tests.CommandLine;

public sealed class ServeTests : IAsyncLifetime
{
    private readonly SiteFolder site = new();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Process process = null!;
    private Uri root = null!;

    public async ValueTask InitializeAsync()
    {
        await BuiltProgram.Run(site.Root, []);
        process = BuiltProgram.Start(site.Root, ["serve", "--port", "0"]);
        var line = await process.StandardOutput.ReadLineAsync();
        root = new Uri(line!.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        client.Dispose();
        site.Dispose();
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("models/alpha.html", "text/html")]
    [InlineData("en/", "text/html")]
    [InlineData("CNAME", "application/octet-stream")]
    public async Task Serves_files_and_a_folders_index(string path, string type)
    {
        var answer = await client.GetAsync(new Uri(root, path), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(root, path));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_there()
    {
        var answer = await client.GetAsync(new Uri(root, "models"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "/models/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("models/nothing.html")]
    [InlineData(".statiqsite/files")]
    [InlineData("assets/")]
    public async Task Where_there_is_nothing_the_site_says_so(string path)
    {
        var answer = await client.GetAsync(new Uri(root, path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("找不到页面", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /../input/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404)]
    [InlineData("GET /%2e%2e/input/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404)]
    [InlineData("GET /..%2finput/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404)]
    [InlineData("GET /%2e%2e%5cinput/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n", 421)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n", 405)]
    public async Task Nothing_outside_the_output_is_served(string request, int status)
    {
        var answer = await RawRequest.Send(root.Port, request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("languages:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_a_free_one_found()
    {
        using var second = BuiltProgram.Start(site.Root, ["serve", "--port", root.Port.ToString()]);
        Assert.Equal($"Port {root.Port} is in use.", await second.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Serving output at http://127.0.0.1:", await second.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        second.Kill();
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Ends_cleanly_when_told_to(string signal)
    {
        using (var kill = Process.Start("kill", ["-s", signal, process.Id.ToString()])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, process.ExitCode);
    }
}
