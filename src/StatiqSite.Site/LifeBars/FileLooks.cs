namespace StatiqSite.Site.LifeBars;

/// <summary>The looks of a drawing that stands alone as a file, where no style sheet reaches: attributes on white paper.</summary>
internal static class FileLooks
{
    /// <summary>What a lane's class begins with; the lane's number follows.</summary>
    public const string LaneColour = "colour-";

    // Dark enough on white for text.
    private static readonly string[] Colours = ["#2f5bb7", "#2f5bb7", "#2f5bb7", "#1a6b3c", "#6b5a00", "#a83f08", "#0d6e78", "#8a2f97", "#5b3fc0", "#b42318"];

    public static string Of(string name) => name == "lane odd" ? " fill=\"#f4f2ee\"" : string.Concat(name.Split(' ').Select(One));

    private static string One(string name) => name switch
    {
        "paper" or "lane" => " fill=\"#fff\"",
        "lane-name" => " font-weight=\"600\"",
        "year" => " stroke=\"#dcd8d0\"",
        "year-name" => " fill=\"#5f6670\"",
        "today" => " stroke=\"#22252a\" stroke-dasharray=\"2 3\"",
        "today-name" => " fill=\"#22252a\" font-size=\"12\"",
        "bar" => " stroke=\"currentColor\" stroke-width=\"7\" stroke-opacity=\".45\"",
        "planned" => " stroke=\"currentColor\" stroke-width=\"7\" stroke-opacity=\".45\" stroke-dasharray=\"3 3\"",
        "unconfirmed" => " stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"2 4\"",
        "arrow" or "half" or "notice" => " fill=\"currentColor\"",
        "span" => " stroke=\"currentColor\" stroke-width=\"3\" stroke-opacity=\".4\"",
        "opening" => " stroke=\"currentColor\" stroke-width=\"2\"",
        "mark" => " stroke=\"currentColor\" stroke-width=\"2\"",
        "open" => " fill=\"#fff\"",
        "ring" => " fill=\"none\"",
        "name" => " fill=\"#22252a\"",
        "note" => " fill=\"#5f6670\"",
        _ when name.StartsWith(LaneColour, StringComparison.Ordinal) =>
            $" color=\"{Colours[int.Parse(name.AsSpan(LaneColour.Length), System.Globalization.CultureInfo.InvariantCulture) % Colours.Length]}\" fill=\"currentColor\"",
        _ => "",
    };
}
