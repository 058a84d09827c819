using System.Net;
using System.Net.Http.Headers;

namespace StatiqSite.Tests.CommandLine;

/// <summary>The server of the preview: what it adds to pages, whom it answers, and how it begins and ends.</summary>
public sealed class PreviewServerTests
{
    private const string StartPage = "en/chapters/start.html";

    [Fact]
    public async Task The_script_is_in_the_answer_and_never_in_the_file()
    {
        var site = new SiteFolder();
        site.Replace("theme/layouts/base.liquid", "<title>", "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">\n<title>");
        await using var preview = await RunningPreview.Start(site);
        var served = await preview.Page(StartPage);
        Assert.Contains("<script src=\"/.preview/client.js\" data-page=\"", served, StringComparison.Ordinal);
        Assert.Contains("default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;", served, StringComparison.Ordinal);
        var built = File.ReadAllText(site["output/" + StartPage]);
        Assert.DoesNotContain(".preview", built, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; style-src 'self'\"", built, StringComparison.Ordinal);
        Assert.Equal("text/javascript", (await preview.Ask(".preview/client.js")).Content.Headers.ContentType!.MediaType);
        Assert.Contains(".preview/client.js", await (await preview.Ask("nothing-here")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Ask("nothing-here")).StatusCode);
    }

    [Fact]
    public async Task The_status_is_found_without_its_slash_too()
    {
        await using var preview = await RunningPreview.Start(new SiteFolder());
        using var answer = await preview.Ask(".preview");
        Assert.Equal((HttpStatusCode.Redirect, "/.preview/"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_second_preview_of_one_output_is_refused()
    {
        var site = new SiteFolder();
        await using var first = await RunningPreview.Start(site);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningPreview.Start(site));
        Assert.Contains("another preview publishes here", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await BuiltProgram.Run(site.Root, ["build"])).Code);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Pages_of_other_sites_hear_nothing(string header, string value, HttpStatusCode status)
    {
        await using var preview = await RunningPreview.Start(new SiteFolder());
        foreach (var path in (string[])[".preview/events?path=/", ".preview/status.json", ".preview/"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(preview.Address, path));
            request.Headers.Add(header, value);
            using var answer = await preview.Ask(request);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_outside_the_site_is_served_and_nothing_is_taken()
    {
        await using var preview = await RunningPreview.Start(new SiteFolder());
        foreach (var (request, status) in ((string, int)[])
        [
            ("GET /../input/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET /%2e%2e/input/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET /..%2finput/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET /.preview/..%2f..%2finput/site.yml HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET /.preview/nothing HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET /.statiqsite/files HTTP/1.1\r\nHost: localhost\r\n", 404),
            ("GET / HTTP/1.1\r\nHost: evil.example\r\n", 421),
            ("GET /.preview/events?path=/ HTTP/1.1\r\nHost: evil.example\r\n", 421),
            ("POST /.preview/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n", 405),
            ("HEAD /.preview/events?path=%2F%00 HTTP/1.1\r\nHost: localhost\r\n", 200),
        ])
        {
            var answer = await RawRequest.Send(preview.Address.Port, request);
            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("languages:", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_a_free_one_found()
    {
        await using var first = await RunningPreview.Start(new SiteFolder());
        await using var second = await RunningPreview.Start(new SiteFolder(), port: first.Address.Port);
        Assert.NotEqual(first.Address.Port, second.Address.Port);
        Assert.Contains($"Port {first.Address.Port} is in use.", second.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Ends_cleanly_when_told_to_also_while_pages_listen(string signal)
    {
        await using var preview = await RunningPreview.Start(new SiteFolder());
        using var news = await preview.Watch("");
        await news.Next();
        Assert.Equal(0, await preview.End(signal));
        Assert.True(await news.Ends());
        Assert.DoesNotContain("   at ", preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_not_sent_twice_to_one_who_has_it()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        var tag = (await preview.Ask(StartPage)).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await AskAgain(preview, tag)).StatusCode);
        site.Replace("input/chapters/en/01-start.md", "Once more.", "Changed.");
        await preview.UntilPage(StartPage, "Changed.");
        Assert.Equal(HttpStatusCode.OK, (await AskAgain(preview, tag)).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAgain(RunningPreview preview, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(preview.Address, StartPage));
        request.Headers.IfNoneMatch.Add(tag);
        return preview.Ask(request);
    }
}
