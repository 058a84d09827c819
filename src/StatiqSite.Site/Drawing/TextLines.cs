using System.Text;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Drawing;

/// <summary>Breaks a text into lines of a given width, since SVG breaks none by itself.</summary>
internal static class TextLines
{
    private const string NeverFirst = "，。、；：！？）》〉」』】”’…—·,.;:!?)%";
    private const string NeverLast = "（《〈「『【“‘(";

    /// <summary>
    /// Lines no wider than <paramref name="ems"/> by <see cref="TextWidth"/>. A line breaks at a space or beside a Han character, but for punctuation that may
    /// not begin or end one; what fits no line by itself breaks anywhere.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double ems)
    {
        // Most texts fit, and to measure one is less work than to cut it.
        if (text.TrimEnd() is { Length: > 0 } whole && TextWidth.Em(whole) <= ems) return [whole];
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (TextWidth.Em((line + piece).TrimEnd()) <= ems)
            {
                line += piece;
                continue;
            }

            if (line.Length > 0) lines.Add(line.TrimEnd());
            line = Cut(piece, ems, lines);
        }

        if (line.Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>The width in ems from which on nothing of the text is broken where it should not be.</summary>
    public static double WidestPiece(string text) => Pieces(text).Select(p => TextWidth.Em(p.TrimEnd())).DefaultIfEmpty(0).Max();

    /// <summary>Full lines of a piece that is too wide go to <paramref name="lines"/>; what is left is given back.</summary>
    private static string Cut(string piece, double ems, List<string> lines)
    {
        var left = "";
        foreach (var rune in piece.EnumerateRunes())
        {
            if (left.Length > 0 && TextWidth.Em((left + rune).TrimEnd()) > ems)
            {
                lines.Add(left);
                left = "";
            }

            left += rune;
        }

        return left;
    }

    /// <summary>The text cut wherever a line may break.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune left, Rune right) =>
        !NeverFirst.Contains(right.ToString(), StringComparison.Ordinal)
        && !NeverLast.Contains(left.ToString(), StringComparison.Ordinal)
        && right.Value != ' '
        && (left.Value == ' ' || IsWide(left) || IsWide(right));

    private static bool IsWide(Rune rune) => HanScript.IsHan(rune) || HanScript.IsFullWidth(rune);
}
