using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>What texts are read by: the site's languages and parts, what the caller chose, how names are spelled.</summary>
public sealed record ReadingRules(SiteSettings Site, SiteOptions Options, NameList Names)
{
    public static ReadingRules Of(SiteSettings site, SiteOptions options, NameList names, Report report) => new(site, options, names);
}
