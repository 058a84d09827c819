using System.Globalization;

namespace StatiqSite.Site;

internal static class IsoDay
{
    /// <summary>A day as ISO 8601 writes it, which is what HTML, XML and JSON want: <c>2022-11-30</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
