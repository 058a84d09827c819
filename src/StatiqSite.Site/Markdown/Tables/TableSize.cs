using System.Buffers;
using StatiqSite.Site.Markdown.Nesting;

namespace StatiqSite.Site.Markdown.Tables;

/// <summary>
/// Stops at tables that would fill the memory: every row is padded to the width of the head, so a wide head and many short rows make a large table of a small text.
/// Counted before anything is parsed, from each delimiter row to the next empty line; what only looks like a table in a block of code is counted too.
/// </summary>
internal static class TableSize
{
    /// <summary>Of all tables of a text together.</summary>
    private const int MostCells = 200_000;

    // With the marks of the quotation or list in which the table may stand.
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|-: >\t*+");

    public static void Check(string body)
    {
        var (cells, columns, offset) = (0L, 0, 0);
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range);
            if (line.IsWhiteSpace()) columns = 0;
            else if (IsDelimiterRow(line)) columns = Math.Max(columns, line.Count('|') + 1);
            cells += columns;
            if (cells > MostCells) throw new ParsingStoppedException(offset, at => Errors.TableTooLarge(at, MostCells));
            offset += line.Length + 1;
        }
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(Delimiters);
}
