using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.Content;

/// <summary>
/// Whatever an author gets wrong is told at a place and never breaks a stage: each line of a whole site is left out, doubled, and given harmful values.
/// </summary>
public sealed partial class BrokenDataTests
{
    private static readonly string Input = Repository.Folder("tests", "sites", "whole-site", "input");
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
        var lines = File.ReadAllLines(Path.Combine(Input, name));
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var spoilt in Spoil(lines[i]).Distinct())
            {
                var text = string.Join('\n', [.. lines[..i], .. spoilt, .. lines[(i + 1)..], ""]);
                var site = new ChangedFolder(Input, name, text);
                var result = new SiteBuild(site, Theme, new SiteOptions()).Run(threads: 1, cancellation: TestContext.Current.CancellationToken);
                Assert.All(result.Diagnostics, d => Assert.DoesNotContain(d.ToString(), char.IsControl));
                Assert.All(result.Diagnostics.Where(d => d.Place.Path == "input/" + name), d => Assert.InRange(d.Place.Line, 1, text.Split('\n').Length));
            }
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
