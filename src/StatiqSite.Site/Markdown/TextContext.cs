using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown.Footnotes;
using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Site.Markdown;

/// <summary>What the parsers and renderers of one text share. Markdig counts offsets from the body's beginning, a <see cref="Place"/> is in the file.</summary>
internal sealed class TextContext(SourceText text, int bodyOffset, string language, Report report, bool allowsHtml = false, TermFinder? terms = null) : MarkdownParserContext
{
    public bool IsChinese { get; } = HanScript.IsChinese(language);

    /// <summary>The chapter's front matter says <c>html: true</c>.</summary>
    public bool AllowsHtml { get; } = allowsHtml;

    /// <summary>Finds the terms that link by themselves; null where none do.</summary>
    public TermFinder? Terms { get; } = terms;

    /// <summary>All footnotes in the order of the text; Markdig itself forgets those that nothing refers to.</summary>
    public List<WrittenFootnote> Footnotes { get; } = [];

    /// <summary>By label with its <c>^</c>. Of two with one label the first counts.</summary>
    public Dictionary<string, FootnoteLinkReferenceDefinition> FootnoteDefinitions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paragraphs so far, those in lists, quotations and notes included.</summary>
    public int Paragraphs { get; set; }

    public string Body { get; } = text.Text[bodyOffset..];

    /// <summary>The keys by which the text may cite; null where they are not known.</summary>
    public HashSet<string>? SourceKeys { get; init; }

    public static TextContext Of(InlineProcessor processor) => (TextContext)processor.Context!;

    public static TextContext Of(BlockProcessor processor) => (TextContext)processor.Context!;

    public Report Report => report;

    public Place PlaceAt(int offset) => text.PlaceAt(bodyOffset + offset);

    /// <summary>Where a line of a block begins. Markdig copies one whose indentation by tabs it had to mend; then the line's own beginning must do.</summary>
    public int OffsetOf(StringLine line) => ReferenceEquals(line.Slice.Text, Body) ? line.Slice.Start : line.Position;

    public void Add(int offset, Func<Place, Diagnostic> error) => report.Add(error(PlaceAt(offset)));
}
