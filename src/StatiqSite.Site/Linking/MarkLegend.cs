using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>What the marks mean, for a chapter that explains them: the words of the page to which the marks lead.</summary>
internal static class MarkLegend
{
    public static string Render(Phrases phrases) =>
        Of<Standing>("standing", phrases) + $"<p>{Html.Encode(phrases["doubts.second-mark"])}</p>\n" + Of<Confidence>("confidence", phrases);

    private static string Of<T>(string list, Phrases phrases)
        where T : struct, Enum
    {
        var html = new StringBuilder("<dl>\n");
        foreach (var word in ClosedList.Words<T>())
            html.Append($"<dt>{Html.Encode(phrases[$"{list}.{word}"])}</dt>\n<dd>{Html.Encode(phrases[$"about-{list}.{word}"])}</dd>\n");
        return html.Append("</dl>\n").ToString();
    }
}
