using StatiqSite.Engine;

namespace StatiqSite.Site.Search;

/// <summary>Something that is found: a page, or an entry of one, with its text.</summary>
/// <param name="Path">In the output, with an anchor where it is part of a page.</param>
/// <param name="Kind">A word of <see cref="Linking.TargetKind"/>, or "" for pages that list others.</param>
/// <param name="Names">Other names in the page's own language or in none.</param>
/// <param name="Foreign">Its names elsewhere: in other languages, in pinyin.</param>
/// <param name="Sections">At least one; the first stands before all headings.</param>
public sealed record SearchPage(
    string Language,
    string Path,
    string Kind,
    string Title,
    EquatableArray<string> Names,
    EquatableArray<string> Foreign,
    EquatableArray<SearchSection> Sections)
{
    /// <summary>Sections of a longer text are one with the last.</summary>
    public const int MostSections = 64;
}

/// <param name="Id">The anchor, "" for the first section.</param>
public sealed record SearchSection(string Id, string Heading, string Text);
