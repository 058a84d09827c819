using StatiqSite.Engine;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>The chapters lead to every model, where the site wants it: what no text speaks of, a reader meets only in lists.</summary>
public static class ModelChecks
{
    public static void Check(PageSources sources, Report report)
    {
        var content = sources.Content;
        if (!content.Settings.LinksModels) return;
        foreach (var model in content.Data.Models)
            foreach (var language in content.Settings.Languages)
                if (sources.Mentions.Of(language.Code, TargetKind.Model, model.Id).Count == 0) report.Add(Errors.UnlinkedModel(model.Place, model.Id, language.Code));
    }
}
