using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Related;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>Says what to read after a page, and why.</summary>
internal static class RelatedPages
{
    public static EquatableArray<RelatedView> After(Wording words, Chapter chapter, IEnumerable<Mention> mentioned) =>
        Views(words, words.Sources.Related.ForChapter(words.Language.Code, chapter.Slug, mentioned));

    public static EquatableArray<RelatedView> After(Wording words, ModelRecord model) => Views(words, words.Sources.Related.ForModel(words.Language.Code, model));

    private static EquatableArray<RelatedView> Views(Wording words, IReadOnlyList<RelatedPage> pages) => pages.Select(p => new RelatedView(
        p.Page.Kind == TargetKind.Model ? words.Model(p.Page.Id) : words.Chapter(words.Content.Chapter(p.Page.Id)!),
        words.Phrases[p.Shared[0].Kind == TargetKind.Source ? "related.rest" : "related.treat"],
        p.Shared.Select(s => Thing(words, s)).ToEquatableArray())).ToEquatableArray();

    private static LinkView Thing(Wording words, Mention thing) => thing.Kind switch
    {
        TargetKind.Source => words.Source(thing.Id),
        TargetKind.Model => words.Model(thing.Id),
        _ when words.Content.Term(thing.Id) is not null => words.Term(thing.Id),
        _ when words.Content.Ability(thing.Id) is not null => words.Ability(thing.Id),
        _ => words.Method(thing.Id),
    };
}
