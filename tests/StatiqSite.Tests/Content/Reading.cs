using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Tests.Content;

/// <summary>Data files written inside a test.</summary>
internal static class Reading
{
    public static readonly SiteSettings Site = SiteSettings.Empty with
    {
        Languages = [new Language("zh-Hans", "简体中文", ""), new Language("en", "English", "en/")],
        Parts = [new Part("one", new Place("input/site.yml", 1, 1), Same("One")), new Part("two", new Place("input/site.yml", 2, 1), Same("Two"))],
    };

    public static SourceFile File(string name, string text) => new("input/" + name, name, Encoding.UTF8.GetBytes(text));

    public static LocalText Same(string text) => new([new Translation("zh-Hans", text), new Translation("en", text)]);

    public static (T Value, IReadOnlyList<Diagnostic> Told) Read<T>(Func<DataFile, SiteSettings, Report, T> read, string name, string text) =>
        ReadFile((file, site, report) => read(DataFile.Parse(file, report), site, report), name, text);

    public static (T Value, IReadOnlyList<Diagnostic> Told) ReadFile<T>(Func<SourceFile, SiteSettings, Report, T> read, string name, string text)
    {
        var report = new Report();
        return (read(File(name, text), Site, report), report.Diagnostics);
    }

    /// <summary>Each diagnostic as <c>line:column code</c>.</summary>
    public static IEnumerable<string> Short(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Order().Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}");
}
