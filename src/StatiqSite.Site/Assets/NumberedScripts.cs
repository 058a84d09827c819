using System.Security.Cryptography;

namespace StatiqSite.Site.Assets;

/// <summary>
/// What is divided into scripts with numbers, so that a page loads only those that it needs: which of them has a key, and what they are called. The twins of this are in
/// theme/assets/search.js and cards.js.
/// </summary>
internal static class NumberedScripts
{
    /// <summary>The name has the number before the hash, which only tells two versions of one script apart: 28 bits are enough, and a list of all has each.</summary>
    public const int HashLength = 7;

    /// <summary>Numbers have five digits in names.</summary>
    private const int FirstNumber = 10_000;

    public static string Path(string stem, int number, string hash) => $"{stem}.{FirstNumber + number}{hash}.js";

    /// <summary>So many hexadecimal digits, 16 at most.</summary>
    public static string HashOf(ReadOnlySpan<byte> content, int length = HashLength)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash[..8])[..length];
    }

    /// <summary>FNV-1a, to be <see cref="Mixed"/> at the end.</summary>
    /// <param name="from">The hash of what of the key came before.</param>
    public static uint Fnv(ReadOnlySpan<char> key, uint from)
    {
        foreach (var c in key) from = unchecked((from ^ c) * 16777619);
        return from;
    }

    /// <summary>The low bits of that hash follow the last characters alone.</summary>
    public static uint Mixed(uint hash) => hash ^ (hash >> 15);
}
