using Markdig;
using Markdig.Parsers;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown;

/// <summary>What the parsers and renderers of one text share. Markdig counts offsets from the body's beginning, a <see cref="Place"/> is in the file.</summary>
internal sealed class TextContext(SourceText text, int bodyOffset, string language, Report report) : MarkdownParserContext
{
    public bool IsChinese { get; } = language == "zh" || language.StartsWith("zh-", StringComparison.Ordinal);

    /// <summary>All footnotes in the order of the text; Markdig itself forgets those that nothing refers to.</summary>
    public List<Footnotes.WrittenFootnote> Footnotes { get; } = [];

    public string Body { get; } = text.Text[bodyOffset..];

    public static TextContext Of(InlineProcessor processor) => (TextContext)processor.Context!;

    public static TextContext Of(BlockProcessor processor) => (TextContext)processor.Context!;

    public Place PlaceAt(int offset) => text.PlaceAt(bodyOffset + offset);

    public void Add(int offset, Func<Place, Diagnostic> error) => report.Add(error(PlaceAt(offset)));
}
