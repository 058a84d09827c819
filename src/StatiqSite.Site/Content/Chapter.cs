using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Content;

/// <summary>A chapter in one language.</summary>
/// <param name="Slug">The file's name without number and ending; the same in every language.</param>
/// <param name="Order">The number that the file's name begins with.</param>
/// <param name="Origin">The language that the chapter was first written in, where the file says so.</param>
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
    EquatableArray<string> Covers,
    IdReference? Origin,
    EquatableArray<ChapterSection> Sections,
    MarkdownBody Body);
