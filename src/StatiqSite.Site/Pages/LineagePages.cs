using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>The lineage: the picture of who came from whom, and the same as nested lists.</summary>
public static class LineagePages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Lineage);
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        var head = new PageHead("lineage", words.Phrases["page.lineage"], words.Phrases["summary.lineage"], Addresses.Lineage, []);
        var models = words.Content.Data.Models;
        return PageFrame.Around(words, head, new LineageView(
            models.Count is > 0 and <= LineageFigure.MostModels ? Picture(words, models) : "",
            Lineage.Trees(words.Content.Data).Select(n => Node(words, n, null)).ToEquatableArray()));
    }

    /// <summary>The picture of these models and what lies between them, as HTML.</summary>
    private static string Picture(Wording words, IReadOnlyList<ModelRecord> models)
    {
        var families = words.Content.Data.Families;
        var drawing = LineageDrawing.Of(LineageModels.Of(models, families, words.Language.Code), [.. families.Select(f => words.Text(f.Name))]);
        var said = models.DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => Said(words, m), StringComparer.Ordinal);
        return new LineageFigure(drawing, words.Phrases, said).Render();
    }

    private static ModelWords Said(Wording words, ModelRecord model) => new(
        words.Text(model.Name),
        words.Date(model.Date).Text,
        words.Family(model.Family.Id).Text,
        "family-" + Wording.Code(model.Family.Id),
        Wording.Code(model.Id),
        words.Href(Addresses.Model(model.Id)));

    private static LineageNodeView Node(Wording words, LineageNode node, ModelRecord? above)
    {
        var model = node.Model;
        var edges = model.Parents.Select(p => (p.Model.Id, View: ModelRows.Descent(words, words.Model(p.Model.Id), words.Content.Model(p.Model.Id)?.Date ?? EdtfDate.Unknown, p))).ToList();
        return new LineageNodeView(
            Wording.Code(model.Id),
            words.Model(model),
            Wording.Code(model.Family.Id),
            words.Date(model.Date),
            edges.Where(e => e.Id == above?.Id).Select(e => e.View).FirstOrDefault(),
            edges.Where(e => e.Id != above?.Id).Select(e => e.View).ToEquatableArray(),
            node.Children.Select(c => Node(words, c, model)).ToEquatableArray());
    }
}
