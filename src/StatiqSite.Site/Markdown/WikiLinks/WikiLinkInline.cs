using Markdig.Syntax.Inlines;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown.WikiLinks;

/// <summary><c>[[kind:id#anchor|text]]</c>; the children are the text.</summary>
internal sealed class WikiLinkInline(WikiLinkTarget target) : ContainerInline
{
    public WikiLinkTarget Target { get; } = target;

    /// <summary>A separator was written, so there has to be a text.</summary>
    public bool HasText { get; init; }
}

/// <param name="Kind">Null when not said.</param>
/// <param name="Id">Empty when nothing is named.</param>
internal sealed record WikiLinkTarget(string? Kind, string Id, string? Anchor)
{
    public static WikiLinkTarget Parse(ReadOnlySpan<char> written)
    {
        var rest = written.Trim();
        string? anchor = null;
        var number = rest.IndexOf('#');
        if (number >= 0 && number < rest.Length - 1)
        {
            anchor = SharedStrings.Of(rest[(number + 1)..].Trim());
            rest = rest[..number].TrimEnd();
        }
        var colon = rest.IndexOf(':');
        var hasKind = colon > 0 && !rest[..colon].ContainsAnyExceptInRange('a', 'z');
        return hasKind
            ? new WikiLinkTarget(SharedStrings.Of(rest[..colon]), Words(rest[(colon + 1)..]), anchor)
            : new WikiLinkTarget(null, Words(rest), anchor);
    }

    /// <summary>A name may be broken across lines.</summary>
    private static string Words(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        return name.Contains('\n') ? WhiteSpace.Collapsed(name.ToString()) : SharedStrings.Of(name);
    }
}
