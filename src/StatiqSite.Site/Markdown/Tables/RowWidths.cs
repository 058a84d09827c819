using Markdig.Extensions.Tables;

namespace StatiqSite.Site.Markdown.Tables;

/// <summary>Tells rows that have more cells than their table has columns: Markdig drops what stands in them, so it is looked for in the source.</summary>
internal static class RowWidths
{
    public static void Check(Table table, TableRow row, TextContext context)
    {
        var body = context.Body.AsSpan();
        var start = body[..row.Span.Start].LastIndexOf('\n') + 1;
        var length = body[start..].IndexOf('\n');
        var columns = table.ColumnDefinitions.Count;
        if (Surplus(length < 0 ? body[start..] : body.Slice(start, length), columns) is { } at) context.Add(start + at, place => Errors.TableRowTooLong(place, columns));
    }

    /// <summary>Where the text begins that no column is left for; null where there is none. A bar inside a name link is told by itself.</summary>
    private static int? Surplus(ReadOnlySpan<char> row, int columns)
    {
        // Behind the mark of a quotation, and the bar that begins the row.
        var start = row.Length - row.TrimStart(" \t>").Length;
        if (start < row.Length && row[start] == '|') start++;
        for (var i = start; i < row.Length; i++)
        {
            if (row[i] == '\\') i++;
            else if (row[i] == '|' && IsInNameLink(row[..i])) return null;
            else if (row[i] == '|' && --columns == 0) return row[(i + 1)..].TrimStart(" \t|") is { IsEmpty: false } text ? row.Length - text.Length : null;
        }
        return null;
    }

    private static bool IsInNameLink(ReadOnlySpan<char> before) => before.LastIndexOf("[[") > before.LastIndexOf("]]");
}
