using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>What every file of the sources is judged by, whatever it holds.</summary>
internal static class SourceReading
{
    /// <summary>False for a file that was not read, which is reported.</summary>
    /// <param name="limit">The longest that is read, in bytes.</param>
    public static bool IsRead(SourceFile file, long limit, Report report)
    {
        if (file.Unread is not { } reason) return true;
        report.Add(reason switch
        {
            Unread.TooLong => Errors.FileTooLong(file.Start, limit),
            Unread.Link => Errors.LinkNotFollowed(file.Start),
            Unread.NotAFile => Errors.NotAFile(file.Start),
            _ => Errors.UnreadableFile(file.Start),
        });
        return false;
    }

    /// <summary>The text of a file; null where it is none, or two that were not merged, which is reported. Each control character is told once, at its first place.</summary>
    public static SourceText? Text(SourceFile file, long limit, Report report)
    {
        if (!IsRead(file, limit, report)) return null;
        if (SourceText.Decode(file.Path, file.Bytes.Span, out var invalidAt) is not { } text)
        {
            report.Add(Errors.InvalidUtf8(invalidAt));
            return null;
        }
        var told = new HashSet<char>();
        for (var at = ControlCharacters.IndexIn(text.Text); at >= 0; at = ControlCharacters.IndexIn(text.Text, at + 1))
            if (told.Add(text.Text[at])) report.Add(Unseen(text.PlaceAt(at), text.Text[at]));
        var conflict = Conflict(text.Text);
        if (conflict >= 0) report.Add(Errors.VersionConflict(text.PlaceAt(conflict)));
        // Libraries take NUL for the end of the text, and all that is said of the rest would be wrong; so it would of two versions in one.
        return told.Contains('\0') || conflict >= 0 ? null : text;
    }

    /// <summary>Where git left two versions of some lines, for somebody to choose; -1 for nowhere.</summary>
    private static int Conflict(string text)
    {
        const string Mark = "<<<<<<< ";
        if (text.StartsWith(Mark, StringComparison.Ordinal)) return 0;
        var at = text.IndexOf("\n" + Mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    /// <summary>Says what harm a control character does.</summary>
    public static Diagnostic Unseen(Place at, char c) => ControlCharacters.IsBidirectional(c) ? Errors.BidiControl(at, c) : Errors.ControlCharacter(at, c);
}
