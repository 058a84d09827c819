using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Proofreading;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>Says content in the language of one page, with links from where that page stands.</summary>
public sealed class Wording(Language language, string address, PageSources sources)
{
    private readonly SiteContent content = sources.Content;

    public PageSources Sources => sources;

    public Language Language => language;

    public SiteContent Content => content;

    public Phrases Phrases { get; } = sources.Phrases[language.Code];

    /// <summary>The page's path in the output.</summary>
    public string Path { get; } = Addresses.In(language, address);

    /// <summary>The page's address within its language.</summary>
    public string Address => address;

    /// <summary>The slug of the chapter that this page is, or null.</summary>
    public string? ChapterSlug { get; init; }

    /// <summary>On the one page of the whole text: what stands there too is linked there.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>The same page in another language.</summary>
    public Wording In(string code) => new(content.Language(code), address, sources) { ChapterSlug = ChapterSlug };

    /// <summary>From this page to an address in the same language.</summary>
    public string Href(string to) => Href(language, to);

    /// <summary>From this page to an address in any language. A page that hosts show at any depth names the site's root instead.</summary>
    public string Href(Language target, string to) => IsOnePage && target == language && OnePageAnchors.Href(to) is { } inPage
        ? inPage
        : address == Addresses.NotFound
        ? content.Settings.Address.AbsolutePath + Addresses.In(target, to)
        : Addresses.Relative(Path, Addresses.In(target, to));

    public LinkView Link(string text, string to) => new(text, Href(to));

    public string Text(LocalText? text) => text?[language.Code] ?? "";

    public WordView Word<T>(string list, T value)
        where T : struct, Enum => new(value.Word(), Phrases[$"{list}.{value.Word()}"]);

    /// <param name="list">standing or confidence.</param>
    public MarkView Mark<T>(string list, T value)
        where T : struct, Enum => new(
            value.Word(), Phrases[$"{list}.{value.Word()}"], Addresses.Mark(value.Word()), Href(Addresses.Meaning(value.Word())), Phrases[$"about-{list}.{value.Word()}"]);

    public DateView Date(EdtfDate date) => DateWords.View(date, Phrases);

    public string Number(long value) => DigitGroups.Write(value, language.Code);

    public LinkView Model(ModelRecord model) => Link(Text(model.Name), Addresses.Model(model.Id));

    /// <summary>The model of an id; the bare id where there is none, which has been reported.</summary>
    public LinkView Model(string id) => content.Model(id) is { } model ? Model(model) : new LinkView(id, "");

    public LinkView Ability(string id) => Link(content.Ability(id) is { } ability ? Text(ability.Name) : id, Addresses.Ability(id));

    public LinkView Method(string id) => Link(content.Method(id) is { } method ? Text(method.Name) : id, Addresses.Method(id));

    public LinkView Family(string id) => Link(content.Family(id) is { } family ? Text(family.Name) : id, Addresses.FamilyTimeline(id));

    public LinkView Term(string id) => Link(content.Term(id) is { } term ? Text(term.Term) : id, Addresses.Term(id));

    /// <summary>A source by its title.</summary>
    public LinkView Source(string key)
    {
        if (content.Source(key) is not { } source) return new LinkView(key, "");
        var foreign = source.TitleLanguage == language.Code ? "" : source.TitleLanguage;
        return new LinkView(source.Title, Href(Addresses.Source(key)), foreign);
    }

    /// <summary>The words of a chapter as this page's language has them.</summary>
    public ChapterText TextOf(ChapterOutline chapter) => sources.TextOf(chapter, language.Code);

    public LinkView Chapter(ChapterOutline chapter)
    {
        var text = TextOf(chapter);
        return new LinkView(text.Title, Href(Addresses.Chapter(chapter.Slug)), text.Language == language.Code ? "" : text.Language);
    }

    public EvidenceView Evidence(Evidence evidence) => new(
        evidence.Sources.Select(s => Source(s.Id)).ToEquatableArray(),
        evidence.Standing is { } standing ? Mark("standing", standing) : null,
        Mark("confidence", evidence.Confidence),
        Text(evidence.Note));

    /// <summary>Where a name stands from A to Z in this page's language.</summary>
    public string SortKey(LocalText name, string? pinyin) =>
        AlphabeticalOrder.SortKey(Text(name), HanScript.IsChinese(Language.Code) ? pinyin : null);
}
