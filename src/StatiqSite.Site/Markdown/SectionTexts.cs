using System.Buffers;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown.WikiLinks;

namespace StatiqSite.Site.Markdown;

/// <summary>The plain text of a chapter by its sections, as the search reads it: without code blocks, and without what only stands around the text.</summary>
internal sealed class SectionTexts
{
    /// <summary>Deeper headings are text of the section they stand in.</summary>
    private const int DeepestSection = 3;

    private readonly StringBuilder text = new();
    private readonly List<string> pieces = [];
    private readonly List<TextSection> sections = [];
    private Heading? heading;

    public static EquatableArray<TextSection> Of(MarkdownDocument document, IReadOnlyList<Heading> headings)
    {
        var texts = new SectionTexts();
        texts.AddBlocks(document, headings.DistinctBy(h => h.Id).ToDictionary(h => h.Id, StringComparer.Ordinal));
        texts.EndSection();
        return texts.sections.ToEquatableArray();
    }

    // As deep as the text is nested, which has its limits.
    private void AddBlocks(ContainerBlock container, Dictionary<string, Heading> headings)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock { Level: <= DeepestSection } && block.TryGetAttributes()?.Id is { } id && headings.TryGetValue(id, out var begun))
            {
                EndSection();
                heading = begun;
            }
            else if (block is ContainerBlock inner)
            {
                AddBlocks(inner, headings);
            }
            else if (block is LeafBlock { Inline: { } line })
            {
                AddInlines(line);
                text.Append('\n');
            }
        }
    }

    private void AddInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.ContentSpan); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append('\n'); break;
                case WikiLinkInline { HasText: false } link: AddName(link.Target); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: AddInlines(inner); break;
                default: break;
            }
        }
    }

    private void AddName(WikiLinkTarget target)
    {
        EndPiece();
        pieces.Add(target.Kind is { } kind ? $"{kind}:{target.Id}" : target.Id);
    }

    private void EndPiece()
    {
        pieces.Add(PlainLines.Joined(text.ToString()));
        text.Clear();
    }

    private void EndSection()
    {
        EndPiece();
        if (heading is not null || pieces.Count > 1 || pieces[0].Length > 0) sections.Add(new TextSection(heading?.Id ?? "", heading?.Text ?? "", pieces.ToEquatableArray()));
        pieces.Clear();
    }
}

/// <summary>Lines made one.</summary>
internal static class PlainLines
{
    /// <summary>A space stands where a line ended, but not between two characters of Chinese, whose lines are broken anywhere.</summary>
    public static string Joined(string lines)
    {
        if (!lines.Contains('\n')) return lines;
        var joined = ArrayPool<char>.Shared.Rent(lines.Length);
        var length = 0;
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0 && length > 0 && joined[length - 1] != ' ' && !IsWide(joined[length - 1])) joined[length++] = ' ';
            var line = lines.AsSpan(range);
            line.CopyTo(joined.AsSpan(length));
            length += line.Length;
        }
        var text = new string(joined, 0, length);
        ArrayPool<char>.Shared.Return(joined);
        return text;
    }

    private static bool IsWide(char c) => char.IsSurrogate(c) || HanScript.IsHan(c) || HanScript.IsFullWidth(c) || c is '”' or '’';
}
