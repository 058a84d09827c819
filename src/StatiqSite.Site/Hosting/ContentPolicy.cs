namespace StatiqSite.Site.Hosting;

/// <summary>What pages may load and run: files of their own, no more. Search and cards come as scripts, so nothing need be fetched.</summary>
internal static class ContentPolicy
{
    /// <summary>For the element that every page has, which works from a folder too.</summary>
    public const string OfPages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    /// <summary>For a header, which can also say that no other site may frame the pages.</summary>
    public const string OfHeaders = OfPages + "; frame-ancestors 'none'";
}
