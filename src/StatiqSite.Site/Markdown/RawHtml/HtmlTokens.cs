using System.Net;
using System.Text.RegularExpressions;

namespace StatiqSite.Site.Markdown.RawHtml;

/// <summary>A piece of HTML as it was written; <paramref name="Offset"/> is where it begins.</summary>
internal abstract record HtmlToken(int Offset);

internal sealed record HtmlText(int Offset, string Text) : HtmlToken(Offset);

/// <param name="Name">In lower case.</param>
internal sealed record HtmlStart(int Offset, string Name, IReadOnlyList<HtmlAttribute> Attributes) : HtmlToken(Offset);

internal sealed record HtmlEnd(int Offset, string Name) : HtmlToken(Offset);

internal sealed record HtmlComment(int Offset) : HtmlToken(Offset);

/// <summary>What is none of these: a declaration, an instruction, a tag that does not end.</summary>
internal sealed record HtmlOther(int Offset) : HtmlToken(Offset);

/// <param name="Name">In lower case.</param>
/// <param name="Value">With its character references resolved; null when none was written.</param>
internal sealed record HtmlAttribute(string Name, string? Value);

/// <summary>
/// Cuts HTML into tags and text by CommonMark's grammar of tags, which is narrower than that of browsers. What comes out is written anew from the tokens, so a
/// browser never reads anything that was not understood here.
/// </summary>
internal static partial class HtmlTokens
{
    public static IEnumerable<HtmlToken> Of(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            if (next != at)
            {
                var end = next < 0 ? html.Length : next;
                yield return new HtmlText(at, WebUtility.HtmlDecode(html[at..end]));
                at = end;
                continue;
            }
            var (token, length) = Tag(html, at);
            yield return token;
            at += length;
        }
    }

    private static (HtmlToken Token, int Length) Tag(string html, int at)
    {
        if (Comment().Match(html, at) is { Success: true } comment) return (new HtmlComment(at), comment.Length);
        if (End().Match(html, at) is { Success: true } end) return (new HtmlEnd(at, end.Groups[1].Value.ToLowerInvariant()), end.Length);
        if (Start().Match(html, at) is not { Success: true } start) return (new HtmlOther(at), html.Length - at);
        var (names, values) = (start.Groups["name"].Captures, start.Groups["value"].Captures);
        var attributes = names.Select((name, i) => new HtmlAttribute(name.Value.ToLowerInvariant(), Value(values[i].Value))).ToList();
        return (new HtmlStart(at, start.Groups[1].Value.ToLowerInvariant(), attributes), start.Length);
    }

    private static string? Value(string written)
    {
        var value = written.TrimStart();
        if (value.Length == 0) return null;
        value = value[1..].TrimStart();
        return WebUtility.HtmlDecode(value is ['"' or '\'', ..] ? value[1..^1] : value);
    }

    // Each attribute captures a value, an empty one where none is written, so that names and values stay in step.
    [GeneratedRegex(@"\G<([a-zA-Z][a-zA-Z0-9-]*)(?>\s+(?<name>[a-zA-Z_:][a-zA-Z0-9_.:-]*)(?<value>(?>\s*=\s*(?>""[^""]*""|'[^']*'|[^\s""'=<>`]+))?))*\s*/?>")]
    private static partial Regex Start();

    [GeneratedRegex(@"\G</([a-zA-Z][a-zA-Z0-9-]*)\s*>")]
    private static partial Regex End();

    [GeneratedRegex(@"\G<!--(?>[^-]|-(?!->))*-->")]
    private static partial Regex Comment();
}
