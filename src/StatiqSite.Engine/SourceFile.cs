using System.Security.Cryptography;
using System.Text;

namespace StatiqSite.Engine;

/// <summary>Why a file was not read.</summary>
public enum Unread
{
    /// <summary>It is longer than its <c>Source</c> stage allows.</summary>
    TooLong,

    /// <summary>It is a symbolic link that leads nowhere, round in a circle, to a folder or out of the source folder.</summary>
    Link,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NotAFile,

    /// <summary>The system refused: rights are missing, or the disk failed.</summary>
    Failed,
}

/// <summary>A file as it was found: equal to another when path and content are.</summary>
public sealed class SourceFile : IEquatable<SourceFile>
{
    private readonly UInt128 hash;

    public SourceFile(string path, string name, byte[] bytes, Unread? unread = null)
    {
        (Path, Name, Bytes, Unread) = (path, name, bytes, unread);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        hash = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    /// <summary>The path that diagnostics print: the source folder's name and the path below it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The path below the source folder, with forward slashes.</summary>
    public string Name { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why the file was not read, so that <see cref="Bytes"/> is empty; null when it was read.</summary>
    public Unread? Unread { get; }

    /// <summary>16 lower-case hexadecimal digits of the content's SHA-256.</summary>
    public string ShortHash => ((ulong)(hash >> 64)).ToString("x16");

    public Place Start => new(Path, 1, 1);

    public bool Equals(SourceFile? other) =>
        other is not null && Path == other.Path && hash == other.hash && Bytes.Length == other.Bytes.Length && Unread == other.Unread;

    public override bool Equals(object? obj) => Equals(obj as SourceFile);

    public override int GetHashCode() => HashCode.Combine(Path, hash);
}

/// <summary>The text of a file with the places of its lines. Line ends are LF and there is no byte order mark.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly int[] lineStarts;

    public SourceText(string path, string text)
    {
        (Path, Text) = (path, text);
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        lineStarts = [.. starts];
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => lineStarts.Length;

    /// <summary>The place of a character, counted from 0; a position past the end gives the end.</summary>
    public Place PlaceAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new Place(Path, line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The position of a place, counted from 0.</summary>
    public int OffsetAt(Place place) => Math.Min(lineStarts[Math.Clamp(place.Line, 1, LineCount) - 1] + place.Column - 1, Text.Length);

    /// <summary>The text of a line, counted from 1, without its end.</summary>
    public string Line(int number)
    {
        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] - 1 : Text.Length;
        return Text[start..end];
    }

    /// <summary>Reads bytes as UTF-8.</summary>
    /// <returns>The text, or null with the place of the first byte that is not UTF-8.</returns>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, out Place invalidAt)
    {
        invalidAt = default;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            var text = Strict.GetString(bytes);
            return new SourceText(path, WithLineFeeds(text));
        }
        catch (DecoderFallbackException)
        {
            var valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstInvalid(bytes);
            var before = new SourceText(path, WithLineFeeds(Encoding.UTF8.GetString(bytes[..valid])));
            invalidAt = before.PlaceAt(before.Text.Length);
            return null;
        }
    }

    // Lines as editors count them: the line separators of Unicode end none.
    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done) position += length;
        return position;
    }
}
