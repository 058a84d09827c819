using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>Timelines: whole, of each year, family and training method. One with too many events only says how many each year has, and the years have pages.</summary>
public static class TimelinePages
{
    public static IEnumerable<TimelineSeed> Seeds(SiteContent content, Report report)
    {
        var years = TimelineEvents.Years(content.Data).Select(y => new TimelineTopic(Addresses.Year(y), Year: y));
        var groups = content.Data.Families.Select(f => new TimelineTopic(Addresses.FamilyTimeline(f.Id), Family: f.Id))
            .Concat(content.Data.Methods.Select(m => new TimelineTopic(Addresses.MethodTimeline(m.Id), Method: m.Id))).ToList();
        var byAddress = groups.ToLookup(g => g.Address, StringComparer.Ordinal);
        var parts = TimelinePart.Of(content.Data).SelectMany(p => byAddress[p.Whole].Take(1).Select(g => g with { Address = p.Address, Year = p.Year }));
        return years.Prepend(new TimelineTopic(Addresses.Timeline)).Concat(groups).Concat(parts).SelectMany(t => content.Settings.Languages.Select(l => new TimelineSeed(l, t)));
    }

    public static Page Build(TimelineSeed seed, PageSources sources, Report report)
    {
        var words = new Wording(seed.Language, seed.Topic.Address, sources);
        return seed.Topic switch
        {
            { Family: { } id } when words.Content.Family(id) is { } family => Group(words, "family", Addresses.FamilyTimeline(id), family.Name, family.Summary, m => m.Family.Id == id, seed.Topic.Year),
            { Method: { } id } when words.Content.Method(id) is { } method => Group(words, "method", Addresses.MethodTimeline(id), method.Name, method.Summary, m => m.Method.Method.Id == id, seed.Topic.Year),
            { Year: { } year } => Timeline(words, words.Phrases.Format("page.timeline-year", $"{year}"), words.Phrases.Format("summary.timeline-year", $"{year}"), "", _ => true, year),
            _ => Timeline(words, words.Phrases["page.timeline"], words.Phrases["summary.timeline"], "", _ => true),
        };
    }

    /// <param name="address">Of the whole of which a year is a part.</param>
    private static Page Group(Wording words, string kind, string address, LocalText name, LocalText summary, Func<ModelRecord, bool> belongs, int? year)
    {
        var text = words.Text(name);
        var title = words.Phrases.Format("page.timeline-" + kind, text);
        return year is null
            ? Timeline(words, title, words.Phrases.Format("summary.timeline-" + kind, text), words.Text(summary), belongs)
            : Timeline(words, $"{title} · {year}", words.Phrases.Format("summary.timeline-" + kind, $"{text} · {year}"), "", belongs, year, words.Link(title, address));
    }

    /// <param name="belongs">Which models it is about.</param>
    /// <param name="only">The year it is about; null for all.</param>
    /// <param name="whole">What it is a part of.</param>
    private static Page Timeline(Wording words, string title, string description, string summary, Func<ModelRecord, bool> belongs, int? only = null, LinkView? whole = null)
    {
        var isWhole = words.Address == Addresses.Timeline;
        EquatableArray<LinkView> above = isWhole ? [] : [words.Link(words.Phrases["page.timeline"], Addresses.Timeline), .. whole is null ? Array.Empty<LinkView>() : [whole]];
        var events = words.Sources.History.Events.Where(e => belongs(e.Model) && (only is null || e.Year == only)).ToList();
        var isSplit = only is null && events.Count > TimelinePart.MostEvents;
        var numbers = FamilyNumbers(words);
        var withoutDate = only is null ? words.Content.Data.InOrder.Where(m => m.Dates.Count == 0 && m.Retirements.Count == 0 && belongs(m)).ToList() : [];
        var years = events.GroupBy(e => e.Year).Select(year => Year(words, year.Key, [.. year], isSplit, numbers));
        var view = new TimelineView(
            summary,
            years.ToEquatableArray(),
            withoutDate.Select(m => ModelRows.Row(words, m)).ToEquatableArray(),
            Filters(words),
            LifePictures.Figure(words, events.Select(e => e.Model).Concat(withoutDate), canSkip: true),
            isSplit,
            isWhole && !isSplit && numbers.Count > 1 ? words.Content.Data.Families.Where(f => numbers.ContainsKey(f.Id) && words.Content.Data.OfFamily(f.Id).Any())
                .Select(f => new FamilyChoiceView(numbers[f.Id], words.Text(f.Name), PlainId.Of(f.Id))).ToEquatableArray() : []);
        return PageFrame.Around(words, new PageHead("timeline", title, description, Addresses.Timeline, above), view);
    }

    /// <summary>By which the filter on the page knows the families; none where there are more than it can tell apart.</summary>
    private static Dictionary<string, int> FamilyNumbers(Wording words)
    {
        var families = words.Content.Data.Families.DistinctBy(f => f.Id).ToList();
        return families.Count > LifePictures.MostNumbered ? [] : families.Select((f, i) => (f.Id, i)).ToDictionary(f => f.Id, f => f.i + 1, StringComparer.Ordinal);
    }

    private static YearView Year(Wording words, int? year, List<TimelineEvent> events, bool isSplit, Dictionary<string, int> numbers) => new(
        year?.ToString(CultureInfo.InvariantCulture) ?? words.Phrases["date.unknown"],
        year is null ? "unknown" : $"y{year}",
        year is null || words.Address == Addresses.Year(year.Value) ? "" : words.Href(isSplit && words.Address != Addresses.Timeline ? TimelinePart.AddressOf(words.Address, year.Value) : Addresses.Year(year.Value)),
        events.Count,
        // Those without a year have no page of their own.
        isSplit && year is not null ? [] : events.Select(e => Event(words, e, numbers.GetValueOrDefault(e.Model.Family.Id))).ToEquatableArray());

    private static TimelineEventView Event(Wording words, TimelineEvent e, int familyNumber) => new(
        e.Id,
        new WordView(e.Word, words.Phrases[EventPhrase.Of(e, words.Content.Settings.Checked)]),
        e.Detail,
        words.Date(e.Date),
        e.Shutdown is not { IsPlanned: true },
        words.Model(e.Model),
        words.Family(e.Model.Family.Id),
        PlainId.Of(e.Model.Family.Id),
        familyNumber,
        e.IsFirst ? e.Model.Parents.Select(p => words.Model(p.Model.Id)).ToEquatableArray() : [],
        e.IsFirst ? LifePictures.End(words, e.Model) : "",
        words.Evidence(e.Evidence));

    private static EquatableArray<GroupView<MenuItemView>> Filters(Wording words)
    {
        var data = words.Content.Data;
        return
        [
            Group("filter.years", words.Sources.History.Years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Addresses.Year(y)))
                .Prepend((words.Phrases["filter.all"], Addresses.Timeline))),
            Group("filter.families", data.Families.Select(f => (words.Text(f.Name), Addresses.FamilyTimeline(f.Id)))),
            Group("filter.methods", data.Methods.Select(m => (words.Text(m.Name), Addresses.MethodTimeline(m.Id)))),
        ];

        GroupView<MenuItemView> Group(string key, IEnumerable<(string Text, string Address)> entries) => new(
            words.Phrases[key],
            key.Replace('.', '-'),
            entries.Select(e => new MenuItemView(e.Text, words.Href(e.Address), e.Address == words.Address)).ToEquatableArray());
    }
}
