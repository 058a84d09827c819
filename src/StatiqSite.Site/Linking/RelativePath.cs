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
        if (path.StartsWith('/')) return null;
        var resolved = new char[folder.Length + path.Length + 1];
        var length = 0;
        return Follow(folder) && Follow(path) ? new string(resolved, 0, length) : null;

        bool Follow(ReadOnlySpan<char> way)
        {
            foreach (var range in way.Split('/'))
            {
                var part = way[range];
                if (part is "" or ".") continue;
                if (part is "..")
                {
                    if (length == 0) return false;
                    length = Math.Max(0, resolved.AsSpan(0, length).LastIndexOf('/'));
                    continue;
                }
                if (length > 0) resolved[length++] = '/';
                part.CopyTo(resolved.AsSpan(length));
                length += part.Length;
            }
            return true;
        }
    }
}
