using StatiqSite.Site.Content;

namespace StatiqSite.Site.Proofreading;

/// <summary>Finds names in spellings that <c>names.yml</c> lists as wrong, and in another case of letters. A title between 《 and 》 keeps the spelling it has.</summary>
internal static class NameSpelling
{
    public static IEnumerable<Remark> Remarks(string text, NameList names)
    {
        var found = new List<Spelling>();
        foreach (var name in names.Names)
        {
            foreach (var right in name.Exact.Prepend(name.Name)) Find(text, right, StringComparison.Ordinal, null, found);
            foreach (var wrong in name.Wrong.Prepend(name.Name)) Find(text, wrong, StringComparison.OrdinalIgnoreCase, name.Name, found);
        }

        // Of two that overlap the longer is meant: "GPT3.5" is no "GPT3". Of two of one length the right one.
        var end = 0;
        foreach (var (start, length, right) in found.OrderBy(f => f.Start).ThenByDescending(f => f.Length).ThenBy(f => f.Right is not null))
        {
            if (start < end) continue;
            end = start + length;
            if (right is not null && !IsInTitle(text, start)) yield return new Remark(start, at => Errors.NameSpelling(at, text[start..(start + length)], right));
        }
    }

    private static void Find(string text, string spelling, StringComparison comparison, string? right, List<Spelling> found)
    {
        if (spelling.Length == 0) return;
        for (var i = text.IndexOf(spelling, comparison); i >= 0; i = text.IndexOf(spelling, i + 1, comparison))
            if (IsWhole(text, i, i + spelling.Length)) found.Add(new Spelling(i, spelling.Length, right));
    }

    /// <summary>Not a part of a longer word, id, address or version.</summary>
    private static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_' or '.' or '/' or '@')) return false;
        if (end == text.Length) return true;
        if (text[end] is '.') return end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1]);
        return !char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_' or '/' or '@');
    }

    private static bool IsInTitle(string text, int index)
    {
        var opening = text.LastIndexOf('《', index);
        return opening >= 0 && text.IndexOf('》', opening) > index;
    }

    /// <param name="Right">How it is written; null where it is written so.</param>
    private readonly record struct Spelling(int Start, int Length, string? Right);
}
