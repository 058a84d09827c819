using StatiqSite.Engine;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Content;

/// <summary>A host whose own files of rules are made.</summary>
public enum Server
{
    /// <summary><c>_headers</c> and <c>_redirects</c>, which Cloudflare Pages reads too.</summary>
    Netlify,

    /// <summary><c>.nojekyll</c>.</summary>
    GithubPages,

    /// <summary><c>hosting/nginx.conf</c>, to be included.</summary>
    Nginx,

    /// <summary><c>.htaccess</c>.</summary>
    Apache,
}

/// <summary>The section <c>hosting</c> of <c>site.yml</c>.</summary>
/// <param name="IsIndexed">Search engines may list the site. If not, every page asks them not to and there is no sitemap.</param>
/// <param name="HasFeeds">A feed of new and changed chapters for each language.</param>
/// <param name="HasCopies">Each chapter and each model as Markdown beside its page.</param>
/// <param name="Servers">Whose rules are made.</param>
public sealed record HostingSettings(bool IsIndexed, bool HasFeeds, bool HasCopies, EquatableArray<Server> Servers)
{
    public static HostingSettings Default { get; } = new(true, true, true, Enum.GetValues<Server>().ToEquatableArray());

    internal static HostingSettings Read(FieldReader site)
    {
        if (site.Mapping("hosting", "how the site is hosted") is not { } fields) return Default;
        var settings = new HostingSettings(fields.Flag("indexed", true), fields.Flag("feeds", true), fields.Flag("copies", true), fields.Words("servers", Default.Servers));
        fields.Done();
        return settings;
    }
}
