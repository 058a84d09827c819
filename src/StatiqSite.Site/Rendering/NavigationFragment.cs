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

    /// <summary>Writes the HTML for one page.</summary>
    /// <param name="fileName">The <c>href</c> of the entries that lead to the page itself.</param>
    public void Write(string fileName, PageText to)
    {
        for (var i = 0; i < Pieces.Length; i++)
        {
            if (i % 2 == 0) to.Write(Pieces[i]);
            else if (Pieces[i] == fileName) to.Write(Current);
        }
    }
}
