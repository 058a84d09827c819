using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StatiqSite.Site;

/// <summary>Escaping for HTML text and attributes; all scripts stay readable.</summary>
internal static class Html
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
