using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>The second pass over a chapter: fills the holes of its text, now that every address is known, and reports what leads nowhere.</summary>
public static class ChapterLinker
{
    public static LinkedChapter Link(ChapterPage page, LinkContext context, Report report)
    {
        // A page that shows another language's text says nothing: its mistakes are told on the page where the text belongs.
        var filling = new HoleFilling(page, context, page.IsTranslated ? report : new Report());
        var body = page.Chapter.Body;
        var html = new StringBuilder();
        for (var i = 0; i < body.Holes.Count; i++)
        {
            html.Append(body.Html[i]);
            html.Append(filling.Fill(body.Holes[i]));
        }
        html.Append(body.Html[^1]);
        return new LinkedChapter(page with { Chapter = page.Chapter with { Body = body.Outline } }, html.ToString(), filling.Notes, filling.Mentions, body.HasFigures);
    }
}

/// <summary>What filling holes needs of the whole site.</summary>
public sealed record LinkContext(SiteSettings Settings, Catalogue Catalogue, AssetList Assets, PhraseBook Phrases, TokenList Tokens)
{
    public static LinkContext Of(SiteSettings settings, Catalogue catalogue, AssetList assets, PhraseBook phrases, TokenList tokens, Report report)
    {
        return new LinkContext(settings, catalogue, assets, phrases, tokens);
    }
}
