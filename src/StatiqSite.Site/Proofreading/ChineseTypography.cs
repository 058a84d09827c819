using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Proofreading;

/// <summary>The rules of GB/T 15834 that a machine can judge, and no space between Han characters and what stands beside them: the style sheet makes that gap.</summary>
internal static class ChineseTypography
{
    private const string HalfWidth = ",.:;!?()";
    private const string FullWidth = "，。：；！？（）";
    private const string Opening = "“‘《〈（【";
    private const string Closing = "”’》〉）】";

    public static IEnumerable<Remark> Remarks(string text)
    {
        // A text without a Han character, such as a title that was kept in its own language, is no Chinese.
        if (!text.Any(HanScript.IsHan)) yield break;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsJudged(text[i])) continue;
            var length = RunLength(text, i);
            var (before, after) = (i > 0 ? text[i - 1] : '\n', i + length < text.Length ? text[i + length] : '\n');
            if (Told(text[i], length, before, after) is { } told) yield return new Remark(i, told);
            i += length - 1;
        }
        foreach (var remark in Pairs(text)) yield return remark;
    }

    /// <param name="length">How often the character is repeated.</param>
    private static Func<Place, Diagnostic>? Told(char c, int length, char before, char after)
    {
        var besideHan = HanScript.IsHan(before) || HanScript.IsHan(after);
        return c switch
        {
            ' ' when IsTight(before, after) || IsTight(after, before) => Errors.SpaceInChinese,
            '.' when length >= 3 => Instead(new string(c, length), "……"),
            '-' when length >= 2 && !char.IsAsciiLetter(after) => Instead(new string(c, length), "——"),
            '…' or '—' when length == 1 && besideHan => Instead(c.ToString(), new string(c, 2)),
            '"' => at => Errors.WrongQuotes(at, "“ ”"),
            '\'' when besideHan => at => Errors.WrongQuotes(at, "‘ ’"),
            '「' or '」' or '『' or '』' => at => Errors.WrongQuotes(at, "“ ”"),
            _ when besideHan && HalfWidth.IndexOf(c, StringComparison.Ordinal) is >= 0 and var k => Instead(c.ToString(), FullWidth[k].ToString()),
            _ => null,
        };
    }

    private static Func<Place, Diagnostic> Instead(string found, string right) => at => Errors.HalfWidthPunctuation(at, found, right);

    /// <summary>A space between these is one too many. Around signs of arithmetic, arrows and slashes it may stand, and at the ends of a line nobody sees it.</summary>
    private static bool IsTight(char wide, char other)
    {
        if (!HanScript.IsHan(wide) && !HanScript.IsFullWidth(wide)) return false;
        if (other == Proofreader.Object || HanScript.IsHan(other)) return true;
        return other is not ('\n' or '/' or '|' or '*' or '&')
            && char.GetUnicodeCategory(other) is not (UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.DashPunctuation);
    }

    /// <summary>Marks that open and close, each with its partner, and quotation marks by turns double and single. An apostrophe is none.</summary>
    private static IEnumerable<Remark> Pairs(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!MayBePaired(text[i])) continue;
            if (text[i] is '“' or '‘' && open.FirstOrDefault(o => text[o] is '“' or '‘', -1) is >= 0 and var outer && text[outer] == text[i])
            {
                var right = text[i] == '“' ? "‘ ’ inside “ ”" : "“ ” inside ‘ ’";
                yield return new Remark(i, at => Errors.WrongQuotes(at, right));
            }
            if (Opening.Contains(text[i])) open.Push(i);
            var kind = Closing.IndexOf(text[i], StringComparison.Ordinal);
            if (kind < 0) continue;
            if (open.TryPeek(out var last) && text[last] == Opening[kind]) open.Pop();
            else if (!(text[i] == '’' && i > 0 && char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                var mark = text[i].ToString();
                yield return new Remark(i, at => Errors.UnbalancedMark(at, mark));
            }
        }
        foreach (var index in open)
        {
            var mark = text[index].ToString();
            yield return new Remark(index, at => Errors.UnbalancedMark(at, mark));
        }
    }

    private static int RunLength(string text, int start)
    {
        var end = start + 1;
        if (text[start] is ' ' or '.' or '-' or '…' or '—')
            while (end < text.Length && text[end] == text[start]) end++;
        return end - start;
    }

    // These two tell most of a text from what there are rules for, and are asked for every character: by ranges, which take in some others.
    private static bool IsJudged(char c) => c is <= '?' or (>= '—' and <= '…') or (>= '「' and <= '』');

    private static bool MayBePaired(char c) => c is (>= '‘' and <= '”') or (>= '〈' and <= '】') or '（' or '）';
}
