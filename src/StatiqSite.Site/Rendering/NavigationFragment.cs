using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// The navigation as HTML with a hole in each entry, where the mark of the page itself belongs. Up to 60 entries on every page are most of what templates
/// would have to do; so they are rendered once for all pages that share them.
/// </summary>
/// <param name="Pieces">HTML, the <c>href</c> of an entry, HTML, … HTML.</param>
/// <param name="Diagnostics">What rendering reported; every page that shows the navigation says it.</param>
internal sealed record NavigationFragment(string[] Pieces, IReadOnlyList<Diagnostic> Diagnostics)
{
    // No text of a page holds this character unescaped.
    private const char Border = '\u0001';
    private const string Current = " aria-current=\"page\"";

    public static NavigationFragment Of(string? html, Report report) => new((html ?? "").Split(Border), report.Diagnostics);

    /// <summary>What a template prints for an entry's <c>current</c>.</summary>
    public static string Hole(string href) => $"{Border}{href}{Border}";

    /// <summary>The HTML for one page.</summary>
    /// <param name="fileName">The <c>href</c> of the entries that lead to the page itself.</param>
    public string On(string fileName)
    {
        var parts = new string[Pieces.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = i % 2 == 0 ? Pieces[i] : Pieces[i] == fileName ? Current : "";
        return string.Concat(parts);
    }
}
