namespace StatiqSite.Site.Drawing;

/// <summary>The looks of a drawing's elements, by their names.</summary>
internal static class Looks
{
    /// <summary>In a file, what the name of a lane's colour begins with; the lane's number follows.</summary>
    public const string LaneColour = "colour-";

    // Dark enough on white for text.
    private static readonly string[] Colours = ["#2f5bb7", "#2f5bb7", "#2f5bb7", "#1a6b3c", "#6b5a00", "#a83f08", "#0d6e78", "#8a2f97", "#5b3fc0", "#b42318"];

    private const string Halo = " stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    /// <summary>The attributes of the root element that make a drawing a file.</summary>
    public static string FileRoot(string language) => $" xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{Html.Encode(language)}\" font-family=\"sans-serif\"";

    /// <summary>In a page they are left to the theme.</summary>
    public static string OfTheme(string name) => $" class=\"{name}\"";

    /// <summary>In a file that stands alone no style sheet reaches, and a host's policy may forbid one inside: attributes on white paper.</summary>
    public static string OfFile(string name) => name switch
    {
        "lane odd" => " fill=\"#f4f2ee\"",
        _ when name.StartsWith("edge ", StringComparison.Ordinal) => Edge(name.Split(' ')),
        _ => string.Concat(name.Split(' ').Select(One)),
    };

    private static string Edge(string[] names)
    {
        var (isMain, isOther) = (names.Contains("main"), names.Contains("other"));
        var dashes = names.Contains("unknown") ? " stroke-dasharray=\"1 5\" stroke-linecap=\"round\"" : names.Contains("not-derived") ? " stroke-dasharray=\"7 5\"" : "";
        return $" fill=\"none\" stroke=\"{(isMain ? "#9a3412" : isOther ? "#5f6670" : "#4a4f57")}\" stroke-width=\"{(isMain ? "3" : isOther ? "1.25" : "2")}\"{dashes}";
    }

    private static string One(string name) => name switch
    {
        "paper" or "lane" => " fill=\"#fff\"",
        "lane-name" => " font-weight=\"600\"",
        "year" => " stroke=\"#dcd8d0\"",
        "year-name" => " fill=\"#5f6670\"",
        "today" => " stroke=\"#22252a\" stroke-dasharray=\"2 3\"",
        "today-name" => " fill=\"#22252a\" font-size=\"12\"" + Halo,
        "bar" => " stroke=\"currentColor\" stroke-width=\"7\" stroke-opacity=\".45\"",
        "planned" => " stroke=\"currentColor\" stroke-width=\"7\" stroke-opacity=\".45\" stroke-dasharray=\"3 3\"",
        "unconfirmed" => " stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"2 4\"",
        "arrow" or "half" or "notice" => " fill=\"currentColor\"",
        "span" => " stroke=\"currentColor\" stroke-width=\"3\" stroke-opacity=\".4\"",
        "opening" => " stroke=\"currentColor\" stroke-width=\"2\"",
        "mark" => " stroke=\"currentColor\" stroke-width=\"2\"",
        "open" => " fill=\"#fff\"",
        "unsure" => " stroke-dasharray=\"2.25\"",
        "ring" => " fill=\"none\"",
        // A name written from right to left does not turn the date beside it around.
        "name" => " fill=\"#22252a\" unicode-bidi=\"isolate\"" + Halo,
        "note" => " fill=\"#5f6670\"" + Halo,
        _ when name.StartsWith(LaneColour, StringComparison.Ordinal) =>
            $" color=\"{Colours[int.Parse(name.AsSpan(LaneColour.Length), System.Globalization.CultureInfo.InvariantCulture) % Colours.Length]}\" fill=\"currentColor\"",
        _ => "",
    };
}
