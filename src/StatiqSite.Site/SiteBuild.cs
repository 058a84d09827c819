using StatiqSite.Engine;

namespace StatiqSite.Site;

/// <summary>What a caller may choose about a build.</summary>
/// <param name="Drafts">Build draft chapters too.</param>
public sealed record SiteOptions(bool Drafts = false);

/// <summary>The whole way of the data: <c>input/</c> and <c>theme/</c> in, pages out.</summary>
public sealed class SiteBuild(SourceFolder input, SourceFolder theme, SiteOptions options, bool keepResults = false)
{
    private readonly Pipelines pipelines = Declare(input, theme, options, keepResults);

    /// <inheritdoc cref="Pipelines.Run"/>
    public BuildResult Run(int threads = 0, CancellationToken cancellation = default) => pipelines.Run(threads, cancellation);

    private static Pipelines Declare(SourceFolder input, SourceFolder theme, SiteOptions options, bool keepResults)
    {
        _ = (input, theme, options);
        return new Pipelines(keepResults);
    }
}
