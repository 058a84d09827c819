using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>A source line with a caret below the column that a diagnostic means.</summary>
internal static class CodeFrame
{
    private const int Width = 100;
    private const int Before = 60;

    /// <param name="column">From 1, in UTF-16 units.</param>
    public static string Of(string line, int lineNumber, int column)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var start = Math.Max(0, at - Before);
        if (start > 0 && char.IsLowSurrogate(line[start])) start++;
        var end = Math.Min(line.Length, start + Width);
        if (end < line.Length && char.IsLowSurrogate(line[end])) end--;

        var head = $"{lineNumber,5} | ";
        var (left, right) = (start > 0 ? "…" : "", end < line.Length ? "…" : "");
        var caret = new string(' ', head.Length + Cells(left + Visible(line[start..at])));
        return $"{head}{left}{Visible(line[start..end])}{right}\n{caret}^";
    }

    private static string Visible(string text) => ControlCharacters.Blank(text);

    /// <summary>How many cells of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none.</summary>
    private static int Cells(string text) => text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int c) => c is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
