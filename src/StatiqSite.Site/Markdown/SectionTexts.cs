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
    private readonly List<int> cuts = [];
    private readonly List<string> names = [];
    private readonly List<TextSection> sections = [];
    private Heading? heading;

    /// <summary>A mark or a citation was left out since the last text.</summary>
    private bool isLeftOut;

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
                BreakLine();
            }
        }
    }

    private void AddInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: AddText(literal.Content.AsSpan()); break;
                case CodeInline code: AddText(code.ContentSpan); break;
                case HtmlEntityInline entity: AddText(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: BreakLine(); break;
                case WikiLinkInline { HasText: false } link: AddName(link.Target); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: AddInlines(inner); break;
                default: isLeftOut = true; break;
            }
        }
    }

    private void AddText(ReadOnlySpan<char> added)
    {
        // The space before a mark is one too many where the mark is left out.
        if (isLeftOut && text.Length > (cuts.Count > 0 ? cuts[^1] : 0) && text[^1] == ' ' && added is [' ' or '.' or ',' or ';' or ':' or '!' or '?' or ')', ..]) text.Length--;
        isLeftOut = false;
        text.Append(text.Length == 0 && cuts.Count == 0 ? added.TrimStart() : added);
    }

    private void AddName(WikiLinkTarget target)
    {
        cuts.Add(text.Length);
        names.Add(target.Kind is { } kind ? SharedStrings.Of($"{kind}:{target.Id}") : target.Id);
    }

    /// <summary>A space stands where a line ended, but not between two characters of Chinese, whose lines are broken anywhere.</summary>
    private void BreakLine()
    {
        var followsName = cuts.Count > 0 && cuts[^1] == text.Length;
        if (followsName || (text.Length > 0 && text[^1] != ' ' && !IsWide(text[^1]))) text.Append(' ');
    }

    private void EndSection()
    {
        var length = text.Length;
        while (length > (cuts.Count > 0 ? cuts[^1] : 0) && char.IsWhiteSpace(text[length - 1])) length--;
        if (heading is not null || cuts.Count > 0 || length > 0)
            sections.Add(new TextSection(heading?.Id ?? "", heading?.Text ?? "", new CutText(text.ToString(0, length), [.. cuts]), [.. names]));
        text.Clear();
        cuts.Clear();
        names.Clear();
    }

    private static bool IsWide(char c) => char.IsSurrogate(c) || HanScript.IsHan(c) || HanScript.IsFullWidth(c) || c is '”' or '’';
}
