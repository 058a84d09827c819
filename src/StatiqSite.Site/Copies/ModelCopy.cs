using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Copies;

/// <summary>The facts of a model: what its page says of it, under the same headings, without what the page says of others.</summary>
internal sealed class ModelCopy(MarkdownWriter to, CopyLinks links, Phrases phrases, ModelView model)
{
    private const string Between = " · ";

    private readonly List<NoteView> notes = [];

    private MarkdownLine Line => to.Line;

    /// <returns>The sources in the order of their numbers.</returns>
    public IReadOnlyList<NoteView> Write()
    {
        Link(model.Family);
        Line.Write(Between + model.Kind.Label + Between);
        Line.Code(model.Id);
        to.EndParagraph();
        if (model.Aliases.Count > 0) WriteAliases();
        if (model.IsInternal) Paragraph(phrases["model.internal"]);
        Section("model.dates", model.Dates.Select(d => (Action)(() => Event(d.Date, d.Word.Label, d.Detail, d.Evidence))).Concat(model.Retirements.SelectMany(Ends)));
        if (model.Availability.Length > 0) Paragraph(model.Availability);
        Section("model.facts", model.Facts.Select(f => (Action)(() => Fact(f))));
        Section("model.parents", model.Parents.Select(d => (Action)(() => Descent(d))));
        Section("model.children", model.Children.Select(d => (Action)(() => Descent(d))));
        Section("model.gained", model.Gained.Select(c => (Action)(() => Change(c))));
        Section("model.lost", model.Lost.Select(c => (Action)(() => Change(c))));
        Section("model.papers", model.Papers.Select(p => (Action)(() => Paper(p))));
        return notes;
    }

    private void WriteAliases()
    {
        Line.Write(phrases["model.aliases"]);
        for (var i = 0; i < model.Aliases.Count; i++)
        {
            if (i > 0) Line.Write(phrases["list.separator"]);
            Line.Code(model.Aliases[i]);
        }
        to.EndParagraph();
    }

    private void Section(string heading, IEnumerable<Action> items)
    {
        List<Action> all = [.. items];
        if (all.Count == 0) return;
        Line.Write(phrases[heading]);
        to.EndHeading(2);
        to.BeginList(isOrdered: false, canFollow: false);
        foreach (var write in all)
        {
            to.BeginItem("- ", isTight: true);
            write();
            to.End();
        }
        to.EndList();
    }

    private IEnumerable<Action> Ends(RetirementView end)
    {
        if (end.Notice is { } notice) yield return () => Event(notice.Date, notice.Word.Label, notice.Detail, notice.Evidence);
        yield return () => Event(end.Date, end.Word.Label, "", end.Evidence);
    }

    private void Event(DateView date, string word, string detail, EvidenceView evidence)
    {
        Line.Write(date.Text + Between + word);
        if (detail.Length > 0) Line.Write(" " + detail);
        Evidence(evidence);
    }

    private void Fact(FactView fact)
    {
        Line.BeginEmphasis("**", "strong");
        Line.Write(fact.Label);
        Line.EndEmphasis();
        Line.Write(phrases["fact.colon"]);
        if (fact.Link is { } link)
        {
            Link(link);
            Line.Write(phrases["fact.colon"]);
        }
        Line.Write(fact.Value);
        Evidence(fact.Evidence);
    }

    private void Descent(DescentView descent)
    {
        Link(descent.Model);
        Line.Write(Between + descent.Date.Text + Between + descent.Weights.Label + Between + descent.Relation);
        Evidence(descent.Evidence);
    }

    private void Change(ChangeView change)
    {
        Link(change.Ability);
        Line.Write(Between + change.Text);
        Evidence(change.Evidence);
    }

    private void Paper(LinkView paper)
    {
        Link(paper);
        Note(paper);
    }

    private void Evidence(EvidenceView evidence)
    {
        if (evidence.Note.Length > 0) Line.Write(Between + evidence.Note);
        if (evidence.Standing is { } standing) Mark(standing);
        // What was read in the source itself needs no mark.
        if (evidence.Confidence.Code != "verified") Mark(evidence.Confidence);
        if (evidence.Sources.Count > 0) Line.Space();
        foreach (var source in evidence.Sources) Note(source);
    }

    private void Mark(MarkView mark)
    {
        Line.Write(Between);
        Line.Link(mark.Label, links.Of(mark.Href));
    }

    private void Note(LinkView source)
    {
        var at = notes.FindIndex(n => n.Title == source);
        if (at < 0)
        {
            // One that does not exist has been told where it is named.
            if (model.Sources.FirstOrDefault(s => s.Title == source) is not { } note) return;
            at = notes.Count;
            notes.Add(note with { Number = at + 1 });
        }
        Line.WriteMark($"[^{at + 1}]");
    }

    private void Link(LinkView link) => Line.Link(link.Text, links.Of(link.Href));

    private void Paragraph(string text)
    {
        Line.Write(text);
        to.EndParagraph();
    }
}
