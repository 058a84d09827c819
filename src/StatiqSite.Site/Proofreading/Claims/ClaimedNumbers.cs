using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Proofreading.Claims;

/// <summary>
/// Finds the numbers of a text that claim something: dates, and quantities, which are numbers with what they count. Names that hold digits, numbers of
/// chapters and figures, ordinals and sums claim nothing, nor does what is quoted: that is an example or somebody's word, and what is said of it counts.
/// </summary>
internal static partial class ClaimedNumbers
{
    private const string Operators = "=≈+×÷·→^*/≤≥<>−＝＋";
    private const string Money = "$€£¥";

    /// <summary>Han characters that go on with the sentence, where others are what is counted.</summary>
    private const string NoMeasure = "和与及或、的是也就都在为则而但之比以到至从由对让把被这那还只又并不没有再会能可要用按像";

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "K", "k", "M", "B", "T", "KB", "kB", "MB", "GB", "TB", "PB", "s", "ms", "h", "bn", "m", "km" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    /// <summary>Words that a number follows as a name: what stands there is a reference.</summary>
    private static readonly HashSet<string> References = new(StringComparer.OrdinalIgnoreCase)
    {
        "appendix", "chapter", "chapters", "column", "equation", "example", "figure", "figures", "footnote", "item", "level", "line", "lines", "no", "note", "number", "page", "pages",
        "part", "parts", "phase", "point", "points", "row", "rule", "section", "sections", "stage", "stages", "step", "steps", "table", "tables", "version",
    };

    /// <summary>Words that go on with the sentence, where others are what is counted.</summary>
    private static readonly HashSet<string> NoUnits = new(StringComparer.Ordinal)
    {
        "a", "after", "an", "and", "are", "as", "at", "be", "because", "before", "but", "by", "can", "did", "does", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its",
        "may", "means", "might", "must", "nor", "not", "of", "on", "or", "over", "so", "than", "that", "the", "then", "there", "they", "this", "to", "under", "until", "was", "were", "when",
        "where", "which", "while", "who", "will", "with", "would",
    };

    private static readonly string[] HanReferences = ["第", "图", "表", "例", "式", "章", "节", "步骤", "阶段", "附录"];

    /// <summary>Where the first one begins; null where there is none.</summary>
    public static int? First(string text)
    {
        text = Quoted().Replace(text, m => new string(Proofreader.Object, m.Length));
        var percent = text.IndexOf("百分之", StringComparison.Ordinal);
        foreach (var number in Numbers().EnumerateMatches(text))
        {
            if (percent >= 0 && percent < number.Index) break;
            if (Claims(text, number.Index, number.Index + number.Length)) return number.Index;
        }
        return percent < 0 ? null : percent;
    }

    /// <summary>Is it a number and nothing else?</summary>
    public static bool IsNumber(string text) => Whole().IsMatch(text);

    private static bool Claims(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(end);
        if (IsPartOfName(before) || FollowsReference(before)) return false;
        if (Last(before.TrimEnd()) is var left && Operators.Contains(left)) return false;
        if (Operators.Contains(First(after.TrimStart()))) return false;
        if (Money.Contains(left) || First(after) is '%' or '％' or '‰' or '°') return true;
        if (char.IsAsciiLetter(First(after))) return Word(after) is var suffix && (Units.Contains(suffix) || (suffix == "s" && IsYear(text[start..end])));
        if (IsMeasured(text.AsSpan(start, end - start)) && !IsAbbreviation(LastWord(before))) return true;
        if (IsYear(text[start..end]) || Months.Contains(LastWord(before))) return true;
        if (IsHan(after)) return !NoMeasure.Contains(after[0]);
        var next = after.TrimStart(" \n-");
        return next.Length < after.Length && Word(next) is { Length: > 0 } word
            && (Months.Contains(word) || Units.Contains(word) || (char.IsAsciiLetterLower(word[0]) && !NoUnits.Contains(word)));
    }

    /// <summary><c>0.45</c>, <c>50,257</c>: so exact is what was measured or counted, whatever stands behind it.</summary>
    private static bool IsMeasured(ReadOnlySpan<char> number) => number.IndexOfAny('.', ',') >= 0;

    /// <summary>What stands behind it is a version: CC BY 4.0.</summary>
    private static bool IsAbbreviation(string word) => word.Length > 1 && word.All(char.IsAsciiLetterUpper);

    private static bool IsYear(string number) => number is { Length: 4 } && number[..2] is "19" or "20";

    /// <summary><c>GPT-3</c>, <c>r50k_base</c>, <c>v1.6</c></summary>
    private static bool IsPartOfName(ReadOnlySpan<char> before) =>
        Last(before) is var last && (char.IsAsciiLetter(last) || last is '_' or '#' or '§' or '@' || (last is '-' or '.' && before.Length > 1 && char.IsAsciiLetter(before[^2])));

    private static bool FollowsReference(ReadOnlySpan<char> before)
    {
        foreach (var reference in HanReferences)
            if (before.EndsWith(reference)) return true;
        return References.Contains(LastWord(before.TrimEnd('.')));
    }

    private static string Word(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length])) length++;
        return text[..length].ToString();
    }

    /// <summary>The word before a space, or "".</summary>
    private static string LastWord(ReadOnlySpan<char> text)
    {
        var words = text.TrimEnd(" \n");
        if (words.Length == text.Length) return "";
        var start = words.Length;
        while (start > 0 && char.IsAsciiLetter(words[start - 1])) start--;
        return words[start..].ToString();
    }

    private static char First(ReadOnlySpan<char> text) => text.Length > 0 ? text[0] : '\n';

    private static char Last(ReadOnlySpan<char> text) => text.Length > 0 ? text[^1] : '\n';

    private static bool IsHan(ReadOnlySpan<char> text) => Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && HanScript.IsHan(rune);

    [GeneratedRegex("“[^“”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*[~≈]?\s*[0-9]+(?:[.,][0-9]+)*\s*$")]
    private static partial Regex Whole();
}
