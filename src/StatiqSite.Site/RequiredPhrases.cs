using StatiqSite.Site.Abilities;
using StatiqSite.Site.Content;
using StatiqSite.Site.Datasets;
using StatiqSite.Site.LifeBars;
using StatiqSite.Site.Markdown.Admonitions;
using StatiqSite.Site.Search;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site;

/// <summary>The phrases that the code names: a theme has to have them, whatever its layouts say. A test compares the list with the code.</summary>
internal static class RequiredPhrases
{
    private static readonly string[] Single =
    [
        "abilities.region", "abilities.gained", "abilities.lost", "abilities.regained", "abilities.standing",
        "authors.separator", "authors.none",
        "chapter.opening", "chapter.draft", "chapter.untranslated",
        "chart.description", "chart.table", "chart.label", "chart.value",
        "cite.label", "cite.label-at", "link.section", "cite.page", "cite.updated", "cite.checked",
        "copy.page", "copy.attribution", "copy.licence", "copy.standing",
        "corrections.said", "corrections.right", "corrections.see", "corrections.separator",
        "data.json", "data.schema", "data.csv", "data.life", "data.lineage",
        "date.day", "date.month", "date.year", "date.range", "date.no-earlier", "date.no-later", "date.unknown", "date.uncertain", "date.approximate",
        "date.months",
        "doubts.second-mark",
        "event.notice", "event.shutdown", "event.shutdown-planned", "event.shutdown-unconfirmed",
        "fact.parameters", "fact.method", "fact.tokenizer", "fact.context", "fact.cutoff", "fact.colon", "fact.unknown", "fact.tokens", "fact.vocabulary",
        "fact.encoding", "fact.vocabulary-only",
        "filter.years", "filter.families", "filter.methods", "filter.all",
        "footnote.back",
        "index.other",
        "life.title", "life.title-family", "life.picture", "life.picture-about", "life.families", "picture.scale", "life.skip", "life.today", "life.note",
        "life.event", "life.item", "life.separator", "life.no-end", "life.only-described", "life.opening", "life.notice",
        "lineage.part-number", "lineage.part-count", "lineage.skip", "lineage.region", "lineage.point", "lineage.other", "lineage.main", "lineage.picture",
        "lineage.picture-about", "lineage.item", "lineage.item-parent",
        "list.separator",
        "model.aliases", "model.internal", "model.dates", "model.facts", "model.parents", "model.children", "model.gained", "model.lost", "model.papers",
        "note.separator", "note.end", "note.locator",
        "one-page.see",
        "page.models", "page.timeline", "page.timeline-year", "page.timeline-family", "page.timeline-method", "page.lineage", "page.abilities", "page.methods",
        "page.glossary", "page.bibliography", "page.index", "page.not-found", "page.chapters", "page.lineage-part", "page.doubts", "page.data", "page.search",
        "page.one-page",
        "picture.file", "picture.fit",
        "related.treat", "related.rest",
        "stages.caption", "stages.description", "stages.list", "stages.current", "stages.data", "stages.algorithm", "stages.result", "stages.aside",
        "stages.from", "stages.models",
        "summary.models", "summary.timeline", "summary.timeline-year", "summary.timeline-family", "summary.timeline-method", "summary.lineage",
        "summary.lineage-part", "summary.abilities", "summary.methods", "summary.glossary", "summary.bibliography", "summary.index", "summary.not-found",
        "summary.doubts", "summary.data", "summary.search", "summary.one-page",
        "table.region",
        "tokens.counts", "tokens.legend", "tokens.comparison", "tokens.count", "tokens.characters",
        "type.list", "type.null", "type.each",
        "ui.moved",
        .. AdmonitionKinds.All.Select(k => "admonition." + k), .. SearchManifest.Phrases, .. SearchManifest.KindPhrases,
        .. DatasetFields.PhraseKeys, .. DatasetFields.Types.Select(t => "type." + t), .. ModelTable.Names.Select(n => "column." + n),
    ];

    public static IEnumerable<string> Keys { get; } =
    [
        .. Single,
        .. Words<ModelKind>("model-kind"), .. Words<ModelEvent>("event"), .. Words<ShutdownStatus>("retirement"),
        .. Words<Standing>("standing"), .. Words<Confidence>("confidence"), .. Words<Standing>("about-standing"), .. Words<Confidence>("about-confidence"),
        .. Words<WeightDescent>("weights"), .. Words<DatePrecision>("precision"), .. Words<SourceKind>("source-kind"), .. Words<ReadAs>("read-as"),
        .. Words<Verdict>("verdict"), .. Words<DateSign>("sign"), .. Words<LifeEnd>("life"), .. Words<CourseStep>("course"),
    ];

    private static IEnumerable<string> Words<T>(string list)
        where T : struct, Enum => ClosedList.Words<T>().Select(word => $"{list}.{word}");
}
