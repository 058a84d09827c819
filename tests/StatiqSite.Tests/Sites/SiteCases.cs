using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.Sites;

/// <summary>
/// Each folder of tests/sites is a small site and what must come of it: <c>input/</c>, perhaps a theme of its own (<see cref="CaseTheme"/>), every
/// file in <c>expected/</c>, and every diagnostic in <c>diagnostics.txt</c>. What is made beside the pages (<see cref="Companions"/>) is compared only
/// where the case holds a file <c>companions</c>, which may name the beginnings of those it is about: else each case would repeat it.
/// With UPDATE_EXPECTED=1 the expectations are written anew instead of compared.
/// </summary>
public sealed class SiteCases
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";
    private static readonly string Cases = Repository.Folder("tests", "sites");

    /// <summary>Beginnings of the paths, below the folder of a language, that are compared only on demand.</summary>
    private static readonly string[] Companions =
    [
        "search/", "search.html", "cards.js", "data/", "hosting/", "assets/lineage-relations.", "sitemap.xml", "robots.txt", "feed.xml", "llms.txt", "_headers", "_redirects", ".nojekyll", ".htaccess",
    ];

    private const string Copy = ".md";

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var folder in Directory.GetDirectories(Cases).Select(f => Path.GetFileName(f)!).Where(n => n[0] != '_').Order(StringComparer.Ordinal))
            names.Add(folder);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_is_expected(string name)
    {
        var folder = Path.Combine(Cases, name);
        var result = Build(folder);
        var wanted = File.Exists(Path.Combine(folder, "companions")) ? File.ReadAllLines(Path.Combine(folder, "companions")) : null;
        var diagnostics = string.Concat(result.Diagnostics.Select(d => d + "\n"));
        var actual = result.HasErrors ? [] : result.Files.Where(f => IsCompared(f.Path, wanted)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span));
        var expected = Path.Combine(folder, "expected");

        if (Update)
        {
            File.WriteAllText(Path.Combine(folder, "diagnostics.txt"), diagnostics);
            Write(expected, actual);
        }

        Assert.Equal(Text(Path.Combine(folder, "diagnostics.txt")), diagnostics);
        var files = Directory.Exists(expected)
            ? Directory.GetFiles(expected, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(expected, f).Replace('\\', '/'), f => Encoding.UTF8.GetString(File.ReadAllBytes(f)))
            : [];
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in files) Assert.Equal((path, text), (path, actual[path]));
    }

    private static BuildResult Build(string folder)
    {
        var options = new SiteOptions(Drafts: File.Exists(Path.Combine(folder, "drafts")));
        return new SiteBuild(new DiskFolder(Path.Combine(folder, "input"), "input"), CaseTheme.Of(Cases, folder), options).Run(cancellation: TestContext.Current.CancellationToken);
    }

    private static bool IsCompared(string path, string[]? wanted) =>
        !IsCompanion(path) || wanted is [] || (wanted is not null && Array.Exists(wanted, w => path.StartsWith(w, StringComparison.Ordinal)));

    private static bool IsCompanion(string path) =>
        path.EndsWith(Copy, StringComparison.Ordinal) || Array.Exists(Companions, c => path.StartsWith(c, StringComparison.Ordinal) || path.Contains("/" + c, StringComparison.Ordinal));

    private static void Write(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Text(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
