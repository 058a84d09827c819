using StatiqSite.Engine;
using StatiqSite.Site.Charts;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown.StandingMarks;

namespace StatiqSite.Site.Markdown;

/// <summary>
/// A Markdown text made into HTML once, with a hole for everything that only the whole site knows: at each cut of <paramref name="Html"/> one of
/// <paramref name="Holes"/>.
/// </summary>
/// <param name="Headings">Of level 2 and deeper, in order.</param>
/// <param name="Anchors">Every id in the text, those of the headings included.</param>
/// <param name="Passages">The claims whose standing it marks, in order.</param>
/// <param name="HanCount">Han characters of the text, for the reading time.</param>
/// <param name="WordCount">Words in other scripts, for the reading time.</param>
/// <param name="Sections">The plain text, for the search.</param>
public sealed record MarkdownBody(
    CutText Html,
    EquatableArray<Hole> Holes,
    EquatableArray<Heading> Headings,
    EquatableArray<string> Anchors,
    EquatableArray<MarkedPassage> Passages,
    int HanCount,
    int WordCount,
    EquatableArray<TextSection> Sections)
{
    /// <summary>Do charts or tokens stand in it?</summary>
    public bool HasFigures => Holes.Any(h => h is ChartHole or TokensHole or TokenComparisonHole or StagesHole or AbilityMapHole);

    /// <summary>The texts that its token blocks show, by encoding, in order.</summary>
    public IEnumerable<TokenUse> TokenUses() => Holes.SelectMany(h => h switch
    {
        TokensHole tokens => tokens.Encodings.Select(e => new TokenUse(e, tokens.Text)),
        TokenComparisonHole comparison => comparison.Samples.SelectMany(s => comparison.Encodings.Select(e => new TokenUse(e, s.Text))),
        _ => [],
    });

    /// <summary>What is still wanted of a text whose holes are filled: all but the text.</summary>
    public MarkdownBody Outline => this with { Html = CutText.Empty, Holes = [], Passages = [], Sections = [] };
}

/// <param name="Text">The heading's text without marks.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record Heading(int Level, string Id, string Text, int Line);

/// <summary>What is said under a heading, or before the first of them, as plain text.</summary>
/// <param name="Id">The heading's id, "" before the first.</param>
/// <param name="Names">What is linked by name alone, one at each cut of the text: only the whole site knows the words.</param>
public readonly record struct TextSection(string Id, string Heading, CutText Text, EquatableArray<string> Names);

/// <summary>A place in the HTML to be filled when all addresses are known.</summary>
public abstract record Hole(Place Place);

/// <summary><c>[[kind:id#anchor|text]]</c>; the hole is the whole link.</summary>
/// <param name="Kind">Null when not said.</param>
/// <param name="Id">An id, a name or an alias.</param>
/// <param name="TextHtml">The text to show, as HTML; null for the name of what is linked.</param>
public sealed record NameHole(Place Place, string? Kind, string Id, string? Anchor, string? TextHtml) : Hole(Place);

/// <summary>A code span; the hole is the whole span, a link when the text is exactly a model's id.</summary>
public sealed record CodeHole(Place Place, string Text) : Hole(Place);

/// <summary>A term used for the first time in a section; the hole is the text, a link when nothing of its id has been linked there before.</summary>
/// <param name="Text">As it was written.</param>
public sealed record TermHole(Place Place, string Term, string Text) : Hole(Place);

/// <summary>A relative link; the hole is the value of <c>href</c>.</summary>
/// <param name="File">The file as it was written, relative to the chapter; "" for the same page.</param>
/// <param name="Anchor">Without the number sign; null for the page itself.</param>
public sealed record FileHole(Place Place, string File, string? Anchor) : Hole(Place);

/// <summary>One citation; the hole is the whole mark.</summary>
/// <param name="Locator">Where in the source, such as "p. 12".</param>
public sealed record CitationHole(Place Place, string Key, string? Locator) : Hole(Place);

/// <summary>An image; the hole is the whole element.</summary>
/// <param name="File">Relative to <c>input/assets/</c>.</param>
public sealed record ImageHole(Place Place, string File, string Alt, string? Title) : Hole(Place);

/// <summary>A mark of standing such as <c>{hypothesis}</c>; the hole is the whole mark.</summary>
public sealed record StandingHole(Place Place, Standing Standing) : Hole(Place);

/// <summary>A phrase of the theme, such as an admonition's title; the hole is the text.</summary>
public sealed record PhraseHole(Place Place, string Key) : Hole(Place);

/// <summary>The stages of training; the hole is the whole figure.</summary>
/// <param name="Current">The id of the stage to mark, or null.</param>
public sealed record StagesHole(Place Place, string? Current) : Hole(Place);

/// <summary>The map of abilities; the hole is the whole figure.</summary>
public sealed record AbilityMapHole(Place Place) : Hole(Place);

/// <summary>What the marks mean.</summary>
public sealed record MarksHole(Place Place) : Hole(Place);

/// <summary>A text cut into tokens; the hole is a figure for each encoding.</summary>
public sealed record TokensHole(Place Place, EquatableArray<string> Encodings, string Text) : Hole(Place);

/// <summary>How many tokens each encoding makes of some texts; the hole is the whole table.</summary>
/// <param name="Number">Of the table among those of the page.</param>
public sealed record TokenComparisonHole(Place Place, int Number, EquatableArray<string> Encodings, EquatableArray<TokenSample> Samples) : Hole(Place);

/// <param name="Label">What the table calls the text.</param>
public sealed record TokenSample(Place Place, string Label, string Text);

/// <summary>All of <c>corrections.yml</c>; the hole is the whole list.</summary>
public sealed record CorrectionsHole(Place Place) : Hole(Place);

/// <summary>A chart; the hole is the whole figure.</summary>
/// <param name="Number">Of the chart among those of the page.</param>
public sealed record ChartHole(Place Place, int Number, Chart Chart) : Hole(Place);
