using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>How others may cite a page of the site.</summary>
internal static class PageCitation
{
    /// <param name="words">In the language of the text, which is not that of a page that shows it untranslated.</param>
    /// <param name="dated">The phrase that says what happened on <paramref name="date"/>.</param>
    /// <param name="pageLanguage">The language of the page that shows the citation.</param>
    public static CitationView Of(Wording words, string title, string dated, DateView date, string pageLanguage)
    {
        var settings = words.Content.Settings;
        var (site, address) = (words.Text(settings.Title), Addresses.Absolute(settings.Address, words.Path));
        var iso = date.Iso.Length > 0 ? date.Iso : date.Text;
        var year = date.Iso.Length >= 4 ? date.Iso[..4] : "";
        var note = words.Phrases.Format(dated, date.Text);
        return new CitationView(
            words.Phrases.Format("cite.page", settings.Author, title, site, note, iso, address, year),
            BibTeX.WebPage(BibTeX.Key(new Uri(address)), settings.Author, title, site, date.Iso, note, address),
            words.Language.Code == pageLanguage ? "" : words.Language.Code);
    }
}
