using System.Globalization;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Tokens;

/// <summary>Makes <c>tokens.yml</c> of what the chapters show.</summary>
public static class TokenFile
{
    private const string Heading =
        """
        # The texts of the chapters' token blocks as each encoding cuts them: number/bytes of every token.
        # Written by 'dotnet run --project src/StatiqSite.Tokens'; do not edit.

        """;

    /// <summary>What the chapters show, drafts included, in the order of their files.</summary>
    public static IReadOnlyList<TokenUse> Uses(SourceFolder input, Report report)
    {
        var site = DataFiles.ReadSettings([.. Files(input, DataFiles.Settings).Select(f => DataFile.Parse(f, report))], new Folders(input.Label, ""), report);
        var context = new ReadingContext(site, new SiteOptions(Drafts: true), new TermNames([]), NameList.Empty);
        return [.. Files(input, ChapterReader.Folder)
            .Where(f => SourceNames.IsWritten(f.Name))
            .Select(f => ChapterReader.Read(f, context, report))
            .OfType<Chapter>()
            .SelectMany(c => c.Body.TokenUses())
            .Distinct()];
    }

    public static string Text(IEnumerable<TokenUse> uses)
    {
        var yaml = new StringBuilder(Heading);
        foreach (var text in uses.GroupBy(u => u.Text, StringComparer.Ordinal))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"- text: {Quoted(text.Key)}\n");
            foreach (var use in text.OrderBy(u => TokenEncodings.Names.Index().First(n => n.Item == u.Encoding).Index))
                yaml.Append(CultureInfo.InvariantCulture, $"  {use.Encoding}: {string.Join(' ', TokenCutter.Cut(use).Select(t => $"{t.Id}/{t.Bytes}"))}\n");
        }
        return yaml.ToString();
    }

    private static IEnumerable<SourceFile> Files(SourceFolder input, string under) => input.List(under).Select(n => input.Read(n, Limits.Chapter)).OfType<SourceFile>();

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
}
