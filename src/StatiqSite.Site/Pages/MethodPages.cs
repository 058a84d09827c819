using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The training methods, and a page for each.</summary>
public static class MethodPages
{
    /// <summary>Of more, the method's timeline tells.</summary>
    private const int MostModels = 200;

    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Methods)
            .Concat(content.Data.Methods.SelectMany(m => PageSeed.InEachLanguage(content, Addresses.Method(m.Id), m.Id)));
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        if (sources.Content.Method(seed.Id) is { } method)
        {
            var above = words.Link(words.Phrases["page.methods"], Addresses.Methods);
            var own = new PageHead("method", words.Text(method.Name), words.Text(method.Summary), Addresses.Methods, [above]);
            return PageFrame.Around(words, own, View(words, sources, method));
        }

        var head = new PageHead("methods", words.Phrases["page.methods"], words.Phrases["summary.methods"], Addresses.Methods, []);
        return PageFrame.Around(words, head, new MethodsView(words.Content.Data.Methods.Select(m => View(words, sources, m)).ToEquatableArray()));
    }

    private static MethodView View(Wording words, PageSources sources, TrainingMethod method) => new(
        method.Id,
        words.Method(method.Id),
        words.Text(method.Summary),
        words.Evidence(method.Evidence),
        words.Link(words.Phrases.Format("page.timeline-method", words.Text(method.Name)), Addresses.MethodTimeline(method.Id)),
        words.Content.Data.InOrder.Where(m => m.Method.Method.Id == method.Id).Take(MostModels)
            .Select(m => new MethodUseView(words.Model(m), words.Date(m.Date), words.Text(m.Method.Text), words.Evidence(m.Method.Evidence)))
            .ToEquatableArray(),
        ModelRows.Mentions(words, sources, TargetKind.Method, method.Id));
}
