using StatiqSite.Engine;
using StatiqSite.Site.Abilities;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Stages;

namespace StatiqSite.Site.Linking;

/// <summary>The second pass over a chapter: fills the holes of its text, now that every address is known, and reports what leads nowhere.</summary>
public static class ChapterLinker
{
    /// <summary>Says what belongs into the holes. The text is put together when what all chapters mention is known, page by page: done here, the whole text of all would be alive.</summary>
    public static FilledChapter Fill(ChapterPage page, LinkContext context, Report report)
    {
        // A page that shows another language's text says nothing: its mistakes are told on the page where the text belongs.
        var filling = new HoleFilling(page, context, page.IsTranslated ? report : new Report());
        var body = page.Chapter.Body;
        // Thousands of chapters link to the same in the same words.
        var fillings = body.Holes.Select(h => SharedStrings.Of(filling.Fill(h))).ToEquatableArray();
        return new FilledChapter(page with { Chapter = page.Chapter with { Body = body.Outline } }, body.Html, fillings, filling.Notes, filling.Mentions, body.HasFigures);
    }

    public static LinkedChapter Link(FilledChapter filled, Report report)
    {
        return new LinkedChapter(filled.Page, filled.Html.Filled(filled.Fillings), filled.Notes, filled.Mentions, filled.HasFigures);
    }
}

/// <summary>What filling holes needs of the whole site.</summary>
public sealed record LinkContext(SiteSettings Settings, Catalogue Catalogue, AssetList Assets, PhraseBook Phrases, FigureData Figures) : INoted<LinkContext>
{
    public static LinkContext Of(SiteSettings settings, Catalogue catalogue, AssetList assets, PhraseBook phrases, FigureData figures, Report report)
    {
        return new LinkContext(settings, catalogue, assets, phrases, figures);
    }

    public LinkContext NotedIn(Notes notes) => this with { Catalogue = Catalogue.NotedIn(notes) };

    public IReadOnlySet<string>? ChangedSince(LinkContext before) =>
        Equals(before with { Catalogue = Catalogue }) ? Catalogue.ChangedSince(before.Catalogue) : null;
}

/// <summary>What the figures and lists in texts are made from.</summary>
public sealed record FigureData(StageFlow Stages, AbilityMap Abilities, TokenList Tokens, CorrectionList Corrections)
{
    public static FigureData Of(SiteContent content, TokenList tokens, CorrectionList corrections, Report report)
    {
        return new FigureData(StageFlow.Of(content.Data), AbilityMap.Of(content.Data), tokens, corrections);
    }
}
