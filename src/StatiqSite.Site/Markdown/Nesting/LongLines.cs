namespace StatiqSite.Site.Markdown.Nesting;

/// <summary>The time for a line of opening brackets grows with the square of its length; no line that someone wrote is so long.</summary>
internal static class LongLines
{
    public const int Limit = 20_000;

    /// <returns>Whether a line was too long.</returns>
    public static bool Report(TextContext context)
    {
        var found = false;
        var start = 0;
        foreach (var line in context.Body.AsSpan().Split('\n'))
        {
            start = line.Start.Value;
            if (line.End.Value - start <= Limit) continue;
            context.Add(start, at => Errors.LineTooLong(at, Limit));
            found = true;
        }
        return found;
    }
}
