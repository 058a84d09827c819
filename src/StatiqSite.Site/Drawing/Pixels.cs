using System.Globalization;

namespace StatiqSite.Site.Drawing;

/// <summary>A length as pictures write it: in pixels, with one decimal at most.</summary>
internal static class Pixels
{
    public static string Of(double value)
    {
        // Most lengths are whole, and to write a whole number costs a fraction.
        var whole = (int)value;
        return whole == value ? whole.ToString(CultureInfo.InvariantCulture) : value.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
