using System.Net;
using System.Text.RegularExpressions;

namespace StatiqSite.Tests.Servers;

/// <summary>The real site, built once, as it answers at other paths and on other servers: every link, every asset, every byte.</summary>
public sealed partial class SubPathTests(RealSite.RealSite site) : IClassFixture<RealSite.RealSite>
{
    public static IEnumerable<TheoryDataRow<ServerKind, string>> Places =>
        from kind in Enum.GetValues<ServerKind>() from path in (string[])["/", "/a/", "/a/b/c/"] select new TheoryDataRow<ServerKind, string>(kind, path);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_link_and_asset_is_answered_with_its_file(ServerKind kind, string path)
    {
        using var served = new ServedSite([.. site.Files.Values], path);
        using var server = await served.Serve(kind);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var root = new Uri(server.Root, path);
        var failures = new List<string>();
        var seen = new HashSet<string>();

        await Crawl("index.html");
        // What only scripts name: the parts of the search, the data of the cards. Files for servers are none of a reader's.
        var linked = seen.Count;
        foreach (var file in site.Files.Keys.Where(f => f[0] is not ('.' or '_') && !f.StartsWith("hosting/", StringComparison.Ordinal) && !f.EndsWith("404.html", StringComparison.Ordinal))) await Crawl(file);

        Assert.Empty(failures);
        Assert.True(linked > site.Pages.Count, $"only {linked} files are named by pages");
        Assert.Equal(site.Files["index.html"].Bytes.ToArray(), await client.GetByteArrayAsync(root, TestContext.Current.CancellationToken));

        async Task Crawl(string start)
        {
            var queue = new Queue<string>();
            if (seen.Add(start)) queue.Enqueue(start);
            while (queue.TryDequeue(out var file))
            {
                using var answer = await client.GetAsync(new Uri(root, file), TestContext.Current.CancellationToken);
                var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                var expected = site.Files.GetValueOrDefault(Uri.UnescapeDataString(file));
                if (answer.StatusCode != HttpStatusCode.OK || expected is null || !expected.Bytes.Span.SequenceEqual(bytes)) failures.Add($"{file}: {(int)answer.StatusCode}");
                else if (!IsTyped(file, answer, kind)) failures.Add($"{file}: {answer.Content.Headers.ContentType}");
                foreach (var name in Names(file))
                {
                    var target = new Uri(new Uri(root, file), name);
                    if (target.Authority != root.Authority) continue;
                    if (!target.AbsolutePath.StartsWith(path, StringComparison.Ordinal)) failures.Add($"{file}: leads out of the site: {name}");
                    else if (seen.Add(target.AbsolutePath[path.Length..])) queue.Enqueue(target.AbsolutePath[path.Length..]);
                }
            }
        }
    }

    private IEnumerable<string> Names(string file)
    {
        if (site.Pages.TryGetValue(file, out var page)) return RealSite.RealSite.Addresses(page).Select(a => a.Address).Where(a => !a.StartsWith("data:", StringComparison.Ordinal));
        if (!file.EndsWith(".css", StringComparison.Ordinal)) return [];
        return StyleNames().Matches(System.Text.Encoding.UTF8.GetString(site.Files[file].Bytes.Span)).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith("data:", StringComparison.Ordinal));
    }

    /// <summary>Python's server has no rules of ours and knows no encodings; but a browser must take what it says for styles, scripts and pictures.</summary>
    private static bool IsTyped(string file, HttpResponseMessage answer, ServerKind kind)
    {
        var type = answer.Content.Headers.ContentType;
        var (expected, isText) = Path.GetExtension(file) switch
        {
            ".html" => ("text/html", true),
            ".css" => ("text/css", true),
            ".js" => ("javascript", true),
            ".svg" => ("image/svg+xml", false),
            ".png" => ("image/png", false),
            ".json" => ("application/json", true),
            ".xml" => ("xml", true),
            ".txt" => ("text/plain", true),
            ".csv" => ("text/csv", true),
            ".md" => ("text/markdown", true),
            _ => ("", false),
        };
        return (type?.MediaType ?? "").Contains(expected, StringComparison.Ordinal) && (kind == ServerKind.Python || !isText || type?.CharSet == "utf-8");
    }

    [GeneratedRegex("""url\("?([^")]*)"?\)""")]
    private static partial Regex StyleNames();
}
