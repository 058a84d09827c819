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
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null) continue;
            var inWord = false;
            foreach (var inline in block.Inline.Descendants<Inline>()) Count(TextOf(inline), ref inWord, ref han, ref words);
        }
        return new ReadingLength(han, words);
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
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = HanScript.IsHan(rune);
            if (isHan) han++;
            var continues = !isHan && (Rune.IsLetterOrDigit(rune) || (inWord && rune.Value is '\'' or '’' or '-' or '.' or ','));
            if (continues && !inWord) words++;
            inWord = continues;
        }
    }
}
