using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Redirects;

/// <summary><c>addresses.lock</c>: every address that was published, one a line, each with its place.</summary>
public sealed record AddressLock(EquatableArray<LockedAddress> All)
{
    private const string Header = """
        # Every page and anchor that was published. An address is a promise: one that goes needs a line in redirects.yml.
        # 'statiqsite accept addresses' writes this file.

        """;

    public static AddressLock Read(IReadOnlyList<SourceFile> files, Report report)
    {
        if (files.Count == 0 || SourceReading.Text(files[0], Limits.DataFile, report) is not { } text) return new AddressLock([]);
        var locked = Enumerable.Range(1, text.LineCount)
            .Where(line => text.Line(line) is { Length: > 0 } written && written[0] != '#')
            .Select(line => Locked(text.Line(line), new Place(text.Path, line, 1))).ToEquatableArray();
        if (locked.Count == 0) report.Add(Errors.EmptyLock(files[0].Start));
        return new AddressLock(locked);
    }

    /// <summary>Every address of a finished site, in ordinal order.</summary>
    public static IReadOnlyList<string> List(IEnumerable<PublishedFile> files)
    {
        // What even the page of a missing address has is the frame of every page.
        var all = files.ToList();
        var frame = all.Where(f => f.Path.EndsWith(Addresses.NotFound, StringComparison.Ordinal)).SelectMany(f => f.Anchors).ToHashSet(StringComparer.Ordinal);
        return [.. all.SelectMany(f => f.Anchors.Where(a => !frame.Contains(a)).Distinct().Select(a => $"{f.Path}#{a}").Prepend(f.Path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The file that holds these addresses.</summary>
    public static byte[] Write(IEnumerable<string> addresses) =>
        Encoding.UTF8.GetBytes(Header.ReplaceLineEndings("\n") + string.Concat(addresses.Select(a => a + "\n")));

    private static LockedAddress Locked(string line, Place place)
    {
        var mark = line.IndexOf('#');
        return new LockedAddress(mark < 0 ? new SiteAddress(line, null) : new SiteAddress(line[..mark], line[(mark + 1)..]), place);
    }
}

/// <summary>An address with its line in <c>addresses.lock</c>.</summary>
public sealed record LockedAddress(SiteAddress Address, Place Place);
