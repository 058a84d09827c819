using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Redirects;

/// <summary>A page at an address that is no more, for hosts that cannot redirect: it sends browsers on and names the new address.</summary>
public sealed record RedirectPage(string From, SiteAddress To, string Canonical, string Language, string Moved)
{
    public static Box<EquatableArray<RedirectPage>> Of(RedirectList redirects, SiteSettings settings, PhraseBook phrases, Report report)
    {
        // Of other files, such as data, only the host can tell.
        var pages =
            from redirect in redirects.OfPages
            where Addresses.IsPage(redirect.From.Path)
            let language = Content.Language.OfPath(settings.Languages, redirect.From.Path)
            where language is not null
            let canonical = Addresses.Absolute(settings.Address, Addresses.Encoded(redirect.Last.Path))
            select new RedirectPage(redirect.From.Path, redirect.Last, canonical, language.Code, phrases[language.Code]["ui.moved"]);
        return new Box<EquatableArray<RedirectPage>>(pages.ToEquatableArray());
    }

    public static IEnumerable<RedirectPage> Each(Box<EquatableArray<RedirectPage>> pages, Report report)
    {
        return pages.Value;
    }

    public static OutputFile Publish(RedirectPage page, Report report)
    {
        var href = Html.Encode(page.To.Href(page.From));
        return new OutputFile(page.From, Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{page.Language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <meta http-equiv="refresh" content="0; url={href}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Encode(page.Moved)}</title>
            <link rel="canonical" href="{Html.Encode(page.Canonical)}">
            </head>
            <body>
            <main>
            <h1><a href="{href}">{Html.Encode(page.Moved)}</a></h1>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n")));
    }
}
