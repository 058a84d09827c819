using System.Buffers;
using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Linking;

/// <summary>Whether a path of the output can be a file on every system and host: Windows, macOS and Linux, and what is packed and sent between them.</summary>
internal static class PortableName
{
    private const int LongestPart = 255;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"\\|?*\t\n\uFFFD");
    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];
    private static readonly string[] NumberedDevices = ["com", "lpt"];

    /// <summary>What stands in the way, as a clause; null when nothing does.</summary>
    public static string? Problem(string path) => path.Split('/').Select(ProblemOf).FirstOrDefault(p => p is not null);

    private static string? ProblemOf(string part)
    {
        if (Encoding.UTF8.GetByteCount(part) > LongestPart) return $"is longer than {LongestPart} bytes";
        if (ControlCharacters.IndexIn(part) >= 0 || part.AsSpan().IndexOfAny(Forbidden) >= 0) return "has a character that not every system allows";
        if (part.Any(IsComposed)) return "has combining marks, which systems write in different ways; write composed letters (NFC)";
        if (part.StartsWith(' ') || part.EndsWith(' ') || part.EndsWith('.')) return "begins or ends with a space, or ends with a dot";
        if (part.Equals(Publisher.OwnFolder, StringComparison.OrdinalIgnoreCase)) return "is the folder in which a build keeps its own files";
        return IsDevice(part[..(part.IndexOf('.') is >= 0 and var dot ? dot : part.Length)].TrimEnd()) ? "is the name of a device on Windows" : null;
    }

    // The marks that compose with Latin, Greek and Cyrillic letters and with kana, and the pieces of Hangul.
    private static bool IsComposed(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A' or (>= '\u1100' and <= '\u11FF');

    private static bool IsDevice(string stem) =>
        Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (stem.Length == 4 && NumberedDevices.Contains(stem[..3], StringComparer.OrdinalIgnoreCase) && stem[3] is >= '1' and <= '9');
}
