namespace StatiqSite.Site;

/// <summary>Finds the name that an author probably meant.</summary>
public static class Spelling
{
    /// <summary>Nothing longer is a name; comparing takes time and memory by the square of the length.</summary>
    private const int LongestName = 200;

    /// <summary>The closest of the names by edits (insert, delete, change, swap neighbours), ignoring case, or null when none is near:
    /// at most one edit for names up to 5 letters, two up to 9, three above. Ties go to the first in ordinal order.</summary>
    public static string? Closest(string name, IEnumerable<string> names)
    {
        if (name.Length > LongestName) return null;
        var limit = name.Length <= 5 ? 1 : name.Length <= 9 ? 2 : 3;
        return names
            .Where(n => Math.Abs(n.Length - name.Length) <= limit)
            .Select(n => (Name: n, Edits: Distance(name, n, limit)))
            .Where(n => n.Edits <= limit)
            .OrderBy(n => n.Edits).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name).FirstOrDefault();
    }

    /// <summary>The edits between two names, or more than the limit where there are more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var edits = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1])) edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > limit) return least;
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[right.Length];
    }

    private static bool IsSame(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
