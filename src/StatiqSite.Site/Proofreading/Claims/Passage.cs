using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Markdown.Citations;
using StatiqSite.Site.Markdown.Links;
using StatiqSite.Site.Markdown.Nocites;
using StatiqSite.Site.Markdown.StandingMarks;
using StatiqSite.Site.Markdown.WikiLinks;

namespace StatiqSite.Site.Proofreading.Claims;

/// <summary>A piece of text that a citation covers as a whole: a paragraph, the cell of a table.</summary>
internal sealed partial class Passage
{
    private readonly ClaimRule rule;
    private readonly StringBuilder written = new();
    private readonly List<(int Start, int Offset, bool IsOfLink)> pieces = [];
    private string text = "";
    private int? mention;
    private bool hasWords;

    private Passage(ClaimRule rule) => this.rule = rule;

    public bool IsCited { get; private set; }

    public List<NociteInline> Nocites { get; } = [];

    /// <summary>It introduces what stands below it.</summary>
    public bool EndsInColon => text.AsSpan().TrimEnd() is [.., ':' or '：'];

    public static Passage Of(LeafBlock block, ClaimRule rule)
    {
        var passage = new Passage(rule);
        if (block.Inline is { } line) passage.Append(line, null);
        passage.text = passage.written.ToString();
        return passage;
    }

    /// <summary>Where the first claim of the passages stands, which are one paragraph or the cells of one row; null where nothing is claimed.</summary>
    public static int? FirstClaim(IReadOnlyList<Passage> passages)
    {
        var claims = passages.Select(p => p.FirstNumber);
        if (passages.Any(p => p.hasWords)) claims = claims.Concat(passages.Select(p => p.mention)).Concat(passages.Select(p => p.FirstPlainId));
        // What a number counts that stands in a cell by itself, the table's head says. In the first cell it counts the rows.
        if (passages.Count > 1) claims = claims.Concat(passages.Skip(1).Select(p => ClaimedNumbers.IsNumber(p.text) ? p.OffsetAt(0) : (int?)null));
        return claims.Min();
    }

    private int? FirstNumber => ClaimedNumbers.First(text) is { } index ? OffsetAt(index) : null;

    /// <summary>A model's id among the words, as it should not stand: nobody can follow it.</summary>
    private int? FirstPlainId
    {
        get
        {
            foreach (var word in Words().EnumerateMatches(text))
                if (rule.IsModelId(text.AsSpan(word.Index, word.Length)) && !IsInOpenLink(word.Index)) return OffsetAt(word.Index);
            return null;
        }
    }

    /// <summary>Does it stand behind two brackets that nothing closes? Such a link is told by itself.</summary>
    private bool IsInOpenLink(int index)
    {
        var before = text.AsSpan(0, index);
        var open = before.LastIndexOf("[[");
        return open >= 0 && !before[open..].ContainsAny(']', '\n');
    }

    private void Append(ContainerInline container, int? linkOffset)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Append(inline, linkOffset);
    }

    private void Append(Inline inline, int? linkOffset)
    {
        switch (inline)
        {
            case CitationInline: IsCited = true; break;
            case NociteInline nocite: Nocites.Add(nocite); break;
            case StandingMarkInline or FootnoteLink: break;
            case LiteralInline literal: Append(literal.Content.AsSpan(), literal.Span.Start, linkOffset); break;
            case HtmlEntityInline entity: Append(entity.Transcoded.AsSpan(), entity.Span.Start, linkOffset); break;
            case LineBreakInline line: Append("\n", line.Span.Start, linkOffset); break;
            case CodeInline code:
                if (rule.IsModelId(code.ContentSpan)) mention ??= linkOffset ?? code.Span.Start;
                AppendObject(code.Span.Start, linkOffset);
                break;
            case WikiLinkInline link: Append(link); break;
            case LinkInline link when !link.IsImage && LinkTarget.Of(link.Url) is LinkTarget.Elsewhere: Append(link, link.Span.Start); break;
            case LinkInline: AppendObject(inline.Span.Start, linkOffset); break;
            case LinkDelimiterInline bracket:
                Append(bracket.ToLiteral(), bracket.Span.Start, linkOffset);
                Append((ContainerInline)bracket, linkOffset);
                break;
            case ContainerInline inner: Append(inner, linkOffset); break;
            default: AppendObject(inline.Span.Start, linkOffset); break;
        }
    }

    /// <summary>The name of another chapter claims nothing; and what is no kind of link is told by itself, unless it is a name with a colon in it.</summary>
    private void Append(WikiLinkInline link)
    {
        var (target, at) = (link.Target, link.Span.Start);
        var isKind = target.Kind is not { } word || ClosedList.TryParse<TargetKind>(word, out _);
        if (isKind ? rule.IsModel(target.Kind, target.Id) : rule.IsModel(null, $"{target.Kind}:{target.Id}")) mention ??= at;
        if (target.Kind == "chapter" || !isKind) AppendObject(at, at);
        else if (link.HasText) Append(link, at);
        else Append(target.Id, at, at);
    }

    private void AppendObject(int offset, int? linkOffset) => Append([Proofreader.Object], offset, linkOffset);

    /// <param name="linkOffset">Of the link that the text stands in, whose own characters have no place that Markdig knows.</param>
    private void Append(ReadOnlySpan<char> said, int offset, int? linkOffset)
    {
        pieces.Add((written.Length, linkOffset ?? offset, linkOffset is not null));
        written.Append(said);
        if (linkOffset is null) hasWords = hasWords || HasLetter(said);
    }

    private static bool HasLetter(ReadOnlySpan<char> said)
    {
        foreach (var c in said)
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>Where a character of the text stands in the file.</summary>
    private int OffsetAt(int index)
    {
        var piece = pieces.FindLast(p => p.Start <= index);
        return piece.IsOfLink ? piece.Offset : piece.Offset + index - piece.Start;
    }

    [GeneratedRegex("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")]
    private static partial Regex Words();
}
