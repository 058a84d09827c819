using System.Collections;
using Fluid;
using Fluid.Values;
using StatiqSite.Site.Rendering.Views;
using Members = System.Collections.Generic.Dictionary<string, System.Func<object, Fluid.Values.FluidValue>>;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// The names by which templates reach the views. They are listed rather than found by reflection: what is not here cannot be
/// read by a template, and a native build needs no metadata. docs/theming.md explains each.
/// </summary>
internal static class ViewMembers
{
    private static readonly Dictionary<Type, Members> ByView = Listed();

    /// <summary>Every name that means something somewhere in a template.</summary>
    public static IReadOnlyCollection<string> Names { get; } = ByView.Values.SelectMany(m => m.Keys).Concat(["site", "page", "content", "body", "navigation"]).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<Type, Members> Listed()
    {
        var members = new Dictionary<Type, Members>();
        members.Add<LinkView>(("text", v => v.Text), ("href", v => v.Href), ("language", v => v.Language));
        members.Add<WordView>(("code", v => v.Code), ("label", v => v.Label));
        members.Add<DateView>(("text", v => v.Text), ("iso", v => v.Iso), ("precision", v => v.Precision), ("sign", v => v.Sign), ("parts", v => v.Parts));
        members.Add<DatePartView>(("text", v => v.Text), ("day", v => v.IsDay));
        members.Add<EvidenceView>(
            ("sources", v => v.Sources), ("standing", v => v.Standing), ("confidence", v => v.Confidence), ("note", v => v.Note));
        members.Add<CitationView>(("text", v => v.Text), ("bibtex", v => v.Bibtex), ("language", v => v.Language));
        members.Add<EntryView>(("link", v => v.Link), ("kind", v => v.Kind), ("summary", v => v.Summary));
        members.Add<ModelsView>(("families", v => v.Families));
        members.Add<AbilitiesView>(("map", v => v.Map), ("abilities", v => v.Abilities));
        members.Add<MethodsView>(("methods", v => v.Methods));
        members.Add<GroupsView<TermView>>(("groups", v => v.Groups));
        members.Add<GroupsView<SourceView>>(("groups", v => v.Groups));
        members.Add<SearchView>(("index", v => v.Index));
        members.Add<GroupsView<EntryView>>(("groups", v => v.Groups));
        members.Add<SiteView>(
            ("title", v => v.Title), ("description", v => v.Description), ("author", v => v.Author), ("licence_name", v => v.LicenceName),
            ("licence_url", v => v.LicenceUrl), ("checked", v => v.Checked), ("home", v => v.Home), ("data", v => v.Data), ("search", v => v.Search),
            ("doubts", v => v.Doubts), ("one_page", v => v.OnePage), ("policy", v => v.Policy), ("feed", v => v.Feed), ("menu", v => v.Menu));
        members.Add<MenuItemView>(("text", v => v.Text), ("href", v => v.Href), ("current", v => v.IsCurrent));
        members.Add<PageView>(
            ("layout", v => v.Layout), ("language", v => v.Language), ("title", v => v.Title), ("description", v => v.Description), ("modified", v => v.Modified),
            ("root", v => v.Root), ("canonical", v => v.Canonical), ("indexed", v => v.IsIndexed), ("content_language", v => v.ContentLanguage), ("breadcrumbs", v => v.Breadcrumbs),
            ("languages", v => v.Languages), ("alternates", v => v.Alternates), ("previous", v => v.Previous), ("next", v => v.Next), ("moved", v => v.Moved),
            ("edit_href", v => v.EditHref), ("copy", v => v.Copy), ("structured_data", v => v.StructuredData));
        members.Add<LanguageView>(
            ("code", v => v.Code), ("name", v => v.Name), ("href", v => v.Href), ("current", v => v.IsCurrent),
            ("translated", v => v.IsTranslated));
        members.Add<AlternateView>(("language", v => v.Language), ("href", v => v.Href));
        members.Add<MovedView>(("id", v => v.Id), ("href", v => v.Href));
        members.Add<NavigationView>(("parts", v => v.Parts), ("sections", v => v.Sections));
        members.Add<NavigationPartView>(("name", v => v.Name), ("href", v => v.Href), ("open", v => v.IsOpen), ("entries", v => v.Entries));
        members.Add<NavigationEntryView>(("text", v => v.Text), ("href", v => v.Href), ("current", v => new StringValue(v.Current, encode: false)));
        members.Add<HomeView>(
            ("parts", v => v.Parts), ("models", v => v.Models), ("lineage", v => v.Lineage), ("lineage_page", v => v.LineagePage), ("years", v => v.Years), ("abilities", v => v.Abilities),
            ("model_count", v => v.ModelCount), ("term_count", v => v.TermCount), ("source_count", v => v.SourceCount));
        members.Add<PartView>(("id", v => v.Id), ("name", v => v.Name), ("chapters", v => v.Chapters));
        members.Add<ChapterEntryView>(("link", v => v.Link), ("summary", v => v.Summary), ("minutes", v => v.Minutes));
        members.Add<ChapterView>(
            ("summary", v => v.Summary), ("part", v => v.Part), ("updated", v => v.Updated), ("draft", v => v.IsDraft),
            ("minutes", v => v.Minutes), ("behind", v => v.Behind), ("html", v => v.Html), ("has_figures", v => v.HasFigures), ("contents", v => v.Contents), ("notes", v => v.Notes),
            ("mentions", v => v.Mentions), ("related", v => v.Related), ("citation", v => v.Citation));
        members.Add<OnePageView>(("parts", v => v.Parts), ("has_figures", v => v.HasFigures), ("models", v => v.Models), ("terms", v => v.Terms), ("sources", v => v.Sources));
        members.Add<OnePagePartView>(("name", v => v.Name), ("chapters", v => v.Chapters));
        members.Add<OnePageChapterView>(
            ("id", v => v.Id), ("number", v => v.Number), ("title", v => v.Title), ("language", v => v.Language), ("summary", v => v.Summary),
            ("updated", v => v.Updated), ("draft", v => v.IsDraft), ("contents", v => v.Contents), ("html", v => v.Html), ("notes", v => v.Notes));
        members.Add<OnePageModelView>(("id", v => v.Id), ("row", v => v.Row));
        members.Add<RelatedView>(("link", v => v.Link), ("reason", v => v.Reason), ("shared", v => v.Shared));
        members.Add<BehindView>(("href", v => v.Href), ("language", v => v.Language), ("sections", v => v.Sections));
        members.Add<ContentsView>(("text", v => v.Text), ("id", v => v.Id), ("children", v => v.Children));
        members.Add<NoteView>(
            ("number", v => v.Number), ("id", v => v.Id), ("authors", v => v.Authors), ("title", v => v.Title),
            ("url", v => v.Url), ("date", v => v.Date), ("kind", v => v.Kind), ("uses", v => v.Uses));
        members.Add<NoteUseView>(("href", v => v.Href), ("locator", v => v.Locator));
        members.Add<TermView>(
            ("id", v => v.Id), ("name", v => v.Name), ("others", v => v.Others), ("aliases", v => v.Aliases),
            ("definition", v => v.Definition), ("sources", v => v.Sources), ("see", v => v.See), ("mentions", v => v.Mentions));
        members.Add<GroupView<TermView>>(("name", v => v.Name), ("id", v => v.Id), ("entries", v => v.Entries));
        members.Add<GroupView<SourceView>>(("name", v => v.Name), ("id", v => v.Id), ("entries", v => v.Entries));
        members.Add<GroupView<EntryView>>(("name", v => v.Name), ("id", v => v.Id), ("entries", v => v.Entries));
        members.Add<GroupView<MenuItemView>>(("name", v => v.Name), ("id", v => v.Id), ("entries", v => v.Entries));
        members.Add<SourceView>(
            ("id", v => v.Id), ("title", v => v.Title), ("title_language", v => v.TitleLanguage), ("title_note", v => v.TitleNote),
            ("authors", v => v.Authors), ("publisher", v => v.Publisher), ("venue", v => v.Venue), ("date", v => v.Date),
            ("links", v => v.Links), ("archive", v => v.Archive), ("read", v => v.Read), ("read_note", v => v.ReadNote),
            ("background", v => v.IsBackground), ("use_count", v => v.UseCount), ("used_by", v => v.UsedBy));
        members.Add<SourceUsesView>(("name", v => v.Name), ("pages", v => v.Pages));
        members.Add<SourceUseView>(("page", v => v.Page), ("sections", v => v.Sections));
        members.Add<ModelRowView>(
            ("id", v => v.Id), ("link", v => v.Link), ("family", v => v.Family), ("family_code", v => v.FamilyCode),
            ("date", v => v.Date), ("kind", v => v.Kind), ("method", v => v.Method), ("parameters", v => v.Parameters),
            ("context", v => v.Context), ("end", v => v.End), ("summary", v => v.Summary));
        members.Add<FamilyView>(
            ("id", v => v.Id), ("name", v => v.Name), ("summary", v => v.Summary), ("timeline", v => v.Timeline),
            ("models", v => v.Models), ("left", v => v.Left));
        members.Add<ModelView>(
            ("id", v => v.Id), ("summary", v => v.Summary), ("family", v => v.Family), ("family_code", v => v.FamilyCode),
            ("kind", v => v.Kind), ("internal", v => v.IsInternal), ("in_article", v => v.IsInArticle), ("aliases", v => v.Aliases),
            ("dates", v => v.Dates), ("retirements", v => v.Retirements), ("availability", v => v.Availability), ("facts", v => v.Facts),
            ("lineage", v => v.Lineage), ("picture", v => v.Picture), ("parents", v => v.Parents), ("children", v => v.Children), ("gained", v => v.Gained), ("lost", v => v.Lost),
            ("papers", v => v.Papers), ("life", v => v.Life), ("family_models", v => v.FamilyModels), ("family_previous", v => v.FamilyPrevious),
            ("family_next", v => v.FamilyNext), ("mentions", v => v.Mentions), ("related", v => v.Related),
            ("citation", v => v.Citation), ("sources", v => v.Sources));
        members.Add<EventView>(("word", v => v.Word), ("detail", v => v.Detail), ("date", v => v.Date), ("evidence", v => v.Evidence));
        members.Add<RetirementView>(
            ("text", v => v.Text), ("word", v => v.Word), ("date", v => v.Date), ("confirmed", v => v.IsConfirmed), ("evidence", v => v.Evidence),
            ("notice", v => v.Notice));
        members.Add<FactView>(("label", v => v.Label), ("link", v => v.Link), ("value", v => v.Value), ("evidence", v => v.Evidence));
        members.Add<DescentView>(
            ("model", v => v.Model), ("date", v => v.Date), ("relation", v => v.Relation), ("weights", v => v.Weights),
            ("evidence", v => v.Evidence));
        members.Add<ChangeView>(
            ("ability", v => v.Ability), ("model", v => v.Model), ("date", v => v.Date), ("text", v => v.Text),
            ("evidence", v => v.Evidence));
        members.Add<AbilityView>(
            ("id", v => v.Id), ("link", v => v.Link), ("summary", v => v.Summary), ("origin", v => v.Origin),
            ("origin_evidence", v => v.OriginEvidence), ("first", v => v.First), ("gained", v => v.Gained), ("lost", v => v.Lost),
            ("course", v => v.Course), ("mentions", v => v.Mentions));
        members.Add<ChangeStepView>(("word", v => v.Word), ("change", v => v.Change), ("family_code", v => v.FamilyCode));
        members.Add<MethodView>(
            ("id", v => v.Id), ("link", v => v.Link), ("summary", v => v.Summary), ("evidence", v => v.Evidence),
            ("timeline", v => v.Timeline), ("models", v => v.Models), ("mentions", v => v.Mentions));
        members.Add<MethodUseView>(("model", v => v.Model), ("date", v => v.Date), ("text", v => v.Text), ("evidence", v => v.Evidence));
        members.Add<TimelineView>(
            ("summary", v => v.Summary), ("years", v => v.Years), ("undated", v => v.Undated), ("filters", v => v.Filters), ("picture", v => v.Picture), ("split", v => v.IsSplit),
            ("families", v => v.Families));
        members.Add<FamilyChoiceView>(("number", v => v.Number), ("name", v => v.Name), ("code", v => v.Code));
        members.Add<YearView>(("year", v => v.Year), ("id", v => v.Id), ("href", v => v.Href), ("count", v => v.Count), ("events", v => v.Events));
        members.Add<TimelineEventView>(
            ("id", v => v.Id), ("word", v => v.Word), ("detail", v => v.Detail), ("date", v => v.Date),
            ("confirmed", v => v.IsConfirmed), ("model", v => v.Model), ("family", v => v.Family), ("family_code", v => v.FamilyCode),
            ("family_number", v => v.FamilyNumber), ("parents", v => v.Parents), ("end", v => v.End), ("evidence", v => v.Evidence));
        members.Add<DataView>(
            ("version", v => v.Version), ("files", v => v.Files), ("entries", v => v.Entries), ("columns", v => v.Columns), ("citation", v => v.Citation));
        members.Add<DoubtsView>(("standings", v => v.Standings), ("confidences", v => v.Confidences), ("groups", v => v.Groups));
        members.Add<MarkView>(("code", v => v.Code), ("label", v => v.Label), ("id", v => v.Id), ("href", v => v.Href), ("meaning", v => v.Meaning));
        members.Add<DoubtGroupView>(("mark", v => v.Mark), ("id", v => v.Id), ("count", v => v.Count), ("doubts", v => v.Doubts));
        members.Add<DoubtView>(("link", v => v.Link), ("part", v => v.Part), ("text", v => v.Text), ("sources", v => v.Sources));
        members.Add<DataFileView>(("link", v => v.Link), ("summary", v => v.Summary));
        members.Add<DataEntryView>(("name", v => v.Name), ("id", v => v.Id), ("summary", v => v.Summary), ("fields", v => v.Fields));
        members.Add<DataFieldView>(("name", v => v.Name), ("type", v => v.Type), ("entry", v => v.Entry), ("meaning", v => v.Meaning), ("words", v => v.Words));
        members.Add<LineageView>(("picture", v => v.Picture), ("roots", v => v.Roots), ("parts", v => v.Parts));
        members.Add<LineageNodeView>(
            ("id", v => v.Id), ("model", v => v.Model), ("family", v => v.Family), ("family_code", v => v.FamilyCode), ("date", v => v.Date),
            ("descent", v => v.Descent), ("other_parents", v => v.OtherParents), ("main", v => v.IsMain), ("current", v => v.IsCurrent), ("children", v => v.Children));
        return members;
    }

