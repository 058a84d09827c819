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
        var counter = new Counter();
        counter.AddBlocks(document);
        return counter.Length;
    }

    /// <summary>Of a text without marks.</summary>
    public static ReadingLength Of(string text)
    {
        var counter = new Counter();
        counter.Add(text);
        return counter.Length;
    }

    private sealed class Counter
    {
        private int han;
        private int words;
        private bool isInWord;

        public ReadingLength Length => new(han, words);

        // As deep as the text is nested, which has its limits.
        public void AddBlocks(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (block is ContainerBlock inner) AddBlocks(inner);
                else if (block is LeafBlock { Inline: { } line })
                {
                    isInWord = false;
                    AddInlines(line);
                }
            }
        }

        public void Add(ReadOnlySpan<char> text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsAsciiLetterOrDigit(c))
                {
                    if (!isInWord) words++;
                    isInWord = true;
                    continue;
                }
                if (c == ' ')
                {
                    isInWord = false;
                    continue;
                }
                if (HanScript.IsHan(c))
                {
                    han++;
                    isInWord = false;
                    continue;
                }
                if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) == OperationStatus.Done) i += length - 1;
                var isHan = HanScript.IsHan(rune);
                if (isHan) han++;
                var continues = !isHan && (Rune.IsLetterOrDigit(rune) || (isInWord && rune.Value is '\'' or '’' or '-' or '.' or ','));
                if (continues && !isInWord) words++;
                isInWord = continues;
            }
        }

        private void AddInlines(ContainerInline container)
        {
            for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                Add(TextOf(inline));
                if (inline is ContainerInline inner) AddInlines(inner);
            }
        }

        private static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
        {
            LiteralInline literal when literal.Parent is not LinkInline { IsImage: true } => literal.Content.AsSpan(),
            HtmlEntityInline entity => entity.Transcoded.AsSpan(),
            EmphasisInline => "",
            _ => " ",
        };
    }
}
