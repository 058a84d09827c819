namespace StatiqSite.Site.Linking;

/// <summary>Paths as links write them.</summary>
internal static class RelativePath
{
    /// <summary>The folder of a path: "" or ending in a slash.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path relative to a folder ("" or ending in a slash) as one from the root, or null when it climbs out of it.</summary>
    public static string? Resolve(string folder, string path)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (path.StartsWith('/')) return null;
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }
            if (parts.Count == 0) return null;
            parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
