using StatiqSite.Engine;

namespace StatiqSite.Site.Redirects;

/// <summary>An address that was published once, and where its readers are sent.</summary>
/// <param name="Last">Where they arrive: <paramref name="To"/>, or, where that was redirected later, the end of the chain.</param>
public sealed record Redirect(SiteAddress From, SiteAddress To, SiteAddress Last, Place Place, Place ToPlace);

/// <summary><c>redirects.yml</c>, in its order.</summary>
public sealed record RedirectList(EquatableArray<Redirect> All)
{
    /// <summary>Those of whole pages and other files.</summary>
    public IEnumerable<Redirect> OfPages => All.Where(r => r.From.Anchor is null);

    /// <summary>The anchors that a page once had.</summary>
    public IEnumerable<Redirect> OfAnchors(string page) => All.Where(r => r.From.Anchor is not null && r.From.Path == page);

    /// <summary>Whether readers of the address are sent on. A redirect of a page is one of all its anchors.</summary>
    public bool Covers(SiteAddress address) => All.Any(r => r.From == address || (r.From.Anchor is null && r.From.Path == address.Path));
}
