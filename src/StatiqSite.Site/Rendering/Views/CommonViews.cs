using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <param name="Href">Relative to the page it stands on.</param>
/// <param name="Language">The language of the text where it is not that of the page, else "".</param>
public sealed record LinkView(string Text, string Href, string Language = "");

/// <param name="Code">The word as it is written in files, for class names.</param>
/// <param name="Label">The word in the page's language.</param>
public sealed record WordView(string Code, string Label);

/// <param name="Text">The date in words of the page's language, precision and doubt included.</param>
/// <param name="Iso">What <c>&lt;time datetime&gt;</c> takes (day, month or year), or "" where no single one is known.</param>
/// <param name="Precision">day, month, year, range or unknown.</param>
/// <param name="Sign">How a mark shows it, as in the pictures: day, span, no-earlier, no-later or unknown.</param>
/// <param name="Parts">The text cut around its days, which are not to be broken.</param>
public sealed record DateView(string Text, string Iso, string Precision, string Sign, EquatableArray<DatePartView> Parts);

/// <param name="IsDay">A day, a month or a year of a date, rather than a word about it.</param>
public sealed record DatePartView(string Text, bool IsDay);

/// <summary>A mark of standing or confidence.</summary>
/// <param name="Code">The word as it is written in files, for class names.</param>
/// <param name="Label">The word in the page's language.</param>
/// <param name="Id">Its anchor in the legend.</param>
/// <param name="Href">From the page to that anchor.</param>
public sealed record MarkView(string Code, string Label, string Id, string Href, string Meaning);

/// <summary>What a fact rests on.</summary>
/// <param name="Standing">Null where the fact says none.</param>
public sealed record EvidenceView(EquatableArray<LinkView> Sources, MarkView? Standing, MarkView Confidence, string Note);

/// <summary>How others may cite a page.</summary>
/// <param name="Text">In one line of plain text.</param>
/// <param name="Bibtex">As an entry of a BibTeX file, in lines.</param>
/// <param name="Language">The language of both where it is not that of the page, else "".</param>
public sealed record CitationView(string Text, string Bibtex, string Language);

/// <summary>An entry of a list of links with a word about each.</summary>
public sealed record EntryView(LinkView Link, string Kind, string Summary);

/// <summary>Families with their models: the models index.</summary>
public sealed record ModelsView(EquatableArray<FamilyView> Families);

/// <summary>The abilities index.</summary>
/// <param name="Map">The table of abilities and models, ready to be printed as it is; "" when nothing was gained or lost.</param>
public sealed record AbilitiesView(string Map, EquatableArray<AbilityView> Abilities);

/// <summary>The training methods index.</summary>
public sealed record MethodsView(EquatableArray<MethodView> Methods);

/// <summary>The glossary, the bibliography or the A–Z index.</summary>
public sealed record GroupsView<T>(EquatableArray<GroupView<T>> Groups);

/// <summary>A page whose layout says all there is to say.</summary>
public sealed record EmptyView;

/// <summary>The page of the search, which the script fills.</summary>
/// <param name="Index">Where everything is listed from A to Z, for readers without script.</param>
public sealed record SearchView(LinkView Index);
