using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Copies;

/// <summary>What stands in the line of a block: emphasis, code, links, images and notes.</summary>
internal sealed class InlineCopy(MarkdownLine line, CopyLinks links, Phrases phrases)
{
    private readonly Stack<string> linkEnds = [];

    /// <summary>Drawings, what leads from a note back into the text, and signs that are only for the eye.</summary>
    public static bool IsLeftOut(ref HtmlCursor at) => at.Name switch
    {
        "svg" => true,
        "a" => at.HasClass("footnote-back"),
        "b" => at.Attribute("aria-hidden") == "true",
        _ => false,
    };

    public void Open(ref HtmlCursor at)
    {
        switch (at.Name)
        {
            case "em":
                line.BeginEmphasis("*", "em");
                break;
            case "strong":
                line.BeginEmphasis("**", "strong");
                break;
            case "del":
                line.BeginEmphasis("~~", "del");
                break;
            case "code":
                line.Code(at.TextOfElement());
                break;
            case "br":
                line.Break();
                break;
            case "a":
                OpenLink(ref at);
                break;
            case "img":
                line.WriteMark("![");
                line.Write(at.Attribute("alt"));
                line.WriteMark("]" + line.Target(at.Attribute("src")!, at.Attribute("title")));
                break;
            case "sup" when (at.HasClass("cite") || at.HasClass("footnote-ref")) && at.ContentStartsWith("<a id=\""):
                at.Next();
                var note = at.Attribute("href")![1..];
                line.WriteMark($"[^{NoteIds.NumberOf(note) ?? note}]");
                at.SkipElement();
                at.Next();
                break;
            default:
                if (IsKept(at.Name)) line.WriteMark($"<{at.Name}>");
                break;
        }
    }

    public void Close(ReadOnlySpan<char> name)
    {
        if (name is "em" or "strong" or "del") line.EndEmphasis();
        else if (name is "a") line.WriteMark(linkEnds.Pop());
        else if (IsKept(name)) line.WriteMark($"</{name}>");
    }

    /// <summary>Elements that Markdown has no form for and without which a text would say something else.</summary>
    private static bool IsKept(ReadOnlySpan<char> name) => name is "sub" or "sup" or "ins" or "q" or "ruby" or "rt" or "rp";

    private void OpenLink(ref HtmlCursor at)
    {
        var href = at.Attribute("href")!;
        if (at.ContentStartsWith(Html.Encode(href) + "</a>") && Uri.IsWellFormedUriString(href, UriKind.Absolute))
        {
            line.WriteMark($"<{href}>");
            at.SkipElement();
            return;
        }
        var (before, after, title) = ("", "", at.Attribute("title"));
        if (at.HasClass("standing"))
        {
            // On the page the mark has a colour and a frame.
            var around = phrases["copy.standing"].Split("{0}");
            (before, after, title) = (around[0], around[^1], null);
        }
        line.WriteMark(before + "[");
        linkEnds.Push("]" + line.Target(links.Of(href), title) + after);
    }
}
