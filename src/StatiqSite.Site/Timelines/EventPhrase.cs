using StatiqSite.Site.Content;

namespace StatiqSite.Site.Timelines;

/// <summary>The key of the phrase that tells what happened to a model.</summary>
internal static class EventPhrase
{
    /// <param name="today">The day the facts were checked on.</param>
    public static string Of(TimelineEvent e, DateOnly today) => e.Shutdown is { } shutdown ? OfShutdown(shutdown, today) : "event." + e.Word;

    /// <summary>Only a shutdown that was seen to have happened is told as one.</summary>
    public static string OfShutdown(RetirementDate shutdown, DateOnly today) => shutdown.StatusOn(today) switch
    {
        ShutdownStatus.Done => "event.shutdown",
        var status => "event.shutdown-" + status.Word(),
    };
}
