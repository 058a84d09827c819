using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Whose a source is, and the groups of the bibliography in their order; the words of docs/authoring.md.</summary>
public enum SourceKind
{
    Official,
    Paper,
    Repository,
    Commentary,
    Talk,
    Secondary,
    Article,
}

/// <summary>How a source was read.</summary>
public enum ReadAs
{
    Original,
    ArchivedCopy,
    Repository,
    Abstract,
    Quoted,
}

/// <summary>An entry of <c>sources.yml</c>.</summary>
/// <param name="TitleLanguage">The language of <paramref name="Title"/>, a BCP 47 tag.</param>
/// <param name="Archive">The address of an archived copy.</param>
/// <param name="IsBackground">Listed although no page cites it.</param>
public sealed record Source(
    string Key,
    Place Place,
    SourceKind Kind,
    string Title,
    string TitleLanguage,
    LocalText? TitleNote,
    EquatableArray<string> Authors,
    string? Publisher,
    EdtfDate Date,
    string? Url,
    string? Archive,
    string? Arxiv,
    string? Doi,
    LocalText? Venue,
    ReadAs Read,
    LocalText? ReadNote,
    bool IsBackground);

/// <summary><c>sources.yml</c>.</summary>
public sealed record SourceList(EquatableArray<Source> Sources);
