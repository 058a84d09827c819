using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StatiqSite.Site;

/// <summary>Escaping for HTML text and attributes; all scripts stay readable.</summary>
/// <remarks>
/// What is written here is read here again, without a parser: by the copies (<see cref="Copies.HtmlCursor"/>), the page of the whole text
/// (<see cref="OnePage.MovedHtml"/>) and the promise of addresses (<see cref="Redirects.PublishedFile"/>). So renderers and templates keep to a form: every tag ends, its
/// names are in lower case but for those of SVG, values stand in double quotes right behind the equals sign, and in texts and values <c>&lt;</c>, <c>&gt;</c> and
/// <c>"</c> are references. There are no comments.
/// </remarks>
internal static class Html
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
