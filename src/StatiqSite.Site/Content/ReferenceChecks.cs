using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Every id that is named exists, and papers are papers.</summary>
internal static class ReferenceChecks
{
    public static void Check(SiteContent content, Report report)
    {
        var data = content.Data;
        var known = new Known(content, report);
        if (content.Settings.Focus is { } focus) known.Model(focus);
        foreach (var method in data.Methods) known.Sources(method.Evidence);
        foreach (var ability in data.Abilities)
        {
            if (ability.Origin is { } origin) known.Sources(origin.Evidence);
            if (ability.First is { } first) known.Model(first);
        }
        foreach (var model in data.Models) Model(model, content, known, report);
        for (var i = 0; i < data.Stages.Count; i++) Stage(data.Stages[i], data.Stages.Take(i), known);
        foreach (var term in content.Terms)
        {
            foreach (var source in term.Sources) known.Source(source);
            foreach (var other in term.See) known.Term(other);
        }
    }

    /// <summary>Says why no chapter has that slug: there is none, or it is a draft.</summary>
    public static void TellMissingChapter(IdReference slug, SiteContent content, Report report) => report.Add(content.Drafts.FirstOrDefault(d => d.Slug == slug.Id) is { } draft
        ? Errors.DraftLink(slug.Place, draft.Place.Path)
        : Errors.UnknownId(slug.Place, "chapter", slug.Id, Spelling.Closest(slug.Id, content.Chapters.Select(c => c.Slug))));

    private static void Model(ModelRecord model, SiteContent content, Known known, Report report)
    {
        known.Family(model.Family);
        known.Method(model.Method.Method);
        foreach (var parent in model.Parents) known.Model(parent.Model);
        foreach (var change in model.Gained.Concat(model.Lost)) known.Ability(change.Ability);
        foreach (var evidence in model.AllEvidence) known.Sources(evidence);
        foreach (var paper in model.Papers)
        {
            known.Source(paper);
            if (content.Source(paper.Id) is { Kind: not SourceKind.Paper }) report.Add(Errors.NotAPaper(paper.Place, paper.Id));
        }
    }

    private static void Stage(TrainingStage stage, IEnumerable<TrainingStage> before, Known known)
    {
        if (stage.Chapter is { } chapter) known.Chapter(chapter);
        foreach (var input in stage.From) known.EarlierStage(input.Stage, before);
        foreach (var model in stage.Models) known.Model(model);
        known.Sources(stage.Evidence);
    }

    /// <summary>Which ids exist. A reference without an id has been told as a missing field.</summary>
    private sealed class Known(SiteContent content, Report report)
    {
        private readonly HashSet<string> families = Set(content.Data.Families.Select(f => f.Id));
        private readonly HashSet<string> methods = Set(content.Data.Methods.Select(m => m.Id));
        private readonly HashSet<string> abilities = Set(content.Data.Abilities.Select(a => a.Id));
        private readonly HashSet<string> models = Set(content.Data.Models.Select(m => m.Id));
        private readonly HashSet<string> sources = Set(content.Sources.Select(s => s.Key));
        private readonly HashSet<string> terms = Set(content.Terms.Select(t => t.Id));

        public void Family(IdReference id) => Check("family", id, families);

        public void Method(IdReference id) => Check("training method", id, methods);

        public void Ability(IdReference id) => Check("ability", id, abilities);

        public void Model(IdReference id) => Check("model", id, models);

        public void Source(IdReference id) => Check("source", id, sources);

        public void Term(IdReference id) => Check("term", id, terms);

        public void Chapter(IdReference slug)
        {
            if (slug.Id.Length > 0 && content.Chapter(slug.Id) is null) TellMissingChapter(slug, content, report);
        }

        public void EarlierStage(IdReference id, IEnumerable<TrainingStage> before) => Check("earlier stage", id, Set(before.Select(s => s.Id)));

        public void Sources(Evidence evidence)
        {
            foreach (var source in evidence.Sources) Source(source);
        }

        private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

        private void Check(string kind, IdReference reference, HashSet<string> ids)
        {
            if (reference.Id is { Length: > 0 } id && !ids.Contains(id)) report.Add(Errors.UnknownId(reference.Place, kind, id, Spelling.Closest(id, ids)));
        }
    }
}
