using System.Globalization;
using StatiqSite.Site.Linking;
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
    private readonly Stack<string> linkEnds = [];

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

    private bool IsLeftOut(ref HtmlCursor at) => at.Name switch
    {
        "svg" => true,
        "a" => at.HasClass("footnote-back"),
        // It says that a drawing follows once more, in words.
        "summary" => elements.Any(e => e.Name == "figure"),
        "b" => at.Attribute("aria-hidden") == "true",
        _ => false,
    };

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
                WriteTable(ref at);
                break;
            default:
                if (IsBlock(at.Name)) to.EndParagraph();
                else OpenInline(ref at);
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
                else CloseInline(name);
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

    private void OpenInline(ref HtmlCursor at)
    {
        switch (at.Name)
        {
            case "em":
                Line.BeginEmphasis("*", "em");
                break;
            case "strong":
                Line.BeginEmphasis("**", "strong");
                break;
            case "del":
                Line.BeginEmphasis("~~", "del");
                break;
            case "code":
                Line.Code(at.TextOfElement());
                break;
            case "br":
                Line.Break();
                break;
            case "a":
                OpenLink(ref at);
                break;
            case "img":
                Line.WriteMark("![");
                Line.Write(at.Attribute("alt"));
                Line.WriteMark("]" + Line.Target(at.Attribute("src")!, at.Attribute("title")));
                break;
            case "sup" when (at.HasClass("cite") || at.HasClass("footnote-ref")) && at.ContentStartsWith("<a id=\""):
                at.Next();
                var note = at.Attribute("href")![1..];
                Line.WriteMark($"[^{NoteIds.NumberOf(note) ?? note}]");
                at.SkipElement();
                at.Next();
                break;
            default:
                if (IsKept(at.Name)) Line.WriteMark($"<{at.Name}>");
                break;
        }
    }

    private void CloseInline(ReadOnlySpan<char> name)
    {
        if (name is "em" or "strong" or "del") Line.EndEmphasis();
        else if (name is "a") Line.WriteMark(linkEnds.Pop());
        else if (IsKept(name)) Line.WriteMark($"</{name}>");
    }

    /// <summary>Elements that Markdown has no form for and without which a text would say something else.</summary>
    private static bool IsKept(ReadOnlySpan<char> name) => name is "sub" or "sup" or "ins" or "q" or "ruby" or "rt" or "rp";

    private void OpenLink(ref HtmlCursor at)
    {
        var href = at.Attribute("href")!;
        if (at.ContentStartsWith(Html.Encode(href) + "</a>") && Uri.IsWellFormedUriString(href, UriKind.Absolute))
        {
            Line.WriteMark($"<{href}>");
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
        Line.WriteMark(before + "[");
        linkEnds.Push("]" + Line.Target(links.Of(href), title) + after);
    }

    private void WriteTable(ref HtmlCursor at)
    {
        to.EndParagraph();
        var (rows, alignments, isHeaded) = (new List<List<string>>(), new List<string>(), false);
        while (at.Next() && !(at.Part == HtmlPart.Closing && at.Name is "table"))
        {
            if (at.Part == HtmlPart.Text) Line.Write(at.Text);
            else if (at.Part == HtmlPart.Opening) OpenInTable(ref at);
            else CloseInTable(at.Name);
        }
        Line.Take();
        if (!isHeaded) rows.Insert(0, [.. alignments.Select(_ => "")]);
        to.Block([Row(rows[0]), Row(alignments), .. rows.Skip(1).Select(Row)]);

        void OpenInTable(ref HtmlCursor at)
        {
            switch (at.Name)
            {
                case "thead":
                    isHeaded = true;
                    break;
                case "tr":
                    rows.Add([]);
                    break;
                case "td" or "th":
                    if (rows.Count == 1) alignments.Add(at.Attribute("class") switch { "align-left" => ":---", "align-center" => ":---:", "align-right" => "---:", _ => "---" });
                    Line.Take();
                    Line.IsCell = true;
                    break;
                // A hidden one says again what stands above the figure.
                case "caption" when at.HasClass("hidden"):
                    at.SkipElement();
                    break;
                default:
                    if (IsLeftOut(ref at)) at.SkipElement();
                    else OpenInline(ref at);
                    break;
            }
        }

        void CloseInTable(ReadOnlySpan<char> name)
        {
            switch (name)
            {
                case "td" or "th":
                    rows[^1].Add(Line.Take()[0]);
                    Line.IsCell = false;
                    break;
                case "caption":
                    to.EndParagraph();
                    break;
                default:
                    CloseInline(name);
                    break;
            }
        }

        static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
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
