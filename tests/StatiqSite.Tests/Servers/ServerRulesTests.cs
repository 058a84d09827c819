using System.Net;
using System.Net.Http.Headers;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Servers;

/// <summary>What the generated rules make nginx and Apache httpd say: headers, caching, what is not there, and what moved.</summary>
public sealed class ServerRulesTests : IDisposable
{
    private const string ForEver = "public, max-age=31536000, immutable";

    private static readonly (string Name, string Value)[] Promised =
    [
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => client.Dispose();

    public static IEnumerable<TheoryDataRow<ServerKind, string>> Places =>
        from kind in (ServerKind[])[ServerKind.Nginx, ServerKind.Apache] from path in (string[])["/", "/my/site/"] select new TheoryDataRow<ServerKind, string>(kind, path);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_answer_has_the_headers_and_only_names_with_a_hash_are_kept(ServerKind kind, string path)
    {
        using var served = Build("whole-site", path);
        using var server = await served.Serve(kind);
        var root = new Uri(server.Root, path);
        var files = Directory.GetFiles(served.Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(served.Output, f)).ToList();
        var style = files.First(f => f.StartsWith("assets/", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal));
        var shard = files.First(f => f.StartsWith("search/s", StringComparison.Ordinal) && f.Count(c => c == '.') == 2);

        foreach (var (address, status, cache) in ((string, HttpStatusCode, string)[])
        [
            ("", HttpStatusCode.OK, "no-cache"),
            ("index.html", HttpStatusCode.OK, "no-cache"),
            ("en/", HttpStatusCode.OK, "no-cache"),
            ("en/models/alpha.html", HttpStatusCode.OK, "no-cache"),
            ("sitemap.xml", HttpStatusCode.OK, "no-cache"),
            ("data/models.csv", HttpStatusCode.OK, "no-cache"),
            (style, HttpStatusCode.OK, ForEver),
            (shard, HttpStatusCode.OK, ForEver),
            ("nothing.html", HttpStatusCode.NotFound, "no-cache"),
            ("assets/gone.0123456789abcdef.css", HttpStatusCode.NotFound, "no-cache"),
        ])
        {
            using var answer = await client.GetAsync(new Uri(root, address), TestContext.Current.CancellationToken);
            Assert.Equal((address, status), (address, answer.StatusCode));
            Assert.Equal((address, cache), (address, Value(answer, "Cache-Control")));
            Assert.All(Promised, h => Assert.Equal((address, h.Value), (address, Value(answer, h.Name))));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_page_that_has_not_changed_costs_an_empty_answer(ServerKind kind, string path)
    {
        foreach (var isCompressed in (bool[])[false, true]) await AskTwice(kind, path, isCompressed);
    }

    private async Task AskTwice(ServerKind kind, string path, bool isCompressed)
    {
        using var served = Build("whole-site", path);
        using var server = await served.Serve(kind);
        var page = new Uri(new Uri(server.Root, path), "models/alpha.html");
        using var first = await client.SendAsync(Request(), TestContext.Current.CancellationToken);
        Assert.Equal(isCompressed ? "gzip" : "none", Value(first, "Content-Encoding"));

        using var second = await Again(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-cache", Value(second, "Cache-Control"));

        File.AppendAllText(Path.Combine(served.Output, "models", "alpha.html"), "<!-- changed -->\n");
        using var third = await Again(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        if (!isCompressed) Assert.EndsWith("<!-- changed -->\n", await third.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async Task<HttpResponseMessage> Again(EntityTagHeaderValue tag)
        {
            using var request = Request();
            request.Headers.IfNoneMatch.Add(tag);
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        HttpRequestMessage Request() => isCompressed ? Compressed(page) : new HttpRequestMessage(HttpMethod.Get, page);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Scripts_of_other_sites_may_read_what_is_made_for_programs_and_no_page(ServerKind kind, string path)
    {
        using var served = Build("whole-site", path);
        using var server = await served.Serve(kind);
        foreach (var (address, allowed) in ((string, string)[])
        [
            ("data/models.json", "*"), ("data/models.schema.json", "*"), ("data/models.csv", "*"), ("en/data/lineage.svg", "*"), ("models/alpha.md", "*"), ("en/models/alpha.md", "*"),
            ("feed.xml", "*"), ("en/feed.xml", "*"), ("llms.txt", "*"), ("en/llms.txt", "*"),
            ("", "none"), ("data/", "none"), ("en/models/alpha.html", "none"), ("sitemap.xml", "none"), ("search/index.js", "none"),
        ])
        {
            using var answer = await client.GetAsync(new Uri(new Uri(server.Root, path), address), TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.OK, allowed), (address, answer.StatusCode, Value(answer, "Access-Control-Allow-Origin")));
            Assert.Equal((address, "no-cache"), (address, Value(answer, "Cache-Control")));
            Assert.All(Promised, h => Assert.Equal((address, h.Value), (address, Value(answer, h.Name))));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Texts_are_sent_compressed_to_those_who_can_read_that(ServerKind kind, string path)
    {
        using var served = Build("whole-site", path);
        using var server = await served.Serve(kind);
        var root = new Uri(server.Root, path);
        var files = Directory.GetFiles(served.Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(served.Output, f)).Where(f => f.Split('/')[0] is not ("hosting" or ".statiqsite")).ToList();
        foreach (var ending in (string[])[".html", ".css", ".js", ".svg", ".json", ".csv", ".md", ".xml", ".txt"])
        {
            var file = files.Where(f => f.EndsWith(ending, StringComparison.Ordinal)).MaxBy(f => new FileInfo(Path.Combine(served.Output, f)).Length)!;
            using var answer = await Ask(file);
            Assert.Equal((file, "gzip", "Accept-Encoding"), (file, Value(answer, "Content-Encoding"), Value(answer, "Vary")));
            using var plain = await client.GetAsync(new Uri(root, file), TestContext.Current.CancellationToken);
            Assert.Equal((file, "none", "Accept-Encoding"), (file, Value(plain, "Content-Encoding"), Value(plain, "Vary")));
        }

        Task<HttpResponseMessage> Ask(string file) => client.SendAsync(Compressed(new Uri(root, file)), TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_is_not_there_is_said_in_the_language_of_its_folder(ServerKind kind, string path)
    {
        using var served = Build("whole-site", path);
        using var server = await served.Serve(kind);
        foreach (var (address, language) in ((string, string)[])
        [
            ("nothing", "zh-Hans"),
            ("models/no/such/page.html", "zh-Hans"),
            ("en/nothing.html", "en"),
            ("en/deep/down/", "en"),
            (".statiqsite/files", "zh-Hans"),
            (".htaccess", "zh-Hans"),
            ("_headers", "zh-Hans"),
            ("_redirects", "zh-Hans"),
            ("hosting/nginx.conf", "zh-Hans"),
        ])
        {
            using var answer = await client.GetAsync(new Uri(new Uri(server.Root, path), address), TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
            Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        // A folder without a page is no list of its files. Apache calls it forbidden.
        foreach (var (address, language) in ((string, string)[])[("assets/", "zh-Hans"), ("en/chapters/", "en")])
        {
            using var folder = await client.GetAsync(new Uri(new Uri(server.Root, path), address), TestContext.Current.CancellationToken);
            Assert.Equal((address, kind == ServerKind.Apache ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound), (address, folder.StatusCode));
            Assert.Contains($"<html lang=\"{language}\"", await folder.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_moved_is_answered_with_its_new_address(ServerKind kind, string path)
    {
        using var served = Build("redirects", path, ("redirects.yml", "- from: old pages/旧+页.html\n  to: chapters/second.html#there\n"));
        using var server = await served.Serve(kind);
        var root = new Uri(server.Root, path);
        foreach (var (from, to) in ((string, string)[])
        [
            ("chapters/begin.html", "chapters/first.html"),
            ("chapters/start.html", "chapters/first.html"),
            ("old/", "chapters/second.html#there"),
            ("old/index.html", "chapters/second.html#there"),
            ("old/list.txt", "data/models.csv"),
            ("old%20pages/%E6%97%A7+%E9%A1%B5.html", "chapters/second.html#there"),
        ])
        {
            using var answer = await client.GetAsync(new Uri(root, from), TestContext.Current.CancellationToken);
            Assert.Equal((from, HttpStatusCode.MovedPermanently), (from, answer.StatusCode));
            Assert.Equal(path + to, answer.Headers.Location!.OriginalString);
            Assert.Equal((from, "no-cache"), (from, Value(answer, "Cache-Control")));
            Assert.All(Promised, h => Assert.Equal((from, h.Value), (from, Value(answer, h.Name))));
            using var there = await client.GetAsync(new Uri(root, to), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
            // Apache would put the query behind the anchor.
            if (kind == ServerKind.Apache && to.Contains('#', StringComparison.Ordinal)) continue;
            using var asked = await client.GetAsync(new Uri(root, from + "?a=b%20c"), TestContext.Current.CancellationToken);
            Assert.Equal($"{path}{to.Split('#')[0]}?a=b%20c{to[to.Split('#')[0].Length..]}", asked.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData(ServerKind.Nginx, "/路径/")]
    [InlineData(ServerKind.Apache, "/路径/")]
    [InlineData(ServerKind.Nginx, "/it's;x/")]
    [InlineData(ServerKind.Apache, "/it's;x/")]
    [InlineData(ServerKind.Nginx, "/a \"b\"{#}\\(c+)/")]
    [InlineData(ServerKind.Apache, "/a \"b\"{$1}\\(c+)/")]
    public async Task A_path_of_any_characters_is_one(ServerKind kind, string path)
    {
        using var served = Build("whole-site", path, ("redirects.yml", "- { from: 旧 页/, to: en/models/alpha.html }\n- { from: 旧.txt, to: 新 文.txt }\n"), ("root/新 文.txt", "here"));
        using var server = await served.Serve(kind);
        var root = new Uri(server.Root, Encoded(path));
        foreach (var (address, status, told) in ((string, HttpStatusCode, string)[])
        [
            ("", HttpStatusCode.OK, "<html lang=\"zh-Hans\""),
            ("en/models/alpha.html", HttpStatusCode.OK, "<html lang=\"en\""),
            ("nothing.html", HttpStatusCode.NotFound, "<html lang=\"zh-Hans\""),
            ("en/nothing.html", HttpStatusCode.NotFound, "<html lang=\"en\""),
            (".statiqsite/files", HttpStatusCode.NotFound, "<html lang=\"zh-Hans\""),
            ("旧 页/", HttpStatusCode.MovedPermanently, "en/models/alpha.html"),
            ("旧 页/index.html", HttpStatusCode.MovedPermanently, "en/models/alpha.html"),
            ("旧.txt", HttpStatusCode.MovedPermanently, "新 文.txt"),
            ("新 文.txt", HttpStatusCode.OK, "here"),
        ])
        {
            using var answer = await client.GetAsync(new Uri(root, Encoded(address)), TestContext.Current.CancellationToken);
            Assert.Equal((address, status), (address, answer.StatusCode));
            if (answer.Headers.Location is { } location) Assert.Equal(path + told, Uri.UnescapeDataString(new Uri(root, location).AbsolutePath));
            else Assert.Contains(told, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    /// <summary>A site whose address has this path, where it stands.</summary>
    private static ServedSite Build(string name, string path, params (string Name, string Text)[] more)
    {
        var input = MemoryFolder.Of(Repository.Folder("tests", "sites", name, "input"), "input");
        var settings = input["site.yml"].Split('\n');
        input["site.yml"] = string.Join('\n', settings.Select(line => line.StartsWith("address:", StringComparison.Ordinal) ? $"address: https://example.org{Encoded(path)}" : line));
        foreach (var (file, text) in more) input[file] = (input.Names.Contains(file) ? input[file] : "") + text;
        var result = new SiteBuild(input, new DiskFolder(Repository.Folder("tests", "sites", "_theme"), "theme"), new SiteOptions()).Run();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        return new ServedSite(result.Files, path);
    }

    private static HttpRequestMessage Compressed(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        return request;
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The one value of a header; a second line of it would be another.</summary>
    private static string Value(HttpResponseMessage answer, string name)
    {
        foreach (var headers in (HttpHeaders[])[answer.Headers, answer.Content.Headers])
            if (headers.NonValidated.TryGetValues(name, out var values)) return string.Join('\n', values);
        return "none";
    }
}
