using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Assets;

/// <summary>
/// Tells what a style sheet would load. Pages load nothing from elsewhere, and other files of the theme stand under names that the sheet cannot know; only <c>data:</c> and what
/// is in the page itself can be named.
/// </summary>
internal static partial class StyleAddresses
{
    public static void Check(SourceFile sheet, Report report)
    {
        // What is wrong with the bytes is no matter of addresses.
        if (SourceReading.Text(sheet, Limits.Asset, new Report()) is not { } source) return;
        foreach (var part in Parts().Matches(source.Text).Where(p => p.Groups["loaded"].Success || p.Groups["import"].Success))
            report.Add(Errors.StyleLoads(source.PlaceAt(part.Index), part.Groups["import"].Success ? "@import" : part.Groups["loaded"].Value));
    }

    // Comments and namespaces, in which addresses are only names, are passed over.
    [GeneratedRegex("""/\*.*?(\*/|\z)|@namespace\b[^;]*|(?<import>@import\b)[^;]*|\burl\(\s*["']?\s*(?!data:|\#)(?<loaded>[^"')\s][^"')]*)""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}
