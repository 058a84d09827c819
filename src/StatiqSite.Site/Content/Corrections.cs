using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>In what way the corrected text was at fault; the words of docs/authoring.md.</summary>
public enum Verdict
{
    Wrong,
    Imprecise,
    HypothesisAsFact,
    Outdated,
    Disputed,
    Gap,
    Form,
}

/// <summary>A point at which the text that the site renews was at fault.</summary>
/// <param name="Said">What that text said.</param>
/// <param name="Right">What is right; names between backquotes.</param>
/// <param name="Standing">Null where what is right is official or a paper's.</param>
/// <param name="See">The section that says it right.</param>
public sealed record Correction(
    string Id, Place Place, Verdict Verdict, LocalText Said, LocalText Right, EquatableArray<IdReference> Sources, Standing? Standing, SectionReference See);

/// <summary><c>corrections.yml</c>, in its order.</summary>
public sealed record CorrectionList(EquatableArray<Correction> Corrections);

/// <summary>A section of a chapter as it was written, <c>slug#anchor</c>, or the whole chapter.</summary>
public sealed record SectionReference(string Chapter, string? Anchor, Place Place)
{
    public static SectionReference Of(IdReference written) => written.Id.IndexOf('#') is >= 0 and var at
        ? new SectionReference(written.Id[..at], written.Id[(at + 1)..], written.Place)
        : new SectionReference(written.Id, null, written.Place);
}
