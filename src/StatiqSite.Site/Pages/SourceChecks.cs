using StatiqSite.Engine;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>Every source is used on some page, or says that it is background and is not.</summary>
public static class SourceChecks
{
    // Warnings, since what the pages say is right: a source is usually listed before the text that cites it is written.
    public static void Check(PageSources sources, Report report)
    {
        var content = sources.Content;
        var uses = SourceUses.In(content);
        foreach (var source in content.Sources)
        {
            var isUsed = uses.Any(source.Key) || content.Settings.Languages.Any(l => sources.Mentions.Of(l.Code, TargetKind.Source, source.Key).Count > 0);
            if (!isUsed && !source.IsBackground) report.Add(Errors.UnusedSource(source.Place, source.Key));
            if (isUsed && source.IsBackground) report.Add(Errors.UsedBackground(source.Place, source.Key));
        }
    }
}
