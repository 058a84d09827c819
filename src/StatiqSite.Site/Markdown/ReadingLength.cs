using System.Buffers;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown;

/// <summary>How much there is to read: Han characters, and words in other scripts. Code and the descriptions of images do not count.</summary>
internal readonly record struct ReadingLength(int Han, int Words)
{
    public static ReadingLength Of(MarkdownDocument document)
    {
        var (han, words) = (0, 0);
        CountBlocks(document, ref han, ref words);
        return new ReadingLength(han, words);
    }

    /// <summary>Of a text without marks.</summary>
    public static ReadingLength Of(string text)
    {
        var (inWord, han, words) = (false, 0, 0);
        Count(text, ref inWord, ref han, ref words);
        return new ReadingLength(han, words);
    }

    // As deep as the text is nested, which has its limits.
    private static void CountBlocks(ContainerBlock container, ref int han, ref int words)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) CountBlocks(inner, ref han, ref words);
            else if (block is LeafBlock { Inline: { } line })
            {
                var inWord = false;
                CountInlines(line, ref inWord, ref han, ref words);
            }
        }
    }

    private static void CountInlines(ContainerInline container, ref bool inWord, ref int han, ref int words)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Count(TextOf(inline), ref inWord, ref han, ref words);
            if (inline is ContainerInline inner) CountInlines(inner, ref inWord, ref han, ref words);
        }
    }

    private static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal when literal.Parent is not LinkInline { IsImage: true } => literal.Content.AsSpan(),
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        EmphasisInline => "",
        _ => " ",
    };

    private static void Count(ReadOnlySpan<char> text, ref bool inWord, ref int han, ref int words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (!inWord) words++;
                inWord = true;
                continue;
            }
            if (c == ' ')
            {
                inWord = false;
                continue;
            }
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) == OperationStatus.Done) i += length - 1;
            var isHan = HanScript.IsHan(rune);
            if (isHan) han++;
            var continues = !isHan && (Rune.IsLetterOrDigit(rune) || (inWord && rune.Value is '\'' or '’' or '-' or '.' or ','));
            if (continues && !inWord) words++;
            inWord = continues;
        }
    }
}
