using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary><c>site.yml</c>.</summary>
/// <param name="Address">The public address, ending in a slash.</param>
/// <param name="Languages">At least one; the first stands at the root of the site, every other one below its code.</param>
/// <param name="EditAddress">Where a source can be edited, with <c>{path}</c> for its path in the project; null for none.</param>
/// <param name="Checked">The day on which the facts were last checked: the site's "today".</param>
/// <param name="Focus">The model the site is about: the line of descent to it is the main line of the lineage.</param>
/// <param name="CitesClaims">Every claim of a chapter carries a citation, or says why it needs none.</param>
/// <param name="LinksModels">Some chapter links to each model.</param>
public sealed record SiteSettings(
    LocalText Title,
    LocalText Description,
    Uri Address,
    EquatableArray<Language> Languages,
    EquatableArray<Part> Parts,
    string Author,
    Licence Licence,
    string? EditAddress,
    DateOnly Checked,
    HostingSettings Hosting,
    IdReference? Focus = null,
    bool CitesClaims = false,
    bool LinksModels = false)
{
    /// <summary>The address in <c>site.yml</c>, also where this build will stand elsewhere: what names things for good is made of it.</summary>
    public Uri Identity { get; init; } = Address;

    /// <summary>What stands in <see cref="EditAddress"/> for the path.</summary>
    internal const string EditedPath = "{path}";

    /// <summary>Stands in for a <c>site.yml</c> that cannot be read.</summary>
    public static readonly SiteSettings Empty = new(
        new LocalText([]), new LocalText([]), new Uri("https://site.invalid/"), [], [], "", new Licence("", ""), null, default, HostingSettings.Default);

    /// <summary>Where a site stands, with a slash at the end; null for what is no web address, or holds a user, a query or an anchor.</summary>
    public static Uri? PublicAddress(string written) =>
        Uri.TryCreate(written.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } ? address : null;
}

/// <summary>A language of the site.</summary>
/// <param name="Code">A BCP 47 tag such as <c>zh-Hans</c>.</param>
/// <param name="Name">The language's name in itself.</param>
/// <param name="Prefix">What its addresses begin with: "" for the first language, else the code and a slash.</param>
public sealed record Language(string Code, string Name, string Prefix)
{
    /// <summary>The language that a path of the output belongs to; null where none of them stands at the root.</summary>
    public static Language? OfPath(IEnumerable<Language> languages, string path) =>
        languages.Where(l => path.StartsWith(l.Prefix, StringComparison.Ordinal)).MaxBy(l => l.Prefix.Length);
}

/// <summary>A part of the navigation; chapters name the part they belong to.</summary>
public sealed record Part(string Id, Place Place, LocalText Name);

/// <summary>The licence of the texts and the data.</summary>
public sealed record Licence(string Name, string Url);
