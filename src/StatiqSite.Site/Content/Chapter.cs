using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Content;

/// <summary>A chapter in one language.</summary>
/// <param name="Slug">The file's name without number and ending; the same in every language.</param>
/// <param name="Order">The number that the file's name begins with.</param>
/// <param name="Origin">The language that the chapter was first written in, where the file says so.</param>
/// <param name="Covers">The points that the text makes, as its author says; the build reads no more of them than that the sections exist.</param>
/// <param name="Body">The text, with holes for what only the whole site knows.</param>
public sealed record Chapter(
    string Language,
    string Slug,
    int Order,
    Place Place,
    string Title,
    IdReference Part,
    string Summary,
    EdtfDate Updated,
    bool IsDraft,
    EquatableArray<CoveredPoint> Covers,
    IdReference? Origin,
    EquatableArray<ChapterSection> Sections,
    MarkdownBody Body);

/// <summary>A point of the list of what the site has to say, and the section that says it.</summary>
/// <param name="Section">A heading's id, or <see cref="Opening"/>.</param>
public sealed record CoveredPoint(IdReference Section, IdReference Point)
{
    /// <summary>The name of what stands before the first heading.</summary>
    public const string Opening = "opening";
}
