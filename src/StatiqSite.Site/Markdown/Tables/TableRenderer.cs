using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown.Citations;

namespace StatiqSite.Site.Markdown.Tables;

/// <summary>A table in a box that scrolls by itself; no style attributes, which the site's policy forbids.</summary>
internal sealed class TableRenderer : PieceObjectRenderer<Table>
{
    protected override void Write(PieceRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        WriteBoxOpening(renderer, table);
        renderer.WriteLine("<table>");
        WriteRows(renderer, table, "thead", [.. table.Cast<TableRow>().TakeWhile(r => r.IsHeader)]);
        WriteRows(renderer, table, "tbody", [.. table.Cast<TableRow>().SkipWhile(r => r.IsHeader)]);
        renderer.WriteLine("</table>\n</div>");
    }

    /// <summary>From the second table on its number tells the regions of a page apart.</summary>
    private static void WriteBoxOpening(PieceRenderer renderer, Table table)
    {
        var number = ++renderer.TableCount;
        renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.Write(new PhraseHole(renderer.PlaceOf(table), "table.region"));
        renderer.WriteLine(number == 1 ? "\">" : $" {number}\">");
    }

    private static void WriteRows(PieceRenderer renderer, Table table, string element, TableRow[] rows)
    {
        if (rows.Length == 0) return;
        renderer.WriteLine($"<{element}>");
        foreach (var row in rows)
        {
            RowWidths.Check(table, row, renderer.Context);
            renderer.WriteLine("<tr>");
            foreach (var cell in row.Cast<TableCell>()) WriteCell(renderer, table, row, cell);
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine($"</{element}>");
    }

    private static void WriteCell(PieceRenderer renderer, Table table, TableRow row, TableCell cell)
    {
        // A header cell without text heads nothing.
        var isHeader = row.IsHeader && cell is [ParagraphBlock { Inline.FirstChild: not null }];
        renderer.Write(isHeader ? "<th scope=\"col\"" : "<td");
        renderer.Write(Classes(table, cell)).Write(">");
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        if (Day(cell) is { } day) renderer.Write($"<time datetime=\"{day}\">{day}</time>");
        else renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = outer;
        renderer.WriteLine(isHeader ? "</th>" : "</td>");
    }

    /// <summary>The text of a cell that is a day and nothing else: its hyphens are no places to break the line.</summary>
    private static string? Day(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { } inlines }] && inlines.FirstChild is LiteralInline literal && literal == inlines.LastChild
        && DateOnly.TryParseExact(literal.Content.AsSpan(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? literal.Content.ToString()
            : null;

    private static string Classes(Table table, TableCell cell)
    {
        var alignment = table.ColumnDefinitions[cell.ColumnIndex].Alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => "",
        };
        return (alignment, HasOnlyCitations(cell)) switch
        {
            ("", false) => "",
            ("", true) => " class=\"cites\"",
            (_, false) => $" class=\"{alignment}\"",
            _ => $" class=\"{alignment} cites\"",
        };
    }

    /// <summary>Numbers of notes need no more room than they have.</summary>
    private static bool HasOnlyCitations(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { FirstChild: not null } inlines }] && inlines.All(i => i is CitationInline);
}
