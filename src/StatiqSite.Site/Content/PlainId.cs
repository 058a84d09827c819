namespace StatiqSite.Site.Content;

/// <summary>An id as a class name or a part of an anchor, where a dot would end it.</summary>
internal static class PlainId
{
    public static string Of(string id) => id.Replace('.', '-');
}
