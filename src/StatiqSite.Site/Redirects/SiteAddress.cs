using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Redirects;

/// <summary>A page or another file of the site, or an anchor on a page, as <c>addresses.lock</c> and <c>redirects.yml</c> write it: <c>en/glossary.html#rlhf</c>.</summary>
/// <param name="Path">In the output.</param>
public sealed record SiteAddress(string Path, string? Anchor)
{
    /// <summary>Reads an address from the site's root; a folder is its index. Null where it is none: absolute, or out of the site.</summary>
    public static SiteAddress? Parse(string text)
    {
        var mark = text.IndexOf('#');
        var (path, anchor) = mark < 0 ? (text, null) : (text[..mark], text[(mark + 1)..]);
        if (path.Length == 0 || path.EndsWith('/')) path += Addresses.Home;
        return anchor?.Length == 0 || path.Contains(':') || path.Contains('?') || RelativePath.Resolve("", path) != path ? null : new SiteAddress(path, anchor);
    }

    /// <summary>From the site's root, as links write it.</summary>
    public string Encoded() => Addresses.Encoded(Path) + EncodedAnchor();

    /// <summary>The anchor behind its number sign, or "".</summary>
    public string EncodedAnchor() => Anchor is null ? "" : $"#{Uri.EscapeDataString(Anchor)}";

    /// <summary>How a page links to it.</summary>
    public string Href(string from) => Addresses.Relative(Addresses.Encoded(from), Encoded());

    public override string ToString() => Anchor is null ? Path : $"{Path}#{Anchor}";
}
