using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace StatiqSite.Site.Assets;

/// <summary>The size of an image in CSS pixels, read from its head, so that a page does not move when the image arrives.</summary>
public sealed record ImageSize(int Width, int Height)
{
    /// <summary>Is it a file whose size pages state?</summary>
    public static bool IsImage(string name) => Extension(name) is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg";

    /// <summary>The size, or null when the file does not say it.</summary>
    public static ImageSize? Read(string name, ReadOnlySpan<byte> bytes) => Extension(name) switch
    {
        ".png" => Png(bytes),
        ".gif" => Gif(bytes),
        ".jpg" or ".jpeg" => Jpeg(bytes),
        ".webp" => WebP(bytes),
        _ => Svg(bytes),
    };

    private static string Extension(string name) => System.IO.Path.GetExtension(name).ToLowerInvariant();

    private static ImageSize? Of(long width, long height) =>
        width is > 0 and <= 100_000 && height is > 0 and <= 100_000 ? new ImageSize((int)width, (int)height) : null;

    // PNG: an eight-byte signature, then the IHDR chunk with width and height.
    private static ImageSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8)
            ? Of(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && bytes.StartsWith("GIF8"u8)
            ? Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    // JPEG: segments, of which a start of frame (C0 to CF, but for C4, C8 and CC) holds the size.
    private static ImageSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Of(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    // WebP: lossy (VP8), lossless (VP8L) and extended (VP8X) files keep the size in different places.
    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8)) return null;
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8 "u8))
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return kind.SequenceEqual("VP8X"u8) ? Of(1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..])) : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static ImageSize? Svg(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 10_000_000 };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg") return null;
            if (Length(reader.GetAttribute("width")) is { } width && Length(reader.GetAttribute("height")) is { } height) return Of(width, height);
            var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return box.Length == 4 && Length(box[2]) is { } boxWidth && Length(box[3]) is { } boxHeight ? Of(boxWidth, boxHeight) : null;
        }
        catch (XmlException)
        {
            return null; // Told as an unreadable image.
        }
    }

    private static long? Length(string? text)
    {
        var number = text is not null && text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? (long)Math.Ceiling(Math.Min(value, 1e6))
            : null;
    }
}
