using System.Collections;
using System.Runtime.CompilerServices;

namespace StatiqSite.Engine;

/// <summary>The files of a site in ordinal order of path, each path once.</summary>
[CollectionBuilder(typeof(SiteFiles), nameof(Of))]
public sealed class SiteFiles : IReadOnlyList<OutputFile>
{
    private readonly OutputFile[] files;

    /// <param name="files">In order.</param>
    internal SiteFiles(OutputFile[] files) => this.files = files;

    public static SiteFiles Empty { get; } = new([]);

    public int Count => files.Length;

    public OutputFile this[int index] => files[index];

    public static SiteFiles Of(ReadOnlySpan<OutputFile> files)
    {
        var sorted = files.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new SiteFiles(sorted);
    }

    /// <summary>The file of a path, or null.</summary>
    public OutputFile? Find(string path)
    {
        var (from, to) = (0, files.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(files[middle].Path, path);
            if (order == 0) return files[middle];
            if (order < 0) from = middle + 1;
            else to = middle;
        }
        return null;
    }

    /// <summary>What came, was made anew and went since an earlier site.</summary>
    public FileChanges Since(SiteFiles before)
    {
        var changes = new FileChanges([], [], []);
        for (var (i, j) = (0, 0); i < files.Length || j < before.files.Length;)
        {
            var order = i == files.Length ? 1 : j == before.files.Length ? -1 : Order(files[i], before.files[j]);
            if (order < 0) changes.Added.Add(files[i]);
            else if (order > 0) changes.Removed.Add(before.files[j]);
            else if (!ReferenceEquals(files[i], before.files[j])) changes.Renewed.Add(files[i]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return changes;
    }

    public IEnumerator<OutputFile> GetEnumerator() => ((IEnumerable<OutputFile>)files).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Order(OutputFile left, OutputFile right) => ReferenceEquals(left, right) ? 0 : string.CompareOrdinal(left.Path, right.Path);
}

/// <summary>The difference between two sites, each list in order of path.</summary>
/// <param name="Renewed">Files that are other objects than before: mostly, though not always, with other bytes.</param>
public sealed record FileChanges(List<OutputFile> Added, List<OutputFile> Renewed, List<OutputFile> Removed);

/// <summary>Puts the files of a run in order of path. The order is found once, and kept for as long as every file keeps its path.</summary>
internal sealed class FileOrder
{
    private OutputFile[] last = [];
    private int[] order = [];
    private List<(int First, int Again)> twins = [];

    /// <summary>Of files that have one path the first is taken.</summary>
    /// <param name="differ">Called for two files of one path that are not equal.</param>
    public SiteFiles Sort(OutputFile[] files, Action<OutputFile> differ)
    {
        if (!HavePathsOf(last, files)) Find(files);
        last = files;
        foreach (var (first, again) in twins)
            if (!files[first].Equals(files[again])) differ(files[first]);
        return new SiteFiles(Array.ConvertAll(order, place => files[place]));
    }

    private void Find(OutputFile[] files)
    {
        int[] places = [.. Enumerable.Range(0, files.Length)];
        Array.Sort(places, (left, right) => string.CompareOrdinal(files[left].Path, files[right].Path) is not 0 and var byPath ? byPath : left - right);
        twins = [];
        var firsts = new List<int>(places.Length);
        foreach (var place in places)
        {
            if (firsts.Count > 0 && files[firsts[^1]].Path == files[place].Path) twins.Add((firsts[^1], place));
            else firsts.Add(place);
        }
        order = [.. firsts];
    }

    private static bool HavePathsOf(OutputFile[] before, OutputFile[] now)
    {
        if (before.Length != now.Length) return false;
        for (var i = 0; i < now.Length; i++)
            if (!ReferenceEquals(now[i], before[i]) && now[i].Path != before[i].Path) return false;
        return true;
    }
}
