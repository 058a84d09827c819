using System.Globalization;
using System.Text;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>Writes an entry of a BibTeX file, for LaTeX with BibTeX or biblatex.</summary>
internal static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A web page. It is called <c>misc</c>, since BibTeX itself knows no <c>online</c>.</summary>
    /// <param name="iso">A day, a month, a year or "".</param>
    public static string WebPage(string key, string author, string title, string site, string iso, string note, string address)
    {
        var entry = new StringBuilder($"@misc{{{key},\n");
        // Braces around the whole: the author is no list of persons, and the title keeps its capitals.
        Field("author", $"{{{Escape(author)}}}");
        Field("title", $"{{{Escape(title)}}}");
        Field("howpublished", Escape(site));
        if (iso.Length >= 4) Field("year", iso[..4]);
        if (iso.Length >= 7) entry.Append($"  month = {Months[int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1]},\n");
        Field("note", Escape(note));
        Field("url", address);
        return entry.Append('}').ToString();

        void Field(string name, string value) => entry.Append($"  {name} = {{{value}}},\n");
    }

    /// <summary>
    /// A key from the public address, which stays when title and date change: letters and digits of the host's first name and of the path, with hyphens between.
    /// </summary>
    public static string Key(Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var path = Addresses.IsPage(address.AbsolutePath) ? Addresses.Stem(address.AbsolutePath) : address.AbsolutePath;
        var key = new StringBuilder();
        foreach (var c in host.Split('.')[0] + path) key.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-');
        return key.ToString().TrimEnd('-');
    }

    /// <summary>
    /// Plain text as LaTeX reads it. Braces become commands, not <c>\{</c>: BibTeX counts every brace, also behind a backslash.
    /// </summary>
    public static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '#' or '$' or '%' or '&' or '_' => $"\\{c}",
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => " ",
        _ => c.ToString(),
    }));
}
