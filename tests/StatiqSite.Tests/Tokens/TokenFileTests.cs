using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Tokens;

namespace StatiqSite.Tests.Tokens;

/// <summary>The real <c>tokens.yml</c> against the library that makes it.</summary>
public sealed class TokenFileTests
{
    private static readonly string Input = Repository.Folder("input");

    [Fact]
    public void Every_entry_is_what_the_encoding_gives_and_leads_back_to_the_text()
    {
        var report = new Report();
        var site = DataFiles.ReadSettings([Parsed(DataFiles.Settings, report)], new Folders("input", ""), report);
        var list = DataFiles.ReadTokens([Parsed(DataFiles.Tokens, report)], site, report);
        Assert.Empty(report.Diagnostics);
        Assert.NotEmpty(list.Texts);
        foreach (var (_, use, tokens) in list.Texts)
        {
            Assert.Equal(TokenCutter.Cut(use), tokens);
            Assert.Equal(use.Text, Encoding.UTF8.GetString([.. tokens.SelectMany(t => TokenCutter.BytesOf(use.Encoding, t.Id))]));
            Assert.Equal(use.Text, TokenCutter.Decode(use.Encoding, tokens.Select(t => t.Id)));
        }
    }

    [Fact]
    public void The_file_is_what_the_tool_would_write_now()
    {
        var report = new Report();
        var uses = TokenFile.Uses(new DiskFolder(Input, "input"), report);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(File.ReadAllText(Path.Combine(Input, DataFiles.Tokens)), TokenFile.Text(uses));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        TokenUse[] uses = [new("cl100k_base", "a \"b\" \\n\n\tc: #d"), new("r50k_base", "汉字 – emoji 🙂"), new("o200k_base", " 空格 ")];
        var report = new Report();
        var file = new SourceFile("tokens.yml", "tokens.yml", Encoding.UTF8.GetBytes(TokenFile.Text(uses)));
        var read = TokenListReader.Read(DataFile.Parse(file, report), SiteSettings.Empty, report);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(uses, read.Texts.Select(t => t.Use));
        Assert.All(read.Texts, t => Assert.Equal(TokenCutter.Cut(t.Use), t.Tokens));
    }

    [Theory]
    [InlineData("1/2 2/2", "wrong-tokens")]
    [InlineData("1/1 2/x", "wrong-tokens")]
    [InlineData("1/1 2/-1 3/3", "wrong-tokens")]
    [InlineData("1/3", null)]
    public void Tokens_that_do_not_cover_the_text_are_told(string tokens, string? error)
    {
        var report = new Report();
        TokenListReader.Read(DataFile.Parse(new SourceFile("t", "t", Encoding.UTF8.GetBytes($"- text: abc\n  r50k_base: {tokens}\n")), report), SiteSettings.Empty, report);
        Assert.Equal(error is null ? [] : [$"2:14 {error}"], report.Diagnostics.Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}"));
    }

    [Fact]
    public void The_site_itself_needs_no_tokenizer()
    {
        foreach (var assembly in (System.Reflection.Assembly[])[typeof(SiteBuild).Assembly, System.Reflection.Assembly.Load("statiqsite")])
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), r => r.Name is "SharpToken" or "StatiqSite.Tokens");
    }

    private static DataFile Parsed(string name, Report report) => DataFile.Parse(new DiskFolder(Input, "input").Read(name, Limits.DataFile)!, report);
}
