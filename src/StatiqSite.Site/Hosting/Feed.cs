using System.ServiceModel.Syndication;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Hosting;

/// <summary>The chapters that are new or changed, for feed readers: Atom (RFC 4287), in one language.</summary>
internal static class Feed
{
    private const int MostEntries = 50;

    public static OutputFile Of(SiteContent content, Language language)
    {
        var settings = content.Settings;
        var chapters = content.Chapters.Where(c => c.IsTranslated(language.Code))
            .Select(c => (c.Slug, Text: c.In(language.Code)))
            .OrderByDescending(c => c.Text.Updated.Latest).ThenBy(c => c.Slug, StringComparer.Ordinal).Take(MostEntries).ToList();
        var feed = new SyndicationFeed
        {
            Id = Named(Addresses.Home),
            Title = new TextSyndicationContent(XmlText.Sound(settings.Title[language.Code])),
            Description = new TextSyndicationContent(XmlText.Sound(settings.Description[language.Code])),
            Language = language.Code,
            // Never the clock: what has not changed has the same feed.
            LastUpdatedTime = At(chapters.Select(c => c.Text.Updated.Latest).DefaultIfEmpty(settings.Checked).Max() ?? settings.Checked),
            Items = [.. chapters.Select(c => Entry(c.Slug, c.Text))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = XmlText.Sound(settings.Author) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(Absolute(Addresses.Feed)), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(Absolute(Addresses.Home)), "text/html"));
        return new OutputFile(Addresses.In(language, Addresses.Feed), XmlText.Write(new Atom10FeedFormatter(feed).WriteTo));

        SyndicationItem Entry(string slug, ChapterText text)
        {
            var address = Absolute(Addresses.Chapter(slug));
            var entry = new SyndicationItem
            {
                Id = Named(Addresses.Chapter(slug)),
                Title = new TextSyndicationContent(XmlText.Sound(text.Title)),
                Summary = new TextSyndicationContent(XmlText.Sound(text.Summary)),
                LastUpdatedTime = At(text.Updated.Latest ?? settings.Checked),
            };
            entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
            return entry;
        }

        // An id stays, wherever the feed is read: a reader of a copy's feed has seen what he has seen.
        string Named(string address) => Addresses.Absolute(settings.Identity, Addresses.In(language, address));

        string Absolute(string address) => Addresses.Absolute(settings.Address, Addresses.In(language, address));
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
