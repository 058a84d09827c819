using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Dates that cannot all be right. Only what is certain is told: an interval that overlaps another may be in order.</summary>
internal static class DateChecks
{
    public static void Check(ModelData data, Report report)
    {
        foreach (var model in data.Models)
        {
            foreach (var parent in model.Parents)
                if (data.ById.TryGetValue(parent.Model.Id, out var older) && model.Date.IsCertainlyBefore(older.Date))
                    report.Add(Errors.ChildBeforeParent(parent.Model.Place, model.Id, older.Id));

            for (var i = 1; i < model.Dates.Count; i++)
                if (model.Dates[i].Date.IsCertainlyBefore(model.Dates[i - 1].Date)) report.Add(Errors.DatesOutOfOrder(model.Dates[i].Place, model.Id));

            foreach (var retirement in model.Retirements)
            {
                if (retirement.Shutdown.Date.IsCertainlyBefore(model.Date)) report.Add(Errors.RetiredBeforeRelease(retirement.Shutdown.Place, model.Id));
                if (retirement.Notice is { } notice && retirement.Shutdown.Date.IsCertainlyBefore(notice.Date))
                    report.Add(Errors.NoticeAfterShutdown(notice.Place, model.Id));
            }
        }
    }
}
