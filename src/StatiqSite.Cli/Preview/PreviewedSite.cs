using StatiqSite.Engine;
using StatiqSite.Site.Search;

namespace StatiqSite.Cli.Preview;

/// <summary>The files of the last good build, by path.</summary>
internal sealed class PreviewedSite
{
    private readonly SiteFiles files;
    private readonly SiteFiles earlier;

    private PreviewedSite(SiteFiles files, SiteFiles earlier) => (this.files, this.earlier) = (files, earlier);

    public static PreviewedSite Empty { get; } = new(SiteFiles.Empty, SiteFiles.Empty);

    public bool Has(string path) => files.Find(path) is not null;

    /// <summary>The file of a path; hashed files of the site before are still to be had, for pages that are a moment old.</summary>
    public OutputFile? Find(string path) => files.Find(path) ?? earlier.Find(path);

    /// <summary>The site that follows, and the paths that came, changed or went (hashed ones and the search's, which follow the pages, aside), in ordinal order.</summary>
    public (PreviewedSite Site, IReadOnlyList<string> Changed) Next(SiteFiles made)
    {
        var changes = made.Since(files);
        // A hashed file does not go by itself: another name of it came, which is told.
        var (hashed, gone) = (changes.Removed.FindAll(f => f.IsHashed), changes.Removed.FindAll(f => !f.IsHashed));
        var changed = changes.Renewed.FindAll(f => !f.Equals(files.Find(f.Path)));
        var told = changes.Added.Concat(changed).Concat(gone).Select(f => f.Path).Where(p => !p.StartsWith(SearchFile.Folder, StringComparison.Ordinal));
        return (new PreviewedSite(made, [.. hashed]), [.. told.Order(StringComparer.Ordinal)]);
    }
}
