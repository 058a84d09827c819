using System.Globalization;
using System.Text.RegularExpressions;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Proofreading;

/// <summary>
/// How long numbers are cut into groups: one rule for what the build writes and what authors write. By GB/T 15835 Chinese leaves numbers of four digits whole, as it
/// does years and 1750亿; English puts a comma into them too, but a year and the number of a standard look the same there, so nobody is told of four digits.
/// </summary>
internal static partial class DigitGroups
{
    private const int Certain = 5;

    public static string Write(long value, string language) =>
        value.ToString(HanScript.IsChinese(language) && value < 10_000 ? "0" : "#,0", CultureInfo.InvariantCulture);

    public static IEnumerable<Remark> Remarks(string text, string language)
    {
        List<Remark>? remarks = null;
        foreach (var match in Numbers().EnumerateMatches(text))
        {
            if (match.Length < Certain && !text.AsSpan(match.Index, match.Length).Contains(',')) continue;
            var found = text.Substring(match.Index, match.Length);
            var right = Write(long.Parse(found.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), language);
            if (found != right) (remarks ??= []).Add(new Remark(match.Index, at => Errors.DigitGroups(at, found, right)));
        }
        return remarks ?? [];
    }

    /// <summary>Whole numbers that are no part of a name, a date, an address, a decimal fraction or the number of a standard (GB/T 15834).</summary>
    [GeneratedRegex("(?<![A-Za-z0-9_.,/#§@:-]|[A-Z] )[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){1,4}|[0-9]{0,12})(?![A-Za-z0-9_/@:]|[-.,][0-9]|-[A-Za-z])")]
    private static partial Regex Numbers();
}
