using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Linking;

/// <summary>What a token shows of the text it stands for.</summary>
/// <param name="IsSign">A sign for what cannot be seen: a space, a line break, bytes that are only part of a character.</param>
internal readonly record struct TokenPiece(string Text, bool IsSign)
{
    public bool IsHan => Text.EnumerateRunes().Any(HanScript.IsHan);

    public static TokenPiece Of(Rune rune) => rune.Value switch
    {
        ' ' => new("␣", true),
        '\n' => new("⏎", true),
        '\t' => new("⇥", true),
        _ => new(rune.ToString(), false),
    };
}

internal static class TokenPieces
{
    /// <summary>The pieces of each token, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<TokenPiece>> Of(TokenizedText cut)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(cut.Use.Text);
        var tokens = new List<IReadOnlyList<TokenPiece>>();
        var (at, end, runeEnd) = (0, 0, 0);
        foreach (var token in cut.Tokens)
        {
            var pieces = new List<TokenPiece>();
            end += token.Bytes;
            while (at < end)
            {
                var isBegin = at == runeEnd;
                var rune = default(Rune);
                if (isBegin)
                {
                    Rune.DecodeFromUtf8(bytes[at..], out rune, out var length);
                    runeEnd += length;
                }
                var stop = Math.Min(end, runeEnd);
                pieces.Add(isBegin && stop == runeEnd ? TokenPiece.Of(rune) : new TokenPiece($"<{Hex(bytes[at..stop])}>", true));
                at = stop;
            }
            tokens.Add(pieces);
        }
        return tokens;
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => string.Join(' ', Convert.ToHexString(bytes).Chunk(2).Select(pair => new string(pair)));
}
