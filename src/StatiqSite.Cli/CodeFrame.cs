using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>The part of a source line that is shown of a mistake: long lines are cut around it, control characters are spaces.</summary>
/// <param name="At">The word or the bracket that begins at the place; else one character, and nothing at the line's end.</param>
internal readonly record struct LineWindow(string Before, string At, string After)
{
    private const int Width = 100;
    private const int Left = 60;

    /// <param name="column">From 1, in UTF-16 units.</param>
    public static LineWindow Of(string line, int column)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var start = Math.Max(0, at - Left);
        if (start > 0 && char.IsLowSurrogate(line[start])) start++;
        var end = Math.Min(line.Length, start + Width);
        if (end < line.Length && char.IsLowSurrogate(line[end])) end--;
        var wordEnd = Math.Min(end, WordEnd(line, at));
        return new LineWindow(
            (start > 0 ? "…" : "") + Visible(line[start..at]), Visible(line[at..wordEnd]), Visible(line[wordEnd..end]) + (end < line.Length ? "…" : ""));
    }

    private static int WordEnd(string line, int at)
    {
        var end = at;
        if (at < line.Length && line[at] == '[' && line.IndexOf(']', at) is > 0 and var close) return close + 1 < line.Length && line[close + 1] == ']' ? close + 2 : close + 1;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '-' or '.' or '_')) end++;
        if (end > at || at == line.Length) return end;
        return at + (char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1);
    }

    private static string Visible(string text) => ControlCharacters.Blank(text);
}

/// <summary>A source line with a caret below the column that a diagnostic means, for a terminal.</summary>
internal static class CodeFrame
{
    public static string Of(string line, int lineNumber, int column)
    {
        var shown = LineWindow.Of(line, column);
        var head = $"{lineNumber,5} | ";
        return $"{head}{shown.Before}{shown.At}{shown.After}\n{new string(' ', head.Length + Cells(shown.Before))}^";
    }

    /// <summary>How many cells of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none.</summary>
    private static int Cells(string text) => text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int c) => c is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
