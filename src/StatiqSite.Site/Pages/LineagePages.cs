using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The lineage: the picture of who came from whom, and the same as nested lists.</summary>
public static class LineagePages
{
    private const int MostChildren = 60;

    /// <summary>More would not be read on the home page.</summary>
    internal const int MostAtHome = 60;

    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Lineage)
            .Concat(LineagePart.Of(content.Data).SelectMany(p => PageSeed.InEachLanguage(content, p.Address, p.Address)));
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        if (sources.History.LineageParts.FirstOrDefault(p => p.Address == seed.Id) is { } part) return Part(words, part);
        var head = new PageHead("lineage", words.Phrases["page.lineage"], words.Phrases["summary.lineage"], Addresses.Lineage, []);
        var isSplit = sources.History.LineageParts.Count > 0;
        return PageFrame.Around(words, head, new LineageView(
            LineagePictures.Figure(words),
            isSplit ? [] : Trees(words, words.Content.Data.Models),
            sources.History.LineageParts.Select(p => Entry(words, p)).ToEquatableArray()));
    }

    /// <summary>The way in: the picture in small, and for narrow screens the main line with what came of its end as a list.</summary>
    public static LineageView AtHome(Wording words) => new(
        words.Content.Data.Models.Count <= MostAtHome ? LineagePictures.Figure(words, isSmall: true) : "",
        words.Content.Settings.Focus is { } focus && words.Content.Model(focus.Id) is { } model ? Around(words, model) : [],
        []);

    private static Page Part(Wording words, LineagePart part)
    {
        var name = PartName(words, part);
        var head = new PageHead(
            "lineage", words.Phrases.Format("page.lineage-part", name), words.Phrases.Format("summary.lineage-part", name), Addresses.Lineage,
            [words.Link(words.Phrases["page.lineage"], Addresses.Lineage)]);
        return PageFrame.Around(words, head, new LineageView(LineagePictures.Figure(words, part), Trees(words, part.Models), []));
    }

    private static EntryView Entry(Wording words, LineagePart part) => new(
        words.Link(PartName(words, part), part.Address), "", words.Phrases.Format("lineage.part-count", words.Number(part.Models.Count)));

    private static string PartName(Wording words, LineagePart part)
    {
        var name = words.Family(part.Family.Id).Text;
        return part.Number == 1 ? name : words.Phrases.Format("lineage.part-number", name, words.Number(part.Number));
    }

    /// <summary>A model's place in the lineage: the way from the first of its ancestors down to it, each by its primary parent, and its children below it.</summary>
    public static EquatableArray<LineageNodeView> Around(Wording words, ModelRecord model)
    {
        var main = words.Sources.History.MainLine;
        var children = words.Content.Data.ChildrenOf(model.Id).Where(c => c.Child.Id != model.Id).Take(MostChildren)
            .Select(c => Node(words, new LineageNode(c.Child, []), model, main)).ToEquatableArray();
        var (at, above, seen) = (model, Above(model), new HashSet<string>(StringComparer.Ordinal) { model.Id });
        var node = Node(words, new LineageNode(model, []), above, main) with { Children = children, IsCurrent = true };
        // A circle of descent, which has been reported, is followed once.
        while (above is not null && seen.Count < Lineage.Deepest && seen.Add(above.Id))
        {
            (at, above) = (above, Above(above));
            node = Node(words, new LineageNode(at, []), above, main) with { Children = [node] };
        }
        return [node];

        ModelRecord? Above(ModelRecord child) => child.Parents.Count > 0 ? words.Content.Model(child.Parents[0].Model.Id) : null;
    }

    private static EquatableArray<LineageNodeView> Trees(Wording words, EquatableArray<ModelRecord> models)
    {
        var (main, data) = (words.Sources.History.MainLine, words.Content.Data);
        return Lineage.Trees(new ModelData(data.Families, data.Methods, data.Abilities, models, data.Stages)).Select(n => Node(words, n, null, main)).ToEquatableArray();
    }

    private static LineageNodeView Node(Wording words, LineageNode node, ModelRecord? above, IReadOnlySet<string> main)
    {
        var model = node.Model;
        var edges = model.Parents.Select(p => (p.Model.Id, View: ModelRows.Descent(words, words.Model(p.Model.Id), words.Content.Model(p.Model.Id)?.Date ?? EdtfDate.Unknown, p))).ToList();
        return new LineageNodeView(
            PlainId.Of(model.Id),
            words.Model(model),
            words.Family(model.Family.Id),
            PlainId.Of(model.Family.Id),
            words.Date(model.Date),
            edges.Where(e => e.Id == above?.Id).Select(e => e.View).FirstOrDefault(),
            edges.Where(e => e.Id != above?.Id).Select(e => e.View).ToEquatableArray(),
            main.Contains(model.Id),
            IsCurrent: false,
            node.Children.Select(c => Node(words, c, model, main)).ToEquatableArray());
    }
}
