using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.Content;

/// <summary>
/// Whatever an author gets wrong is told at a place and never breaks a stage: each line of a whole site is left out, doubled, and given harmful values, and each
/// entry of the data is left out and doubled.
/// </summary>
public sealed partial class BrokenDataTests
{
    private static readonly DiskFolder Theme = new(Repository.Folder("tests", "sites", "_theme"), "theme");

    private static readonly string[] Harm = ["", "[]", "{ x: y }", "\"\"", "../x", "9999", "\"\\x1B[31m\"", "0001-01-01"];

    [Theory]
    [InlineData("site.yml")]
    [InlineData("models.yml")]
    [InlineData("sources.yml")]
    [InlineData("glossary.yml")]
    [InlineData("chapters/zh-Hans/01-start.md")]
    [InlineData("chapters/en/01-start.md")]
    public void Is_told_and_breaks_nothing(string name)
    {
        var input = InputOf("whole-site");
        var lines = File.ReadAllLines(Path.Combine(input, name));
        for (var i = 0; i < lines.Length; i++)
            foreach (var spoilt in Spoil(lines[i]).Distinct()) AssertTold(input, name, [.. lines[..i], .. spoilt, .. lines[(i + 1)..], ""]);
    }

    [Theory]
    [InlineData("whole-site")]
    [InlineData("data-figures")]
    [InlineData("figures")]
    [InlineData("corrections")]
    public void So_it_is_of_an_entry_that_is_not_there_or_stands_twice(string site)
    {
        var input = InputOf(site);
        foreach (var name in Directory.GetFiles(input, "*.yml").Select(Path.GetFileName).OfType<string>())
        {
            var lines = File.ReadAllLines(Path.Combine(input, name));
            foreach (var (from, end) in Entries(lines))
            {
                AssertTold(input, name, [.. lines[..from], .. lines[end..], ""]);
                AssertTold(input, name, [.. lines[..end], .. lines[from..end], .. lines[end..], ""]);
            }
        }
    }

    private static string InputOf(string site) => Repository.Folder("tests", "sites", site, "input");

    private static void AssertTold(string input, string name, string[] lines)
    {
        var site = new ChangedFolder(input, name, string.Join('\n', lines));
        var result = new SiteBuild(site, Theme, new SiteOptions()).Run(threads: 1, cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain(d.ToString(), char.IsControl));
        Assert.All(result.Diagnostics.Where(d => d.Place.Path == "input/" + name), d => Assert.InRange(d.Place.Line, 1, lines.Length));
    }

    /// <summary>The items of lists, of whatever depth: from the line of the hyphen to the first that is not indented below it.</summary>
    private static IEnumerable<(int From, int End)> Entries(string[] lines)
    {
        for (var from = 0; from < lines.Length; from++)
        {
            var indent = lines[from].Length - lines[from].TrimStart().Length;
            if (!lines[from][indent..].StartsWith("- ", StringComparison.Ordinal)) continue;
            var end = from + 1;
            while (end < lines.Length && (lines[end].Length == 0 || lines[end].Length - lines[end].TrimStart().Length > indent)) end++;
            yield return (from, end);
        }
    }

    private static IEnumerable<string[]> Spoil(string line)
    {
        yield return [];
        yield return [line, line];
        var pairs = Pair().Matches(line).Concat(PairInside().Matches(line));
        foreach (var pair in pairs)
        {
            var value = pair.Groups["value"];
            yield return [line.Remove(pair.Index, pair.Length)];
            foreach (var harm in Harm) yield return [line.Remove(value.Index, value.Length).Insert(value.Index, harm)];
        }
    }

    // A key with all that follows it in its line, and with a plain value inside brackets.
    [GeneratedRegex(@"[a-zA-Z_-]+: (?<value>\S.*)$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"[a-zA-Z_-]+: (?<value>[^,{}\[\]]+|\[[^\]]*\]|\{[^{}]*\})")]
    private static partial Regex PairInside();

    /// <summary>A folder in which one file reads otherwise.</summary>
    private sealed class ChangedFolder(string root, string changed, string text) : SourceFolder
    {
        private readonly DiskFolder disk = new(root, "input");

        public override string Label => disk.Label;

        public override IReadOnlyList<string> List(string under) => disk.List(under);

        public override SourceFile? Read(string name, long limit) =>
            name == changed ? new SourceFile(PathOf(name), name, Encoding.UTF8.GetBytes(text)) : disk.Read(name, limit);
    }
}
