using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <summary>A model in a list or table.</summary>
/// <param name="Family">Its text is the family's name.</param>
/// <param name="FamilyCode">The family's id, for class names.</param>
/// <param name="End">What became of it, in words; "" where no day of it is known.</param>
public sealed record ModelRowView(
    string Id, LinkView Link, LinkView Family, string FamilyCode, DateView Date, string Kind, LinkView Method, string Parameters, string Context, string End, string Summary);

/// <summary>A family in the table of all models.</summary>
/// <param name="Models">Of a large site not all of them: its first.</param>
/// <param name="Left">How many more there are.</param>
public sealed record FamilyView(string Id, string Name, string Summary, LinkView Timeline, EquatableArray<ModelRowView> Models, int Left);

/// <summary>A model's page.</summary>
/// <param name="Facts">Size, method, tokenizer, context, cut-off.</param>
/// <param name="Lineage">The way from its first ancestor to it and its children, under one root.</param>
/// <param name="Picture">The address of its place in the picture of the whole lineage; "" where there is none.</param>
/// <param name="Life">Its life bar among those of its family as HTML, ready to be printed as it is; "" for a model without a date.</param>
/// <param name="FamilyPrevious">The model before it in its family, or null; <paramref name="FamilyNext"/> the one after it.</param>
/// <param name="FamilyModels">The models of its family in order of time, this one included.</param>
/// <param name="Mentions">Chapters that speak of it.</param>
/// <param name="Related">What to read next.</param>
/// <param name="Sources">All that its facts rest on, without numbers; for the copy, which has a footnote for each.</param>
public sealed record ModelView(
    string Id,
    string Summary,
    LinkView Family,
    string FamilyCode,
    WordView Kind,
    bool IsInternal,
    bool IsInArticle,
    EquatableArray<string> Aliases,
    EquatableArray<EventView> Dates,
    EquatableArray<RetirementView> Retirements,
    string Availability,
    EquatableArray<FactView> Facts,
    EquatableArray<LineageNodeView> Lineage,
    string Picture,
    EquatableArray<DescentView> Parents,
    EquatableArray<DescentView> Children,
    EquatableArray<ChangeView> Gained,
    EquatableArray<ChangeView> Lost,
    EquatableArray<LinkView> Papers,
    string Life,
    EquatableArray<LinkView> FamilyModels,
    LinkView? FamilyPrevious,
    LinkView? FamilyNext,
    EquatableArray<LinkView> Mentions,
    EquatableArray<RelatedView> Related,
    CitationView Citation,
    EquatableArray<NoteView> Sources);

/// <param name="Word">What happened.</param>
/// <param name="Detail">What exactly, or "".</param>
public sealed record EventView(WordView Word, string Detail, DateView Date, EvidenceView Evidence);

/// <param name="Text">The shutdown with its day in words; says so when it was announced and not confirmed.</param>
/// <param name="Word">The same without the day.</param>
/// <param name="Notice">Null when not known.</param>
public sealed record RetirementView(string Text, WordView Word, DateView Date, bool IsConfirmed, EvidenceView Evidence, EventView? Notice);

/// <param name="Link">What the value names before it explains, such as the training method; null for a mere value.</param>
public sealed record FactView(string Label, LinkView? Link, string Value, EvidenceView Evidence);

/// <summary>An edge of descent, seen from one end.</summary>
public sealed record DescentView(LinkView Model, DateView Date, string Relation, WordView Weights, EvidenceView Evidence);

/// <summary>An ability gained or lost by a model.</summary>
public sealed record ChangeView(LinkView Ability, LinkView Model, DateView Date, string Text, EvidenceView Evidence);

/// <param name="Origin">The stage it is credited to, or "".</param>
/// <param name="First">The model of the line that first showed it.</param>
/// <param name="Course">Gains and losses together, in order of time.</param>
public sealed record AbilityView(
    string Id,
    LinkView Link,
    string Summary,
    string Origin,
    EvidenceView? OriginEvidence,
    LinkView? First,
    EquatableArray<ChangeView> Gained,
    EquatableArray<ChangeView> Lost,
    EquatableArray<ChangeStepView> Course,
    EquatableArray<LinkView> Mentions);

