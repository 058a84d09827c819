using System.Globalization;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Copies;

/// <summary>
/// A chapter's finished text as Markdown. It is made from the HTML, in which every link is filled in and every figure has its table or list beside it: so a text is
/// parsed once and linked once. Drawings are left out, since what stands beside them says the same. Of a chapter with mistakes, which is never published, elements
/// may end that never began.
/// </summary>
internal sealed class HtmlCopy(MarkdownWriter to, CopyLinks links, Phrases phrases)
{
    private readonly Stack<Element> elements = [];
    private readonly InlineCopy inline = new(to.Line, links, phrases);

    private MarkdownLine Line => to.Line;

    public void Write(string html)
    {
        var at = new HtmlCursor(html);
        while (at.Next())
        {
            if (at.Part == HtmlPart.Text) Line.Write(at.Text);
            else if (at.Part == HtmlPart.Closing) Close(at.Name);
            else if (IsLeftOut(ref at)) at.SkipElement();
            else Open(ref at);
        }
        to.EndParagraph();
    }

    // A summary says that a drawing follows once more, in words.
    private bool IsLeftOut(ref HtmlCursor at) => InlineCopy.IsLeftOut(ref at) || (at.Name is "summary" && elements.Any(e => e.Name == "figure"));

    private void Open(ref HtmlCursor at)
    {
        switch (at.Name)
        {
            case "p":
                to.EndParagraph();
                if (at.HasClass("admonition-title")) Line.BeginEmphasis("**", "strong");
                break;
            case "figure" or "section" or "div":
                to.EndParagraph();
                elements.Push(new Element(at.Name.ToString()) { IsQuote = at.HasClass("admonition"), IsNotes = at.HasClass("footnotes") });
                if (elements.Peek().IsQuote) to.BeginQuote();
                break;
            case "blockquote":
                to.BeginQuote();
                break;
            case "ul" or "ol":
                OpenList(ref at);
                break;
            case "li":
                OpenItem(ref at);
                break;
            case "dt":
                to.EndParagraph();
                Line.BeginEmphasis("**", "strong");
                break;
            case "dd":
                to.BeginItem("- ", isTight: false);
                break;
            case "hr":
                // Of hyphens it would, as the first thing in an item of a list, be one line with the item's mark.
                to.Block("***");
                break;
            case "pre":
                to.EndParagraph();
                at.Next();
                to.CodeBlock(language: at.Attribute("class") is { } name ? name["language-".Length..] : "", code: at.TextOfElement());
                break;
            case "table":
                new TableCopy(to, inline).Write(ref at);
                break;
            default:
                if (IsBlock(at.Name)) to.EndParagraph();
                else inline.Open(ref at);
                break;
        }
    }

    private void Close(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "p":
                if (Line.IsEmphasized) Line.EndEmphasis();
                to.EndParagraph();
                break;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                to.EndHeading(name[1] - '0');
                break;
            case "figure" or "section" or "div":
                to.EndParagraph();
                if (elements.TryPop(out var box) && box.IsQuote) to.End();
                break;
            case "blockquote" or "li" or "dd":
                to.End();
                break;
            case "ul" or "ol":
                if (elements.TryPop(out var list) && list.IsNotes) to.EndParagraph();
                else to.EndList();
                break;
            case "dt":
                Line.EndEmphasis();
                to.EndParagraph();
                break;
            default:
                if (IsBlock(name)) to.EndParagraph();
                else inline.Close(name);
                break;
        }
    }

    private static bool IsBlock(ReadOnlySpan<char> name) => name is "h2" or "h3" or "h4" or "h5" or "h6" or "figcaption" or "details" or "summary" or "dl";

    private void OpenList(ref HtmlCursor at)
    {
        var isOrdered = at.Name is "ol";
        if (elements.TryPeek(out var around) && around is { Name: "section", IsNotes: true })
        {
            elements.Push(new Element("ol") { IsNotes = true });
            return;
        }
        var first = at.Attribute("start") is { } start ? int.Parse(start, CultureInfo.InvariantCulture) : 1;
        // An ordered list that begins with another number cannot follow a line of text.
        var isSecond = to.BeginList(isOrdered, canFollow: first == 1);
        elements.Push(new Element(isOrdered ? "ol" : "ul")
        {
            Number = first,
            Mark = (isOrdered, isSecond) switch { (true, false) => ". ", (true, true) => ") ", (false, false) => "- ", _ => "+ " },
            IsTight = !at.ContentStartsWith("<li>\n<p"),
        });
    }

    private void OpenItem(ref HtmlCursor at)
    {
        if (!elements.TryPeek(out var list)) return;
        if (list.IsNotes) to.BeginItem($"[^{at.Attribute("id")}]: ", isTight: false, indent: "    ");
        else if (list.Name == "ul") to.BeginItem(list.Mark, list.IsTight);
        else to.BeginItem((list.Number++).ToString(CultureInfo.InvariantCulture) + list.Mark, list.IsTight);
    }

    private sealed class Element(string name)
    {
        public string Name => name;

        public bool IsQuote { get; init; }

        public bool IsNotes { get; init; }

        /// <summary>Of the next item of an ordered list.</summary>
        public int Number { get; set; }

        public string Mark { get; init; } = "";

        public bool IsTight { get; init; }
    }
}
