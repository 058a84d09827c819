namespace StatiqSite.Site.Copies;

/// <summary>A table: a line for each row, and below the head one for the alignments. One without a head gets an empty one, since Markdown has no other.</summary>
internal sealed class TableCopy(MarkdownWriter to, InlineCopy inline)
{
    private readonly List<List<string>> rows = [];
    private readonly List<string> alignments = [];
    private bool isHeaded;

    /// <summary>Goes to the table's end.</summary>
    public void Write(ref HtmlCursor at)
    {
        to.EndParagraph();
        while (at.Next() && !(at.Part == HtmlPart.Closing && at.Name is "table"))
        {
            if (at.Part == HtmlPart.Text) to.Line.Write(at.Text);
            else if (at.Part == HtmlPart.Opening) Open(ref at);
            else Close(at.Name);
        }
        to.Line.Take();
        if (!isHeaded) rows.Insert(0, [.. alignments.Select(_ => "")]);
        to.Block([Row(rows[0]), Row(alignments), .. rows.Skip(1).Select(Row)]);
    }

    private void Open(ref HtmlCursor at)
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
                to.Line.Take();
                to.Line.IsCell = true;
                break;
            // A hidden one says again what stands above the figure.
            case "caption" when at.HasClass("hidden"):
                at.SkipElement();
                break;
            default:
                if (InlineCopy.IsLeftOut(ref at)) at.SkipElement();
                else inline.Open(ref at);
                break;
        }
    }

    private void Close(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "td" or "th":
                rows[^1].Add(to.Line.Take()[0]);
                to.Line.IsCell = false;
                break;
            case "caption":
                to.EndParagraph();
                break;
            default:
                inline.Close(name);
                break;
        }
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
