using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Linking;

/// <summary>Lists everything that can be linked to, with its address.</summary>
public static class Cataloguer
{
    private static readonly (string Id, string Address)[] Pages =
    [
        ("models", Addresses.Models), ("timeline", Addresses.Timeline), ("lineage", Addresses.Lineage), ("abilities", Addresses.Abilities), ("methods", Addresses.Methods),
        ("glossary", Addresses.Glossary), ("bibliography", Addresses.Bibliography), ("index", Addresses.Index), ("search", Addresses.Search), ("doubts", Addresses.Doubts),
        ("data", Addresses.Data),
    ];

    public static Catalogue List(SiteContent content, PhraseBook phrases, Report report)
    {
        var targets = new List<Target>();
        targets.AddRange(content.Data.Models.Select(m => new Target(TargetKind.Model, m.Id, m.Name, m.Aliases, Addresses.Model(m.Id))));
        targets.AddRange(content.Terms.Select(t =>
            new Target(TargetKind.Term, t.Id, t.Term, t.Aliases.Select(a => a.Text).ToEquatableArray(), Addresses.Term(t.Id))));
        targets.AddRange(content.Data.Abilities.Select(a => new Target(TargetKind.Ability, a.Id, a.Name, [], Addresses.Ability(a.Id))));
        targets.AddRange(content.Data.Methods.Select(m => new Target(TargetKind.Method, m.Id, m.Name, [], Addresses.Method(m.Id))));
        targets.AddRange(content.Sources.Select(s => new Target(TargetKind.Source, s.Key, Untranslated(s, content.Settings), [], Addresses.Source(s.Key))));
        targets.AddRange(content.Chapters.Select(Chapter));
        targets.AddRange(content.Data.Families.Select(f => new Target(TargetKind.Family, f.Id, f.Name, [], Addresses.FamilyTimeline(f.Id))));
        targets.AddRange(Pages.Select(p => new Target(TargetKind.Page, p.Id, PageName(p.Id, content.Settings, phrases), [], p.Address)));
        return new Catalogue(targets.ToEquatableArray()) { Drafts = content.Drafts };
    }

    private static Target Chapter(ChapterOutline chapter) => new(
        TargetKind.Chapter,
        chapter.Slug,
        new LocalText(chapter.Texts.Select(t => new Translation(t.Language, t.Title)).ToEquatableArray()),
        [],
        Addresses.Chapter(chapter.Slug),
        chapter.Texts.Select(t => new ChapterSections(t.Language, t.File, t.Anchors, t.Headings)).ToEquatableArray());

    /// <summary>The page's title, which is the theme's.</summary>
    private static LocalText PageName(string id, SiteSettings settings, PhraseBook phrases) =>
        new(settings.Languages.Select(l => new Translation(l.Code, phrases[l.Code]["page." + id])).ToEquatableArray());

    private static LocalText Untranslated(Source source, SiteSettings settings) =>
        new(settings.Languages.Select(l => new Translation(l.Code, source.Title)).ToEquatableArray());
}
