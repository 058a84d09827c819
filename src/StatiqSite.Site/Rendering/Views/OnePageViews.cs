using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <summary>The whole text as one page, for paper. All ids in it are those of this page.</summary>
/// <param name="Parts">The parts that have chapters.</param>
/// <param name="HasFigures">Charts, tokens or other figures stand in some chapter.</param>
public sealed record OnePageView(
    EquatableArray<OnePagePartView> Parts,
    bool HasFigures,
    EquatableArray<OnePageModelView> Models,
    EquatableArray<GroupView<TermView>> Terms,
    EquatableArray<GroupView<SourceView>> Sources);

public sealed record OnePagePartView(string Name, EquatableArray<OnePageChapterView> Chapters);

/// <param name="Id">The chapter's anchor.</param>
/// <param name="Number">In reading order, from 1.</param>
/// <param name="Language">The language of the text where it is not that of the page, else "".</param>
/// <param name="Contents">The sections.</param>
/// <param name="Html">The text, ready to be printed as it is.</param>
public sealed record OnePageChapterView(
    string Id,
    int Number,
    string Title,
    string Language,
    string Summary,
    DateView Updated,
    bool IsDraft,
    EquatableArray<ContentsView> Contents,
    string Html,
    EquatableArray<NoteView> Notes);

/// <param name="Id">The model's anchor.</param>
public sealed record OnePageModelView(string Id, ModelRowView Row);
