using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>The texts that the token blocks of a chapter show.</summary>
public sealed record ChapterTokens(EquatableArray<TokenUse> Uses)
{
    public static ChapterTokens Of(Chapter chapter, Report report)
    {
        return new ChapterTokens(chapter.Body.TokenUses().ToEquatableArray());
    }
}

/// <summary>That there is a file of a chapter, whether or not its text is wanted.</summary>
public sealed record ChapterFile(string Name)
{
    public static ChapterFile Of(SourceFile file, Report report)
    {
        return new ChapterFile(file.Name);
    }
}

/// <summary>Tells what stands in <c>tokens.yml</c> for nothing.</summary>
public static class TokenChecks
{
    /// <param name="files">All chapter files: while one of them is left out as a draft, any entry may be its own.</param>
    public static TokenList TellUnused(TokenList tokens, Box<EquatableArray<ChapterFile>> files, Box<EquatableArray<ChapterTokens>> chapters, Report report)
    {
        if (chapters.Value.Count < files.Value.Count) return tokens;
        var used = chapters.Value.SelectMany(c => c.Uses).ToHashSet();
        foreach (var text in tokens.Texts.Where(t => !used.Contains(t.Use))) report.Add(Errors.UnusedTokens(text.Place, text.Use.Encoding));
        return tokens;
    }
}
