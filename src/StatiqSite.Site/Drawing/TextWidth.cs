using System.Text;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Drawing;

/// <summary>
/// How wide a text will be, without a browser and without knowing its font. An estimate on the safe side: nearly every sans-serif font sets the same text
/// narrower, so what fits by this measure fits on the page.
/// </summary>
internal static class TextWidth
{
    /// <summary>How much wider than most the widest common font (DejaVu Sans) sets its Latin letters; Han characters are one em in all.</summary>
    private const double Safety = 1.15;

    /// <summary>An emoji, in the fonts that colour them.</summary>
    private const double Face = 1.35;

    /// <summary>The gap that the page adds between Han and Latin (<c>text-autospace</c>).</summary>
    private const double Autospace = 0.125;

    /// <summary>The width of a line of text in ems, regular weight.</summary>
    public static double Em(string text)
    {
        double sum = 0;
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += OfOne(rune) + (before is { } last && MeetAcrossScripts(last, rune) ? Autospace : 0);
            before = rune;
        }

        return sum;
    }

    private static bool MeetAcrossScripts(Rune left, Rune right) =>
        (HanScript.IsHan(left) && Rune.IsLetterOrDigit(right) && !HanScript.IsHan(right))
        || (HanScript.IsHan(right) && Rune.IsLetterOrDigit(left) && !HanScript.IsHan(left));

    private static double OfOne(Rune rune) =>
        rune.Value is (>= 0x2300 and < 0x2500) or (>= 0x2600 and < 0x2C00) or (>= 0x1F000 and < 0x20000) ? Face
        : rune.Value >= 0x2E80 || HanScript.IsFullWidthInChinese(rune) ? 1
        : Safety * OfLetter(rune);

    private static double OfLetter(Rune letter) => letter.Value switch
    {
        'i' or 'j' or 'l' or '\'' => 0.25,
        'f' or 'I' or ' ' or 0x00A0 or '-' or '.' or ',' or ':' or ';' or '|' or '/' or '·' => 0.32,
        'r' or 't' or '(' or ')' or '!' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '—' or '…' => 0.87,
        '+' or '=' or '<' or '>' or '~' or '#' or '&' or '^' or '×' => 0.73,
        >= 'A' and <= 'Z' => 0.69,
        < 0x80 or '–' => 0.555,
        // Other scripts and signs by the widest of their kind, such as Њ and ®, щ and →; and no less than the box for a letter that no font has.
        _ => Rune.IsUpper(letter) || (!Rune.IsLetterOrDigit(letter) && letter.Value < 0x2190) ? 0.95 : 0.87,
    };
}
