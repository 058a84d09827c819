using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>What can be judged only when all content is there.</summary>
public static class ContentChecks
{
    public static void Check(SiteContent content, Report report)
    {
        IdChecks.Check(content, report);
        ReferenceChecks.Check(content, report);
        DateChecks.Check(content.Data, report);
        DescentChecks.Check(content.Data, report);
        PinyinChecks.Check(content, report);
        ChapterChecks.Check(content, report);
    }
}
