using System.Text;
using Jint;
using Jint.Native;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Search;

/// <summary>theme/assets/search.js itself, run without a browser; the index comes from files that were built.</summary>
internal sealed class SearchScript : IDisposable
{
    private readonly Jint.Engine engine = new();
    private readonly IReadOnlyDictionary<string, OutputFile> files;
    private readonly HashSet<string> asked = [];

    public SearchScript(IReadOnlyDictionary<string, OutputFile> files)
    {
        this.files = files;
        engine.SetValue("report", (string path) => Load(path));
        engine.Execute(File.ReadAllText(Repository.Folder("theme", "assets", "search.js")));
        engine.Execute("siteSearch.load = (path, onFailure) => { report(path); };");
    }

    /// <summary>Paths of the files that were loaded, in order.</summary>
    public IReadOnlyCollection<string> Loaded => asked;

    public void Dispose() => engine.Dispose();

    public string[] Tokens(string text, bool withSingles) => Strings(engine.Invoke("tokensOf", text, withSingles));

    public string Compact(string text) => engine.Invoke("compactOf", text).AsString();

    public string[] Call(string name, params object[] values) => Strings(engine.Invoke(name, values));

    /// <summary>The links found, best first: those of the language, then those of the others.</summary>
    public SearchAnswer Find(string query, string language, int most)
    {
        var answer = engine.Invoke("answer", query, language, most).UnwrapIfPromise(CancellationToken.None).AsObject();
        return new SearchAnswer(Strings(answer["own"]), Strings(answer["other"]), Strings(answer["excerpts"]), answer["mended"].ToString());
    }

    public static SearchScript Of(IReadOnlyDictionary<string, OutputFile> files)
    {
        var script = new SearchScript(files);
        script.engine.Execute(
            """
            globalThis.tokensOf = (text, withSingles) => siteSearch.tokens(text, withSingles);
            globalThis.compactOf = text => siteSearch.compact(text);
            globalThis.answer = async (query, language, most) => {
              const found = await siteSearch.find(query, language);
              const own = await siteSearch.describe(found.own.slice(0, most)), other = await siteSearch.describe(found.other.slice(0, Math.max(3, most - own.length)), !own.length);
              return {
                own: own.map(p => p.href), other: other.map(p => p.href), mended: found.mended || "",
                excerpts: own.map(p => siteSearch.excerpt(p.body, found.terms).map(([text, isMarked]) => isMarked ? `[${text}]` : text).join("")),
              };
            };
            """);
        return script;
    }

    private void Load(string path)
    {
        asked.Add(path);
        engine.Execute(Encoding.UTF8.GetString(files[path].Bytes.Span));
    }

    private static string[] Strings(JsValue list) => [.. list.AsArray().Select(v => v.AsString())];
}

/// <param name="Own">Links to pages of the asked language, from the root.</param>
/// <param name="Excerpts">One for each of <paramref name="Own"/>, what is marked between brackets.</param>
/// <param name="Mended">What was searched instead, or "".</param>
internal sealed record SearchAnswer(string[] Own, string[] Other, string[] Excerpts, string Mended);
