using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary><c>tokens.yml</c>: texts of the chapters as encodings cut them. A tool writes it; the build only reads.</summary>
public sealed record TokenList(EquatableArray<TokenizedText> Texts)
{
    private readonly Lazy<Dictionary<TokenUse, TokenizedText>> byUse = new(() => Texts.DistinctBy(t => t.Use).ToDictionary(t => t.Use));

    public TokenizedText? Find(TokenUse use) => byUse.Value.GetValueOrDefault(use);

    public bool Equals(TokenList? other) => other is not null && Texts == other.Texts;

    public override int GetHashCode() => Texts.GetHashCode();
}

/// <summary>A text that a chapter wants to see cut by an encoding.</summary>
public sealed record TokenUse(string Encoding, string Text);

/// <summary>A text cut by an encoding.</summary>
public sealed record TokenizedText(Place Place, TokenUse Use, EquatableArray<Token> Tokens)
{
    /// <summary>Do the tokens cover the text byte for byte?</summary>
    public bool IsWhole => Tokens.Sum(t => (long)t.Bytes) == Encoding.UTF8.GetByteCount(Use.Text);
}

/// <param name="Bytes">How many bytes of the UTF-8 text it stands for.</param>
public readonly record struct Token(int Id, int Bytes);

/// <summary>The encodings that can be shown.</summary>
public static class TokenEncodings
{
    public static IReadOnlyList<string> Names { get; } = ["r50k_base", "p50k_base", "cl100k_base", "o200k_base"];
}
