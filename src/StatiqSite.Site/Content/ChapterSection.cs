using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Content;

/// <summary>A heading of level 2 with all below it, or what stands before the first.</summary>
/// <param name="Id">The heading's anchor; "" for what stands before the first.</param>
/// <param name="Title">The heading's text, or "".</param>
/// <param name="Hash">Of the text without its white space, so that to break lines otherwise changes nothing.</param>
public sealed record ChapterSection(string Id, string Title, Place Place, string Hash)
{
    /// <summary>The sections of a chapter in order; the first is what stands before the first heading.</summary>
    public static EquatableArray<ChapterSection> Of(SourceText text, int bodyOffset, MarkdownBody body)
    {
        var heads = body.Headings.Where(h => h.Level == 2).OrderBy(h => h.Line).Select(h => (h.Id, h.Text, h.Line))
            .Prepend((Id: "", Text: "", text.PlaceAt(bodyOffset).Line)).ToList();
        var ends = heads.Skip(1).Select(h => h.Line).Append(text.LineCount + 1);
        return heads.Zip(ends, (head, end) => new ChapterSection(head.Id, head.Text, new Place(text.Path, head.Line, 1), HashOf(text, head.Line, end))).ToEquatableArray();
    }

    private static string HashOf(SourceText text, int from, int end)
    {
        var until = end > text.LineCount ? text.Text.Length : text.OffsetAt(new Place(text.Path, end, 1));
        var written = text.Text.AsSpan(text.OffsetAt(new Place(text.Path, from, 1))..until);
        var (dense, length) = (ArrayPool<char>.Shared.Rent(written.Length), 0);
        foreach (var c in written)
            if (c is (> ' ' and <= '~') or > '\u3000' || !char.IsWhiteSpace(c)) dense[length++] = c; // the most is no white space, which is seen at once
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(dense.AsSpan(0, length), bytes)), hash);
        ArrayPool<char>.Shared.Return(dense);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
