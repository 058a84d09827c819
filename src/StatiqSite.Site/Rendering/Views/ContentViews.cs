using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <param name="Parts">The parts that have chapters.</param>
/// <param name="Lineage">In small: the picture, and as a list only the main line and what came of its end.</param>
/// <param name="LineagePage">The whole lineage.</param>
/// <param name="Models">All models that are not internal, in order of time.</param>
public sealed record HomeView(
    EquatableArray<PartView> Parts,
    EquatableArray<ModelRowView> Models,
    LineageView Lineage,
    LinkView LineagePage,
    EquatableArray<LinkView> Years,
    EquatableArray<EntryView> Abilities,
    int ModelCount,
    int TermCount,
    int SourceCount);

public sealed record PartView(string Id, string Name, EquatableArray<ChapterEntryView> Chapters);

public sealed record ChapterEntryView(LinkView Link, string Summary, int Minutes);

/// <param name="Html">The text, ready to be printed as it is.</param>
/// <param name="HasFigures">Charts, tokens or other figures stand in the text.</param>
/// <param name="Minutes">Reading time.</param>
/// <param name="Behind">What the original has that this translation has not; null where it is in step.</param>
/// <param name="Contents">The headings.</param>
/// <param name="Mentions">Chapters that link here.</param>
/// <param name="Related">What to read next.</param>
/// <param name="Citation">How to cite this chapter.</param>
public sealed record ChapterView(
    string Summary,
    string Part,
    DateView Updated,
    bool IsDraft,
    int Minutes,
    BehindView? Behind,
    string Html,
    bool HasFigures,
    EquatableArray<ContentsView> Contents,
    EquatableArray<NoteView> Notes,
    EquatableArray<LinkView> Mentions,
    EquatableArray<RelatedView> Related,
    CitationView Citation);

/// <summary>A page to read after this one.</summary>
/// <param name="Reason">What the pages have in common, in words that end before the things shared.</param>
public sealed record RelatedView(LinkView Link, string Reason, EquatableArray<LinkView> Shared);

/// <summary>Sections of a translation that are behind the original.</summary>
/// <param name="Href">The original.</param>
/// <param name="Language">Of the original.</param>
public sealed record BehindView(string Href, string Language, EquatableArray<LinkView> Sections);

/// <summary>A heading in a page's contents, with those below it.</summary>
public sealed record ContentsView(string Text, string Id, EquatableArray<ContentsView> Children);

/// <summary>A numbered note: one cited source.</summary>
/// <param name="Id">The note's anchor.</param>
/// <param name="Title">The source in the bibliography.</param>
public sealed record NoteView(
    int Number, string Id, string Authors, LinkView Title, string Url, DateView Date, WordView Kind, EquatableArray<NoteUseView> Uses);

/// <summary>One use of a note in the text.</summary>
/// <param name="Locator">Where in the source, or "".</param>
public sealed record NoteUseView(string Href, string Locator);

/// <summary>A term of the glossary.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Others">The term in the other languages.</param>
/// <param name="Aliases">Other names in the page's language.</param>
public sealed record TermView(
    string Id,
    string Name,
    EquatableArray<LinkView> Others,
    EquatableArray<string> Aliases,
    string Definition,
    EquatableArray<LinkView> Sources,
    EquatableArray<LinkView> See,
    EquatableArray<LinkView> Mentions);

/// <summary>A group under a letter or a word: of terms, sources or index entries.</summary>
/// <param name="Id">The group's anchor.</param>
public sealed record GroupView<T>(string Name, string Id, EquatableArray<T> Entries);

/// <summary>An entry of the bibliography.</summary>
/// <param name="Links">Where it can be read: address, arXiv, DOI.</param>
/// <param name="Archive">An archived copy.</param>
/// <param name="Read">How it was read.</param>
/// <param name="IsBackground">Listed although no page cites it.</param>
/// <param name="UseCount">How many pages rest on it.</param>
/// <param name="UsedBy">These pages, in groups by what they are about.</param>
public sealed record SourceView(
    string Id,
    string Title,
    string TitleLanguage,
    string TitleNote,
    string Authors,
    string Publisher,
    string Venue,
    DateView Date,
    EquatableArray<LinkView> Links,
    LinkView? Archive,
    WordView Read,
    string ReadNote,
    bool IsBackground,
    int UseCount,
    EquatableArray<SourceUsesView> UsedBy);

/// <summary>Pages of one kind that rest on a source.</summary>
public sealed record SourceUsesView(string Name, EquatableArray<SourceUseView> Pages);

/// <param name="Sections">Where on the page; only for chapters.</param>
public sealed record SourceUseView(LinkView Page, EquatableArray<LinkView> Sections);
