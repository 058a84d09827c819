using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>How surely a fact was read; the words of docs/authoring.md.</summary>
public enum Confidence
{
    Verified,
    VerifiedSecondary,
    ArticleOnly,
    General,
}

/// <summary>Whose word a claim is; the words of docs/authoring.md.</summary>
public enum Standing
{
    Official,
    Paper,
    Commentary,
    Secondary,
    Inference,
    Hypothesis,
    Disputed,
}

/// <summary>The words that say that something is not sure, in the order in which it is listed. What is official or a paper's is sure enough, and an essay's judgement is known to be one.</summary>
internal static class Doubtful
{
    public static IReadOnlyList<Standing> Standings { get; } = [Standing.Disputed, Standing.Hypothesis, Standing.Inference, Standing.Secondary];

    public static IReadOnlyList<Confidence> Confidences { get; } = [Confidence.VerifiedSecondary, Confidence.ArticleOnly, Confidence.General];
}

/// <summary>An id as it was written ("" where it is missing, which has been reported), with the place to point at when nothing has that id.</summary>
public readonly record struct IdReference(string Id, Place Place);

/// <summary>What a fact rests on.</summary>
/// <param name="Standing">Null where the fact says none of its own.</param>
public sealed record Evidence(EquatableArray<IdReference> Sources, Confidence Confidence, Standing? Standing, LocalText? Note);
