using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown.RawHtml;
using StatiqSite.Site.Markdown.StandingMarks;
using StatiqSite.Site.Markdown.TermLinks;

namespace StatiqSite.Site.Markdown;

/// <summary>Writes HTML and cuts it at the holes.</summary>
internal sealed class PieceRenderer : HtmlRenderer
{
    private readonly List<int> cuts = [];
    private readonly List<Hole> holes = [];

    private readonly IReadOnlyList<Heading> headings;
    private Dictionary<string, Heading>? headingsById;

    private StringBuilder Buffer => ((StringWriter)Writer).GetStringBuilder();

    public PieceRenderer(TextContext context, IReadOnlyList<Heading> headings)
        : base(new StringWriter())
    {
        this.headings = headings;
        Context = context;
        Html = new HtmlNesting(context);
        ObjectWriteBefore += (_, written) => Enter(written);
        ObjectWriteBefore += (_, written) => TellReferred(written);
    }

    public TextContext Context { get; }

    /// <summary>The elements that the author opened in HTML.</summary>
    public HtmlNesting Html { get; }

    /// <summary>The block being written, to point at when it is nested too deeply.</summary>
    public MarkdownObject? Current { get; private set; }

    /// <summary>Inside an <c>a</c> element, where no other link may stand.</summary>
    public bool InLink { get; set; }

    /// <summary>Finds the terms that link by themselves; null where none do.</summary>
    public TermFinder? Terms => Context.Terms;

    /// <summary>The terms that the section of level 2 has used.</summary>
    public HashSet<string> TermsOfSection { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the text goes on behind a term that runs on into another line: what stands before has been written.</summary>
    public (LiteralInline Line, int Offset)? BehindTerm { get; set; }

    /// <summary>The claims that the text marks.</summary>
    public List<MarkedPassage> Passages { get; } = [];

    /// <summary>The section of level 2 being written; null before the first.</summary>
    public Heading? Section { get; private set; }

    public int TableCount { get; set; }

    public int ChartCount { get; set; }

    /// <summary>Has a block of corrections been written?</summary>
    public bool HasCorrections { get; set; }

    public Place PlaceOf(MarkdownObject written) => Context.PlaceAt(written.Span.Start);

    public void Write(Hole hole)
    {
        cuts.Add(Buffer.Length);
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

    public (CutText Html, EquatableArray<Hole> Holes) Finish() => (new CutText(Buffer.ToString(), [.. cuts]), [.. holes]);

    private void Enter(MarkdownObject written)
    {
        if (written is not Block) return;
        Current = written;
        if (written is not HeadingBlock { Level: 2 }) return;
        TermsOfSection.Clear();
        Section = HeadingOf(written.GetAttributes().Id);
    }

    private Heading? HeadingOf(string? id) =>
        (headingsById ??= headings.DistinctBy(h => h.Id).ToDictionary(h => h.Id, StringComparer.Ordinal)).GetValueOrDefault(id ?? "");

    /// <summary>A character reference such as <c>&amp;#x202E;</c> brings in what may not be written as itself.</summary>
    private void TellReferred(MarkdownObject written)
    {
        var read = written switch
        {
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LinkInline link => link.Url + link.Title,
            _ => "",
        };
        if (ControlCharacters.IndexIn(read) is >= 0 and var at && !Context.Body.Contains(read[at])) TellUnseen(written, read[at]);
    }

    private void TellUnseen(MarkdownObject written, char c) => Context.Add(written.Span.Start, place => Content.SourceReading.Unseen(place, c));

}

internal abstract class PieceObjectRenderer<T> : MarkdownObjectRenderer<PieceRenderer, T>
    where T : MarkdownObject;
