namespace StatiqSite.Cli;

/// <summary>Where a folder really lies, whatever links lead there.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it takes them for a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The full path with all links on the way followed; a part that does not exist yet stays as it is written.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var (real, links) = (Path.GetPathRoot(full)!, 0);
        var left = new Stack<string>(Names(full).Reverse());
        while (left.TryPop(out var name))
        {
            var next = name == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is not { } target || ++links > MostLinks)
            {
                real = next;
                continue;
            }
            if (Path.IsPathFullyQualified(target)) real = Path.GetPathRoot(target)!;
            foreach (var step in Names(target).Reverse()) left.Push(step);
        }
        return real;
    }

    /// <summary>Is the inner folder the outer one or inside it, as both are written or where they really lie?</summary>
    public static bool Contains(string outer, string inner) =>
        ((string[])[Path.GetFullPath(outer), Of(outer)]).Any(o => ((string[])[Path.GetFullPath(inner), Of(inner)]).Any(i => AsFolder(i).StartsWith(AsFolder(o), StringComparison.Ordinal)));

    private static IEnumerable<string> Names(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".");

    // The root ends in its separator already.
    private static string AsFolder(string path) => Path.EndsInDirectorySeparator(path) ? path : path + Path.DirectorySeparatorChar;
}
