using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>Every correction has an id of its own, and its sources and the section it names exist in each language.</summary>
public static class CorrectionChecks
{
    public static CorrectionList Check(CorrectionList corrections, SiteContent content, Report report)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var correction in corrections.Corrections)
        {
            if (!first.TryAdd(correction.Id, correction.Place)) report.Add(Errors.DuplicateId(correction.Place, "correction", correction.Id, first[correction.Id]));
            foreach (var source in correction.Sources.Where(s => content.Source(s.Id) is null))
                report.Add(Errors.UnknownId(source.Place, "source", source.Id, Spelling.Closest(source.Id, content.Sources.Select(s => s.Key))));
            Section(correction.See, content, report);
        }
        return corrections;
    }

    private static void Section(SectionReference see, SiteContent content, Report report)
    {
        // A missing field has been told.
        if (see.Chapter.Length == 0) return;
        if (content.Chapter(see.Chapter) is not { } chapter)
            ReferenceChecks.TellMissingChapter(new IdReference(see.Chapter, see.Place), content, report);
        else if (see.Anchor is { } anchor)
            foreach (var text in chapter.Texts.Where(t => !t.Anchors.Contains(anchor)))
                report.Add(Errors.DeadAnchor(see.Place, anchor, text.File, Spelling.Closest(anchor, text.Anchors)));
    }
}
