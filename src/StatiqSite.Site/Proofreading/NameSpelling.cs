using StatiqSite.Site.Content;

namespace StatiqSite.Site.Proofreading;

/// <summary>Finds names in spellings that <c>names.yml</c> lists as wrong, and in another case of letters. A title between 《 and 》 keeps the spelling it has.</summary>
internal static class NameSpelling
{
    public static IEnumerable<Remark> Remarks(string written, NameList names)
    {
        // A name of two words may run on into another line.
        var text = written.Replace('\n', ' ');
        for (var start = Next(text, 0, names); start >= 0; start = Next(text, start + 1, names))
        {
            if (!IsBegin(text, start) || FormAt(text, start, names) is not { } form) continue;
            var (at, length) = (start, form.Text.Length);
            if (form.Right is { } right && !IsInTitle(text, start)) yield return new Remark(at, place => Errors.NameSpelling(place, text.Substring(at, length), right));
            start += length - 1;
        }
    }

    private static int Next(string text, int from, NameList names)
    {
        var next = text.AsSpan(from).IndexOfAny(names.Firsts);
        return next < 0 ? -1 : from + next;
    }

    private static NameForm? FormAt(string text, int start, NameList names)
    {
        var rest = text.AsSpan(start);
        foreach (var form in names.FormsFrom(text[start]))
            if (rest.StartsWith(form.Text, form.Comparison) && IsEnd(text, start + form.Text.Length)) return form;
        return null;
    }

    /// <summary>Not within a longer word, id, address or version.</summary>
    private static bool IsBegin(string text, int start) =>
        start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_' or '.' or '/' or '@');

    private static bool IsEnd(string text, int end)
    {
        if (end == text.Length) return true;
        if (text[end] is '.') return end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1]);
        return !char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_' or '/' or '@');
    }

    private static bool IsInTitle(string text, int index)
    {
        var opening = text.LastIndexOf('《', index);
        return opening >= 0 && text.IndexOf('》', opening) > index;
    }
}
