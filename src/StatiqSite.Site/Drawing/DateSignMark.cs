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
            svg.Append($"<path{style("mark open")} d=\"M{Pixels.Of(x)} {Pixels.Of(y - r - 1)}L{Pixels.Of(x + r + 1)} {Pixels.Of(y)}L{Pixels.Of(x)} {Pixels.Of(y + r + 1)}L{Pixels.Of(x - r - 1)} {Pixels.Of(y)}Z\"/>");
            return svg;
        }
        svg.Append($"<circle{style(sign == DateSign.Day ? "mark" : "mark open")} cx=\"{Pixels.Of(x)}\" cy=\"{Pixels.Of(y)}\" r=\"{Pixels.Of(r)}\"/>");
        if (sign is DateSign.NoEarlier or DateSign.NoLater)
            svg.Append($"<path{style("half")} d=\"M{Pixels.Of(x)} {Pixels.Of(y - r)}A{Pixels.Of(r)} {Pixels.Of(r)} 0 0 {(sign == DateSign.NoEarlier ? 1 : 0)} {Pixels.Of(x)} {Pixels.Of(y + r)}Z\"/>");
        return svg;
    }
}
