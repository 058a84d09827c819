using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Markdown.TermLinks;

/// <summary>
/// Every name of every term, by which its first use in a section is found. Equal to that of the last run when no name changed: then no chapter is
/// read again.
/// </summary>
public sealed record TermNames(EquatableArray<TermName> Names)
{
    private readonly Lazy<Dictionary<string, TermFinder>> finders = new(() =>
        Names.GroupBy(n => n.Language, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new TermFinder(g.Key, g), StringComparer.Ordinal));

    public static TermNames Of(Glossary glossary, SiteSettings site, Report report)
    {
        return new TermNames(glossary.Terms.SelectMany(t => site.Languages.SelectMany(l => NamesIn(t, l.Code))).ToEquatableArray());
    }

    public bool Equals(TermNames? other) => other is not null && Names == other.Names;

    public override int GetHashCode() => Names.GetHashCode();

    /// <summary>Finds the terms in texts of a language; made once and shared by all of them. Null where there is nothing to find.</summary>
    internal TermFinder? In(string language) => finders.Value.GetValueOrDefault(language);

    private static IEnumerable<TermName> NamesIn(GlossaryTerm term, string language) =>
        term.Aliases.Where(a => a.Language == language).Select(a => a.Text).Prepend(term.Term[language])
            .Select(name => new TermName(language, name, term.Id, term.IsAutolinked));
}

/// <param name="IsLinked">False for a name that is only kept from being taken for the shorter one within it.</param>
public sealed record TermName(string Language, string Name, string Term, bool IsLinked);
