using System.Runtime.CompilerServices;

namespace StatiqSite.Site.Search;

/// <summary>What a character is to the search: docs/search.md, "Characters".</summary>
internal enum SearchClass : byte
{
    Other,
    Word,
    Cjk,
    Joiner,
    Silent,
}

/// <summary>
/// Folds width, case and accents, one character to one. The tables are ours and the same in theme/assets/search.js: the browser's and the machine's
/// ideas of Unicode differ, and a word folded in two ways is never found.
/// </summary>
internal static class SearchFolding
{
    /// <summary>Each plain letter before the accented ones that become it.</summary>
    private const string Accents = "aàáâãäåāăąǎcçćĉċčdďđeèéêëēĕėęěgĝğġģǧǵhĥħiìíîïĩīĭįıǐİjĵǰkķǩlĺļľłnñńņňǹoòóôõöøōŏőǒǫrŕŗřsśŝşšștţťŧțuùúûüũūŭůűųǔvǖǘǚǜwŵyýÿŷzźżžеёσς";

    private const string HalfWidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const int Letters = 0x530;

    private static readonly char[] Folded = MakeFolded();
    private static readonly SearchClass[] Classes = [.. Enumerable.Range(0, Letters).Select(c => ClassOfLetter((char)c))];
    private static readonly SearchClass[] FoldedClasses = [.. Folded.Select(ClassOf)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c < Letters ? Folded[c] : c is >= '\u3001' and <= '\uFEFF' ? c : FoldOther(c);

    /// <summary>Folds a text and says what each of its characters then is; much faster than one by one, since the tables are looked up once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded, Span<SearchClass> classes)
    {
        var (letters, kinds) = (Folded, FoldedClasses);
        folded = folded[..text.Length];
        classes = classes[..text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < letters.Length && c < kinds.Length) (folded[i], classes[i]) = (letters[c], kinds[c]);
            else if (c is >= '\u4E00' and <= '\u9FFF') (folded[i], classes[i]) = (c, SearchClass.Cjk);
            else classes[i] = ClassOf(folded[i] = Fold(c));
        }
    }

    private static char FoldOther(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => Folded[c - 0xFEE0],
        >= '\uFF66' and <= '\uFF9D' => HalfWidth[c - 0xFF66],
        '\u3000' => ' ',
        '\u2010' or '\u2011' or '\u2013' or '\u2212' => '-',
        '\u2019' => '\'',
        _ => c,
    };

    /// <param name="c">Folded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SearchClass ClassOf(char c) => c < Letters ? Classes[c] : c is >= '\u4E00' and <= '\u9FFF' ? SearchClass.Cjk : ClassOfOther(c);

    private static SearchClass ClassOfLetter(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => SearchClass.Word,
        '-' or '.' or '_' => SearchClass.Joiner,
        '\'' or '\u00AD' or (>= '\u0300' and <= '\u036F') => SearchClass.Silent,
        < '\u00DF' or '\u00F7' => SearchClass.Other,
        <= '\u024F' or >= '\u0370' => SearchClass.Word,
        _ => SearchClass.Other,
    };

    private static SearchClass ClassOfOther(char c) => c switch
    {
        >= '\u200B' and <= '\u200D' => SearchClass.Silent,
        '\u3005' or '\u3007' or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' => SearchClass.Cjk,
        (>= '\u3400' and <= '\u4DBF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') => SearchClass.Cjk,
        // The first half of a pair of the planes of rare Han characters; the second goes with it.
        >= '\uD840' and <= '\uD8BF' => SearchClass.Cjk,
        _ => SearchClass.Other,
    };

    private static char[] MakeFolded()
    {
        var folded = new char[Letters];
        for (var c = 0; c < Letters; c++) folded[c] = char.ToLowerInvariant((char)c);
        var plain = 'a';
        foreach (var c in Accents)
        {
            if (c is (>= 'a' and <= 'z') or 'е' or 'σ') plain = c;
            for (var i = 0; i < Letters; i++) if (folded[i] == c) folded[i] = plain;
        }
        return folded;
    }
}
