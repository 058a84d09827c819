using Markdig.Extensions.Footnotes;
using StatiqSite.Site.Markdown.Headings;

namespace StatiqSite.Site.Markdown.Footnotes;

/// <param name="Offset">Where the footnote's text begins with its label.</param>
internal sealed record WrittenFootnote(Footnote Footnote, int Offset)
{
    public string Label => Footnote.Label![1..];
}

/// <summary>Ids of footnotes come from their labels, so that they stay when another note is added before.</summary>
internal sealed class FootnoteIds
{
    private static readonly object Key = new();

    private readonly Dictionary<int, int> numbers;

    private FootnoteIds(string note, string[] references, Dictionary<int, int> numbers) => (Note, References, this.numbers) = (note, references, numbers);

    public string Note { get; }

    /// <summary>Of the marks in the text, in order.</summary>
    public string[] References { get; }

    /// <summary>Which of the marks it is, or leads back to, counted from 0.</summary>
    public int NumberOf(FootnoteLink link) => numbers[link.Index];

    public static FootnoteIds Of(Footnote footnote) => (FootnoteIds)footnote.GetData(Key)!;

    public static void Assign(TextContext context, AnchorIds anchors)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var written in context.Footnotes)
        {
            var line = context.PlaceAt(written.Offset).Line;
            if (!lines.TryAdd(written.Label, line)) context.Add(written.Offset, at => Errors.DuplicateFootnote(at, written.Label, lines[written.Label]));
            else if (written.Footnote.Order < 0) context.Add(written.Offset, at => Errors.UnusedFootnote(at, written.Label));
            else written.Footnote.SetData(Key, Take(written, anchors, line));
        }
    }

    private static FootnoteIds Take(WrittenFootnote written, AnchorIds anchors, int line)
    {
        var id = ReadableId.Of(written.Label);
        var note = anchors.TakeFree("fn-" + (id.Length > 0 ? id : "note"), line);
        var links = written.Footnote.Links;
        var numbers = new Dictionary<int, int>(links.Count);
        for (var i = 0; i < links.Count; i++) numbers.TryAdd(links[i].Index, i);
        return new FootnoteIds(note, [.. links.Select(_ => anchors.TakeFree(note + "-ref", line))], numbers);
    }
}
