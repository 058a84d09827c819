using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.OnePage;

/// <summary>What the texts of the one page need to know of the site. It is made where there is more than one chapter, and not of so many that no browser would show them.</summary>
/// <param name="Chapters">The addresses of the chapters, in reading order.</param>
public sealed record OnePageSite(EquatableArray<Language> Languages, PhraseBook Phrases, EquatableArray<string> Chapters)
{
    /// <summary>The most chapters that are put on one page.</summary>
    public const int MostChapters = 200;

    public static OnePageSite Of(SiteContent content, PhraseBook phrases, Report report) =>
        new(content.Settings.Languages, phrases, IsMade(content) ? content.FilledParts.SelectMany(p => content.ChaptersOf(p.Id)).Select(c => Addresses.Chapter(c.Slug)).ToEquatableArray() : []);

    public static bool IsMade(SiteContent content) => content.Chapters.Count is > 1 and <= MostChapters;

    /// <summary>The place of a chapter in reading order, from 1; 0 for what is no chapter.</summary>
    public int NumberOf(string address)
    {
        for (var i = 0; i < Chapters.Count; i++)
            if (Chapters[i] == address) return i + 1;
        return 0;
    }

    public Language LanguageOf(string path) => Language.OfPath(Languages, path)!;
}
