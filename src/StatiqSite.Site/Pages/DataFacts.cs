using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering.Views;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>A fact of <c>models.yml</c> in a few words.</summary>
/// <param name="Page">The page that shows it with what it rests on.</param>
/// <param name="Label">What it is about; "" where the page is about nothing else.</param>
internal sealed record DataFact(LinkView Page, string Label, string Text, Evidence Evidence);

/// <summary>Every fact of <c>models.yml</c> that has evidence of its own.</summary>
internal static class DataFacts
{
    public static IEnumerable<DataFact> All(Wording words)
    {
        var data = words.Content.Data;
        return data.InOrder.SelectMany(m => OfModel(words, m))
            .Concat(data.Methods.Select(m => new DataFact(words.Method(m.Id), "", words.Text(m.Summary), m.Evidence)))
            .Concat(data.Abilities.Where(a => a.Origin is not null)
                .Select(a => new DataFact(words.Ability(a.Id), "", words.Text(a.Origin!.Text), a.Origin.Evidence)))
            .Concat(data.Stages.Select(s => new DataFact(
                words.Content.Chapter(s.Chapter?.Id ?? "") is { } chapter ? words.Chapter(chapter) : new LinkView(words.Text(s.Name), ""),
                words.Text(s.Name),
                string.Join(" · ", new[] { s.Data, s.Algorithm, s.Result }.Select(p => words.Text(p.Size)).Where(t => t.Length > 0)),
                s.Evidence)));
    }

    private static IEnumerable<DataFact> OfModel(Wording words, ModelRecord model)
    {
        var page = words.Model(model);
        foreach (var date in model.Dates)
            yield return new DataFact(page, words.Word("event", date.Event).Label + (date.Detail is { } detail ? " " + detail : ""), words.Date(date.Date).Text, date.Evidence);
        foreach (var retirement in model.Retirements)
        {
            yield return new DataFact(page, words.Phrases[EventPhrase.OfShutdown(retirement.Shutdown, words.Content.Settings.Checked)], words.Date(retirement.Shutdown.Date).Text, retirement.Shutdown.Evidence);
            if (retirement.Notice is { } notice) yield return new DataFact(page, words.Phrases["event.notice"], words.Date(notice.Date).Text, notice.Evidence);
        }
        foreach (var fact in ModelPages.Facts(words, model)) yield return new DataFact(page, fact.Label, fact.Value, fact.Evidence);
        foreach (var parent in model.Parents) yield return new DataFact(page, words.Model(parent.Model.Id).Text, words.Text(parent.Relation), parent.Evidence);
        foreach (var change in model.Gained.Concat(model.Lost)) yield return new DataFact(page, words.Ability(change.Ability.Id).Text, words.Text(change.Text), change.Evidence);
    }
}
