using System.Collections.Concurrent;
using System.Globalization;
using SharpToken;
using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Tokens;

/// <summary>Cuts texts with SharpToken, which carries the encodings' tables inside: nothing is fetched.</summary>
public static class TokenCutter
{
    private static readonly ConcurrentDictionary<string, GptEncoding> Encodings = new();
    private static readonly ConcurrentDictionary<string, Dictionary<int, byte[]>> Tables = new();

    public static EquatableArray<Token> Cut(TokenUse use) =>
        Of(use.Encoding).Encode(use.Text).Select(id => new Token(id, BytesOf(use.Encoding, id).Length)).ToEquatableArray();

    /// <summary>The text of tokens.</summary>
    public static string Decode(string encoding, IEnumerable<int> ids) => Of(encoding).Decode(ids);

    /// <summary>What a token stands for; the library itself gives only texts, in which parts of a character are lost.</summary>
    public static byte[] BytesOf(string encoding, int id) => Tables.GetOrAdd(encoding, Table)[id];

    private static GptEncoding Of(string encoding) => Encodings.GetOrAdd(encoding, GptEncoding.GetEncoding);

    /// <summary>The table in the library: a line for each token, its bytes in base 64 and its number.</summary>
    private static Dictionary<int, byte[]> Table(string encoding)
    {
        using var stream = typeof(GptEncoding).Assembly.GetManifestResourceStream($"SharpToken.data.{encoding}.tiktoken")
            ?? throw new InvalidOperationException($"SharpToken has no table of {encoding}");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, byte[]>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            table[int.Parse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture)] = Convert.FromBase64String(line[..space]);
        }
        return table;
    }
}
