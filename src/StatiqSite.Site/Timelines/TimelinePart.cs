using System.Globalization;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Timelines;

/// <summary>A year of a family or a training method of which more is told than one page lists.</summary>
/// <param name="Whole">The address of the timeline that it is a part of.</param>
internal sealed record TimelinePart(string Whole, int Year)
{
    /// <summary>One page lists no more events; a timeline of more has a page for each of its years.</summary>
    public const int MostEvents = 300;

    public string Address => AddressOf(Whole, Year);

    public static string AddressOf(string whole, int year) => Addresses.YearOfTimeline(whole, year.ToString(CultureInfo.InvariantCulture));

    public static IEnumerable<TimelinePart> Of(ModelData data)
    {
        var events = TimelineEvents.All(data);
        return events.GroupBy(e => Addresses.FamilyTimeline(e.Model.Family.Id)).Concat(events.GroupBy(e => Addresses.MethodTimeline(e.Model.Method.Method.Id)))
            .Where(group => group.Count() > MostEvents)
            .SelectMany(group => group.Select(e => e.Year).OfType<int>().Distinct().Select(year => new TimelinePart(group.Key, year)));
    }
}
