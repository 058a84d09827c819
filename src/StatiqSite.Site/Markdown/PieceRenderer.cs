using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown;

/// <summary>Writes HTML and cuts it at the holes.</summary>
internal sealed class PieceRenderer : HtmlRenderer
{
    private readonly List<string> pieces = [];
    private readonly List<Hole> holes = [];

    public PieceRenderer(TextContext context)
        : base(new StringWriter())
    {
        Context = context;
        ObjectWriteBefore += (_, written) => Current = written is Block ? written : Current;
    }

    public TextContext Context { get; }

    /// <summary>The block being written, to point at when it is nested too deeply.</summary>
    public MarkdownObject? Current { get; private set; }

    /// <summary>Inside an <c>a</c> element, where no other link may stand.</summary>
    public bool InLink { get; set; }

    public int TableCount { get; set; }

    public int ChartCount { get; set; }

    /// <summary>Has a block of corrections been written?</summary>
    public bool HasCorrections { get; set; }

    public Place PlaceOf(MarkdownObject written) => Context.PlaceAt(written.Span.Start);

    public void Write(Hole hole)
    {
        pieces.Add(Take());
        holes.Add(hole);
        previousWasLine = false;
    }

    public void WriteLinkText(ContainerInline link)
    {
        var outer = InLink;
        InLink = true;
        WriteChildren(link);
        InLink = outer;
    }

    /// <summary>The text of a link as HTML by itself; nothing in it may be a hole.</summary>
    public string Capture(ContainerInline link)
    {
        var (outer, line) = (Writer, previousWasLine);
        Writer = new StringWriter();
        previousWasLine = false;
        WriteLinkText(link);
        var html = Writer.ToString()!;
        (Writer, previousWasLine) = (outer, line);
        return html;
    }

    public (EquatableArray<string> Html, EquatableArray<Hole> Holes) Finish()
    {
        pieces.Add(Take());
        return ([.. pieces], [.. holes]);
    }

    private string Take()
    {
        var buffer = ((StringWriter)Writer).GetStringBuilder();
        var piece = buffer.ToString();
        buffer.Clear();
        return piece;
    }
}

internal abstract class PieceObjectRenderer<T> : MarkdownObjectRenderer<PieceRenderer, T>
    where T : MarkdownObject;
