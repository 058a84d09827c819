using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Translations;

/// <summary>The sections of a translation that are not in step with the original.</summary>
/// <param name="Language">Of the translation.</param>
/// <param name="Origin">The language of the original.</param>
public sealed record TranslationDrift(string Chapter, string Language, string Origin, EquatableArray<DriftedSection> Sections)
{
    /// <summary>Compares the translations of a chapter with their original, and says what an author has to do about it; drafts are still being written.</summary>
    public static IEnumerable<TranslationDrift> Compare(Group<Chapter> texts, TranslationList accepted, SiteSettings settings, Report report)
    {
        return TranslatedChapter.Of(texts.Items, settings).Where(p => !p.Original.IsDraft && !p.Translation.IsDraft).Select(pair => new TranslationDrift(
            pair.Translation.Slug,
            pair.Translation.Language,
            pair.Original.Language,
            Missing(pair, report).Concat(Behind(pair, accepted, report)).OrderBy(s => s.Position).Select(s => s.Section).ToEquatableArray())).Where(d => d.Sections.Count > 0);
    }

    private static List<(int Position, DriftedSection Section)> Missing(TranslatedChapter pair, Report report)
    {
        var (original, translation) = (pair.Original.Sections, pair.Translation.Sections);
        foreach (var section in translation.Where(t => original.All(o => o.Id != t.Id)))
            report.Add(Errors.ExtraSection(section.Place, section.Id, pair.Original.Place.Path));
        var missing = new List<(int, DriftedSection)>();
        foreach (var (position, section) in original.Index().Where(o => translation.All(t => t.Id != o.Item.Id)))
        {
            report.Add(Errors.MissingSection(pair.Translation.Place, section.Id, section.Place));
            missing.Add((position, new DriftedSection(section.Id, section.Title, IsMissing: true)));
        }
        return missing;
    }

    private static List<(int Position, DriftedSection Section)> Behind(TranslatedChapter pair, TranslationList accepted, Report report)
    {
        var behind = new List<(int, DriftedSection)>();
        if (!accepted.IsKept) return behind;
        var file = pair.Translation.Place.Path;
        if (accepted.Of(pair.Translation) is not { } record)
        {
            report.Add(Errors.TranslationNotAccepted(pair.Translation.Place, pair.Original.Place, file));
            return behind;
        }
        foreach (var (position, original) in pair.Original.Sections.Index())
        {
            if (pair.Translation.Sections.FirstOrDefault(t => t.Id == original.Id) is not { } section || record.HashOf(original.Id) == original.Hash) continue;
            if (record.HashOf(original.Id) is null) report.Add(Errors.TranslationNotAccepted(section.Place, original.Place, file));
            else
            {
                report.Add(Errors.TranslationBehind(section.Place, original.Place, file));
                behind.Add((position, new DriftedSection(section.Id, section.Title, IsMissing: false)));
            }
        }
        return behind;
    }
}

/// <param name="Id">The section's anchor; "" for what stands before the first heading.</param>
/// <param name="Title">In the language of the translation, or of the original where it is missing.</param>
public sealed record DriftedSection(string Id, string Title, bool IsMissing);
