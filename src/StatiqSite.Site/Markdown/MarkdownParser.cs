using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown.Admonitions;
using StatiqSite.Site.Markdown.ChartBlocks;
using StatiqSite.Site.Markdown.Citations;
using StatiqSite.Site.Markdown.CodeSpans;
using StatiqSite.Site.Markdown.DataFigures;
using StatiqSite.Site.Markdown.FencedData;
using StatiqSite.Site.Markdown.Footnotes;
using StatiqSite.Site.Markdown.Headings;
using StatiqSite.Site.Markdown.Highlighting;
using StatiqSite.Site.Markdown.LineBreaks;
using StatiqSite.Site.Markdown.Links;
using StatiqSite.Site.Markdown.Mistyped;
using StatiqSite.Site.Markdown.Nesting;
using StatiqSite.Site.Markdown.Nocites;
using StatiqSite.Site.Markdown.Paragraphs;
using StatiqSite.Site.Markdown.RawHtml;
using StatiqSite.Site.Markdown.StandingMarks;
using StatiqSite.Site.Markdown.Tables;
using StatiqSite.Site.Markdown.TermLinks;
using StatiqSite.Site.Markdown.TokenBlocks;
using StatiqSite.Site.Markdown.WikiLinks;
using StatiqSite.Site.Proofreading;
using StatiqSite.Site.Proofreading.Claims;

namespace StatiqSite.Site.Markdown;

/// <summary>Makes a Markdown text into HTML with holes. The syntax tree lives no longer than one call; calls may run in parallel.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <param name="bodyOffset">Where the text begins behind the front matter.</param>
    /// <param name="language">The language of the text, as in site.yml.</param>
    /// <param name="allowsHtml">Harmless HTML passes.</param>
    /// <param name="terms">The terms whose first use in a section links by itself; none when null.</param>
    /// <param name="proofreader">Who reads the prose; null for nobody.</param>
    /// <param name="claims">Whether claims have to carry citations, and what there is to cite; null where nobody asks.</param>
    public static MarkdownBody Parse(
        SourceText text, int bodyOffset, string language, Report report, bool allowsHtml = false, TermNames? terms = null, Proofreader? proofreader = null,
        ClaimRule? claims = null)
    {
        var context = new TextContext(text, bodyOffset, language, report, allowsHtml, terms?.In(language)) { SourceKeys = claims?.Keys };
        try
        {
            TableSize.Check(context.Body);
            var document = NestingLimits.Parse(context, Pipeline);
            if (proofreader is not null) MarkdownProse.Read(document, context, proofreader);
            if (claims is { Applies: true }) ClaimCheck.Check(document, context, claims);
            return Render(document, context);
        }
        catch (ParsingStoppedException e)
        {
            context.Add(e.Offset, e.Error);
            return Empty;
        }
    }

    private static MarkdownBody Empty => new(CutText.Empty, [], [], [], [], 0, 0, []);

    private static MarkdownBody Render(MarkdownDocument document, TextContext context)
    {
        MistakenDefinitions.Report(document, context);
        var anchors = new AnchorIds();
        FootnoteIds.Assign(context, anchors);
        var headings = HeadingIds.Assign(document, context, anchors);
        var renderer = new PieceRenderer(context, headings);
        Pipeline.Setup(renderer);
        NestingLimits.Render(renderer, document);
        renderer.Html.Finish();
        var (html, holes) = renderer.Finish();
        var length = ReadingLength.Of(document);
        return new MarkdownBody(html, holes, [.. headings], [.. anchors.All], [.. renderer.Passages], length.Han, length.Words, SectionTexts.Of(document, headings));
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseCjkFriendlyEmphasis();
        builder.Extensions.AddRange(
        [
            new DefinitionListExtension(),
            new TableExtension(),
            new FootnoteExtension(),
            new AdmonitionExtension(),
            new HeadingExtension(),
            new HighlightingExtension(),
            new DataFigureExtension(),
            new TokenBlockExtension(),
            new ChartBlockExtension(),
            new FenceExtension(), // behind all that have a fence
            new LinkExtension(),
            new WikiLinkExtension(),
            new CitationExtension(),
            new CodeSpanExtension(),
            new StandingMarkExtension(),
            new NociteExtension(),
            new LineBreakExtension(),
            new RawHtmlExtension(),
            new TermLinkExtension(),
            new ParagraphExtension(),
            new MistypedExtension(),
            new NestingExtension(), // last, so that its parsers come first
        ]);
        return builder.Build();
    }
}
