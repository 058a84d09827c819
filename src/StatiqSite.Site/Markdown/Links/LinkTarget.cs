namespace StatiqSite.Site.Markdown.Links;

/// <summary>What the address of a link is, seen from this site.</summary>
internal abstract record LinkTarget
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto"];

    public sealed record Nothing : LinkTarget;

    /// <summary>Another site or a mail address.</summary>
    public sealed record Elsewhere(string Address) : LinkTarget;

    public sealed record Unsafe(string Scheme) : LinkTarget;

    /// <summary>A file beside the chapter, percent signs decoded; whether it exists is seen later.</summary>
    public sealed record Relative(string File, string? Anchor) : LinkTarget;

    /// <summary>Only the three schemes are ever written as they are, so no disguise of another one gets through.</summary>
    public static LinkTarget Of(string? address)
    {
        var written = (address ?? "").Trim();
        if (written.Length == 0 || written == "#") return new Nothing();
        if (SchemeOf(written) is not { } scheme) return Split(written);
        if (SafeSchemes.Contains(scheme) && written.AsSpan(scheme.Length + 1).Trim('/').IsWhiteSpace()) return new Nothing();
        return SafeSchemes.Contains(scheme) ? new Elsewhere(written) : new Unsafe(scheme);
    }

    /// <summary>The scheme in lower case, or null for a relative address.</summary>
    public static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(address[0])) return null;
        var scheme = address[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? scheme.ToLowerInvariant() : null;
    }

    private static Relative Split(string address)
    {
        var number = address.IndexOf('#');
        return number < 0
            ? new Relative(Uri.UnescapeDataString(address), null)
            : new Relative(Uri.UnescapeDataString(address[..number]), number == address.Length - 1 ? null : Uri.UnescapeDataString(address[(number + 1)..]));
    }
}
