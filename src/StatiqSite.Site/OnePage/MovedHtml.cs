using System.Net;
using System.Text;

namespace StatiqSite.Site.OnePage;

/// <summary>A link as it is on the page that a text moves to.</summary>
/// <param name="After">HTML to put behind the link, or ""; in a drawing it has no place.</param>
internal readonly record struct MovedLink(string Href, string After = "");

/// <summary>
/// Finished HTML, of the form that <see cref="Html"/> describes, moved to another page and under a heading there: ids, what refers to them, and links are made anew, and
/// headings go a level deeper.
/// </summary>
internal static class MovedHtml
{
    private const int DeepestHeading = 6;

    public static string Of(string html, Func<string, string> id, Func<string, MovedLink> link)
    {
        var moved = new StringBuilder(html.Length + (html.Length / 8));
        var after = "";
        var (at, drawingEnds) = (0, 0);
        while (html.IndexOf('<', at) is >= 0 and var tag)
        {
            moved.Append(html, at, tag - at);
            if (html.AsSpan(tag).StartsWith("<svg")) drawingEnds = html.IndexOf("</svg>", tag, StringComparison.Ordinal);
            if (tag < drawingEnds) after = "";
            at = html[tag + 1] == '/' ? CopyEnd(html, tag, moved, ref after) : CopyStart(html, tag, moved, id, link, ref after);
        }
        return moved.Append(html, at, html.Length - at).ToString();
    }

    private static int CopyEnd(string html, int at, StringBuilder moved, ref string after)
    {
        var end = html.IndexOf('>', at) + 1;
        var name = html.AsSpan(at + 2, end - at - 3);
        moved.Append("</").Append(Deeper(name)).Append('>');
        if (name.SequenceEqual("a"))
        {
            moved.Append(after);
            after = "";
        }
        return end;
    }

    private static int CopyStart(string html, int at, StringBuilder moved, Func<string, string> id, Func<string, MovedLink> link, ref string after)
    {
        var nameEnd = html.AsSpan(at + 1).IndexOfAny(" \n/>") + at + 1;
        moved.Append('<').Append(Deeper(html.AsSpan(at + 1, nameEnd - at - 1)));
        at = nameEnd;
        while (html.AsSpan(at).IndexOfAny('"', '>') + at is var stop && html[stop] == '"')
        {
            var name = html.AsSpan(at, stop - at - 1).Trim();
            var close = html.IndexOf('"', stop + 1);
            var value = html[(stop + 1)..close];
            moved.Append(html, at, stop + 1 - at);
            switch (name[(name.LastIndexOfAny(' ', '\n') + 1)..])
            {
                case "id":
                    moved.Append(Html.Encode(id(WebUtility.HtmlDecode(value))));
                    break;
                case "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns" or "headers" or "for":
                    moved.AppendJoin(' ', WebUtility.HtmlDecode(value).Split(' ').Select(v => Html.Encode(id(v))));
                    break;
                case "href" or "src":
                    var target = link(WebUtility.HtmlDecode(value));
                    moved.Append(Html.Encode(target.Href));
                    after = target.After;
                    break;
                case "loading":
                    // On paper no reader comes near an image.
                    moved.Append("eager");
                    break;
                case "role" when value == "region":
                    // A region is a landmark, which no other may be named like; chapters name theirs alike.
                    moved.Append("group");
                    break;
                default:
                    moved.Append(value);
                    break;
            }
            moved.Append('"');
            at = close + 1;
        }
        var end = html.IndexOf('>', at) + 1;
        moved.Append(html, at, end - at);
        return end;
    }

    private static string Deeper(ReadOnlySpan<char> name) =>
        name is ['h', >= '1' and < (char)('0' + DeepestHeading)] ? $"h{(char)(name[1] + 1)}" : name.ToString();
}
