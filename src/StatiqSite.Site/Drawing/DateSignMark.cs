using System.Globalization;
using System.Text;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Drawing;

/// <summary>The mark of a date's precision: full, hollow, half full or a square on its corner.</summary>
internal static class DateSignMark
{
    /// <param name="style">Gives an element its looks by the names <c>mark</c>, <c>mark open</c> and <c>half</c>: a class, or attributes of its own.</param>
    public static StringBuilder AppendMark(this StringBuilder svg, DateSign sign, double x, double y, double r, Func<string, string> style)
    {
        if (sign == DateSign.Unknown)
        {
            svg.Append($"<path{style("mark open")} d=\"M{N(x)} {N(y - r - 1)}L{N(x + r + 1)} {N(y)}L{N(x)} {N(y + r + 1)}L{N(x - r - 1)} {N(y)}Z\"/>");
            return svg;
        }
        svg.Append($"<circle{style(sign == DateSign.Day ? "mark" : "mark open")} cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\"/>");
        if (sign is DateSign.NoEarlier or DateSign.NoLater)
            svg.Append($"<path{style("half")} d=\"M{N(x)} {N(y - r)}A{N(r)} {N(r)} 0 0 {(sign == DateSign.NoEarlier ? 1 : 0)} {N(x)} {N(y + r)}Z\"/>");
        return svg;
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
