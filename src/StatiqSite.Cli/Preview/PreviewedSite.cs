using StatiqSite.Engine;
using StatiqSite.Site.Search;

namespace StatiqSite.Cli.Preview;

/// <summary>The files of the last good build, by path.</summary>
internal sealed class PreviewedSite
{
    private readonly Dictionary<string, OutputFile> files;
    private readonly Dictionary<string, OutputFile> earlier;

    private PreviewedSite(Dictionary<string, OutputFile> files, Dictionary<string, OutputFile> earlier) => (this.files, this.earlier) = (files, earlier);

    public static PreviewedSite Empty { get; } = new([], []);

    public int Count => files.Count;

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>The file of a path; hashed files of the site before are still to be had, for pages that are a moment old.</summary>
    public OutputFile? Find(string path) => files.GetValueOrDefault(path) ?? earlier.GetValueOrDefault(path);

    /// <summary>The site that follows, and the paths that came, changed or went (hashed ones and the search's, which follow the pages, aside), in ordinal order.</summary>
    public (PreviewedSite Site, IReadOnlyList<string> Changed) Next(IReadOnlyList<OutputFile> made)
    {
        var next = made.ToDictionary(f => f.Path, StringComparer.Ordinal);
        // Most files are the same objects as before, which is seen without comparing them.
        var changed = made.Where(f => !files.TryGetValue(f.Path, out var before) || (!ReferenceEquals(before, f) && !before.Equals(f))).Select(f => f.Path);
        var gone = files.Values.Where(f => !next.ContainsKey(f.Path)).ToList();
        var hashed = gone.Where(f => f.IsHashed).ToDictionary(f => f.Path, StringComparer.Ordinal);
        // A hashed file does not go by itself: another name of it came, which is told.
        return (new PreviewedSite(next, hashed), [.. changed.Concat(gone.Where(f => !f.IsHashed).Select(f => f.Path)).Where(p => !p.StartsWith(SearchFile.Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
    }
}