/// <summary>A step in an ability's course through the models.</summary>
/// <param name="Word">gained, lost or regained.</param>
/// <param name="FamilyCode">The family's id, for class names.</param>
public sealed record ChangeStepView(WordView Word, ChangeView Change, string FamilyCode);

/// <summary>A training method on its page and in the index.</summary>
public sealed record MethodView(
    string Id, LinkView Link, string Summary, EvidenceView Evidence, LinkView Timeline, EquatableArray<MethodUseView> Models, EquatableArray<LinkView> Mentions);

/// <summary>A model trained with a method.</summary>
public sealed record MethodUseView(LinkView Model, DateView Date, string Text, EvidenceView Evidence);

/// <summary>A timeline: whole, of a year, a family or a method.</summary>
/// <param name="Filters">Other timelines to go to, in groups.</param>
/// <param name="Summary">What this timeline holds, or "".</param>
/// <param name="Undated">The models of which no date is known.</param>
/// <param name="Picture">The life bars as HTML, ready to be printed as it is; "" for none.</param>
/// <param name="IsSplit">There are too many events for one page: each year only says how many it has.</param>
/// <param name="Families">To choose from on the page itself; empty where there is nothing to choose.</param>
public sealed record TimelineView(
    string Summary,
    EquatableArray<YearView> Years,
    EquatableArray<ModelRowView> Undated,
    EquatableArray<GroupView<MenuItemView>> Filters,
    string Picture,
    bool IsSplit,
    EquatableArray<FamilyChoiceView> Families);

/// <param name="Number">From 1: the family's events have the class <c>f</c> and this number.</param>
public sealed record FamilyChoiceView(int Number, string Name, string Code);

/// <param name="Year">"2022", or a word for events without a date.</param>
/// <param name="Href">The year's own page; "" on that page and where there is none.</param>
/// <param name="Count">How many events it has, listed or not.</param>
public sealed record YearView(string Year, string Id, string Href, int Count, EquatableArray<TimelineEventView> Events);

/// <param name="Id">The event's anchor.</param>
/// <param name="Word">What happened: the words of a model's dates, and notice and shutdown.</param>
/// <param name="IsConfirmed">False for what was announced and not seen to have happened.</param>
/// <param name="FamilyNumber">As in <see cref="FamilyChoiceView"/>; 0 where the family has none.</param>
/// <param name="Parents">What the model came from; only where it first appears.</param>
/// <param name="End">What became of the model, in words, or ""; only where it first appears.</param>
public sealed record TimelineEventView(
    string Id,
    WordView Word,
    string Detail,
    DateView Date,
    bool IsConfirmed,
    LinkView Model,
    LinkView Family,
    string FamilyCode,
    int FamilyNumber,
    EquatableArray<LinkView> Parents,
    string End,
    EvidenceView Evidence);

/// <summary>The lineage as a picture and as nested lists.</summary>
/// <param name="Picture">As HTML; "" where there are no models, or too many for one picture.</param>
/// <param name="Parts">The pages that hold a picture and a list each, where there are too many models for one; else empty.</param>
public sealed record LineageView(string Picture, EquatableArray<LineageNodeView> Roots, EquatableArray<EntryView> Parts);

/// <summary>A model under its primary parent.</summary>
/// <param name="Descent">How it came from the parent it stands under; null for a root.</param>
/// <param name="OtherParents">Its further parents.</param>
/// <param name="IsMain">On the main line: the way to the model that the site is about.</param>
/// <param name="IsCurrent">The page is about it.</param>
public sealed record LineageNodeView(
    string Id,
    LinkView Model,
    LinkView Family,
    string FamilyCode,
    DateView Date,
    DescentView? Descent,
    EquatableArray<DescentView> OtherParents,
    bool IsMain,
    bool IsCurrent,
    EquatableArray<LineageNodeView> Children);
