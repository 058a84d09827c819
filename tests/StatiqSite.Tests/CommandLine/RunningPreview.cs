using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StatiqSite.Tests.CommandLine;

/// <summary>A preview of a small site, run as its users run it. Whatever comes later is waited for, for a generous time.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly StringBuilder said = new();
    private readonly SiteFolder site;

    private RunningPreview(SiteFolder site, Process process, Uri address) => (this.site, Process, Address) = (site, process, address);

    public Process Process { get; }

    public Uri Address { get; }

    /// <summary>What it said in the terminal so far, output and errors together.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Starts it and waits for the first run to be over.</summary>
    public static async Task<RunningPreview> Start(SiteFolder site, int port = 0)
    {
        var process = BuiltProgram.Start(site.Root, ["preview", "--port", port.ToString(CultureInfo.InvariantCulture)]);
        var preview = (RunningPreview?)null;
        var first = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            first.Add(line);
            if (!line.StartsWith("Preview at ", StringComparison.Ordinal)) continue;
            preview = new RunningPreview(site, process, new Uri(line.Split(' ')[2]));
            break;
        }
        if (preview is null) throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        first.ForEach(preview.Hear);
        process.ErrorDataReceived += (_, e) => preview.Hear(e.Data);
        _ = preview.Listen();
        await preview.Until(s => s.Run >= 1 && (!s.IsOk || s.Written > 0));
        return preview;
    }

    public Task<HttpResponseMessage> Ask(string path) => client.GetAsync(new Uri(Address, path));

    public Task<HttpResponseMessage> Ask(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    public Task<string> Page(string path) => client.GetStringAsync(new Uri(Address, path));

    public async Task<Status> Now()
    {
        using var json = JsonDocument.Parse(await Page(".preview/status.json"));
        var root = json.RootElement;
        var build = root.GetProperty("build");
        var diagnostics = build.ValueKind == JsonValueKind.Null ? [] : build.GetProperty("diagnostics").EnumerateArray()
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.GetProperty("path").GetString()}:{d.GetProperty("line").GetInt32()}:{d.GetProperty("column").GetInt32()} {d.GetProperty("code").GetString()}")).ToList();
        return new Status(
            root.GetProperty("run").GetInt32(), root.GetProperty("ok").GetBoolean(), root.GetProperty("trouble").GetString(),
            [.. root.GetProperty("changed").EnumerateArray().Select(c => c.GetString()!)], diagnostics,
            build.ValueKind == JsonValueKind.Null ? 0 : build.GetProperty("written").GetInt32());
    }

    public Task UntilPage(string path, string text) =>
        Until(async _ => (await Page(path)).Contains(text, StringComparison.Ordinal));

    /// <summary>The state as soon as it is as wanted.</summary>
    public Task<Status> Until(Func<Status, bool> isSo) => Until(now => Task.FromResult(isSo(now)));

    private async Task<Status> Until(Func<Status, Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var now = await Now();
            if (await isSo(now)) return now;
            if (clock.Elapsed > Patience) throw new TimeoutException($"still {now}; the terminal says:\n{Said}");
            await Task.Delay(20);
        }
    }

    /// <summary>A page's stream of news.</summary>
    public async Task<News> Watch(string path) => new(await client.GetStreamAsync(new Uri(Address, ".preview/events?path=" + Uri.EscapeDataString("/" + path))));

    public async Task<int> End(string signal)
    {
        using (var kill = Process.Start("kill", ["-s", signal, Process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return Process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited) Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        client.Dispose();
        site.Dispose();
    }

    private Task Listen()
    {
        Process.BeginErrorReadLine();
        return Task.Run(async () =>
        {
            while (await Process.StandardOutput.ReadLineAsync() is { } line) Hear(line);
        });
    }

    private void Hear(string? line)
    {
        lock (said) said.Append(line).Append('\n');
    }

    internal sealed record Status(int Run, bool IsOk, string? Trouble, IReadOnlyList<string> Changed, IReadOnlyList<string> Diagnostics, int Written);

    /// <summary>What a page hears, one after the other.</summary>
    internal sealed class News(Stream stream) : IDisposable
    {
        private readonly StreamReader reader = new(stream);

        public async Task<JsonElement> Next()
        {
            while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonDocument.Parse(line[6..]).RootElement;
            throw new EndOfStreamException("the stream ended");
        }

        /// <summary>The first that is as wanted: an editor may be paused between emptying a file and filling it, and a run may fall in between.</summary>
        public async Task<JsonElement> Until(Func<JsonElement, bool> isSo)
        {
            while (true)
                if (await Next() is var news && isSo(news)) return news;
        }

        /// <summary>Does the stream end by itself?</summary>
        public async Task<bool> Ends()
        {
            try
            {
                return await reader.ReadToEndAsync().WaitAsync(Patience) is not null;
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                return true;
            }
        }

        public void Dispose() => reader.Dispose();
    }
}
