namespace StatiqSite.Site.Markdown;

internal static class WhiteSpace
{
    /// <summary>Each run of white space, line breaks too, as one space; none at the ends.</summary>
    public static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
