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
            .Select(n => (Name: n, Edits: Distance(name, n)))
            .Where(n => n.Edits <= limit)
            .OrderBy(n => n.Edits).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name).FirstOrDefault();
    }

    private static int Distance(string left, string right)
    {
        var (a, b) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