    private static void Add<T>(this Dictionary<Type, Members> members, params (string Name, Func<T, object?> Get)[] list) =>
        members.Add(typeof(T), list.ToDictionary(m => m.Name, m => (Func<object, FluidValue>)(view => Value(m.Get((T)view))), StringComparer.Ordinal));

    /// <summary>A view. The template language would look up its type and the name together, for every member of every page.</summary>
    private sealed class ViewValue(object view, Members members) : ObjectValueBase(view)
    {
        // What is none of its names, the template language finds in no list of its own, and so tells it.
        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
            members.TryGetValue(name, out var get) ? new ValueTask<FluidValue>(get(Value)) : base.GetValueAsync(name, context);
    }

    /// <summary>What templates see of a value of a view, or of a view.</summary>
    // The template language would find out by itself what each value is, by a longer way: for every member of every page.
    public static FluidValue Value(object? value) => value switch
    {
        null => NilValue.Instance,
        string text => new StringValue(text),
        bool truth => BooleanValue.Create(truth),
        int number => NumberValue.Create(number),
        FluidValue finished => finished,
        // That a view is no list is seen at once by the plain interface; by the covariant one alone it takes longer than all the rest.
        IEnumerable and IReadOnlyList<object> list => new ArrayValue(Values(list)),
        _ => ByView.TryGetValue(value.GetType(), out var members) ? new ViewValue(value, members) : new ObjectValue(value),
    };

    private static FluidValue[] Values(IReadOnlyList<object> list)
    {
        var values = new FluidValue[list.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Value(list[i]);
        return values;
    }
}
