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
    private const string Accented = "àáâãäåāăąǎçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįǐĵķĺļľłñńņňǹòóôõöøōŏőǒŕŗřśŝşšţťŧùúûüũūŭůűųǔǖǘǚǜŵýÿŷźżžё";
    private const string Plain = "aaaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnnoooooooooorrrsssstttuuuuuuuuuuuvvvvwyyyzzzе";
    private const string HalfWidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const int Letters = 0x530;

    private static readonly char[] Folded = MakeFolded();

    public static char Fold(char c)
    {
        if (c < Letters) return Folded[c];
        if (c is >= '\u3001' and <= '\uFEFF') return c;
        return c switch
        {
            >= '\uFF01' and <= '\uFF5E' => Folded[c - 0xFEE0],
            >= '\uFF66' and <= '\uFF9D' => HalfWidth[c - 0xFF66],
            '\u3000' => ' ',
            '\u2010' or '\u2011' or '\u2013' or '\u2212' => '-',
            '\u2019' => '\'',
            _ => c,
        };
    }

    /// <param name="c">Folded.</param>
    public static SearchClass ClassOf(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => SearchClass.Word,
        '-' or '.' or '_' => SearchClass.Joiner,
        '\'' or '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200D') => SearchClass.Silent,
        < '\u00DF' => SearchClass.Other,
        (<= '\u024F' and not '\u00F7') or (>= '\u0370' and < (char)Letters) => SearchClass.Word,
        '\u3005' or '\u3007' or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' => SearchClass.Cjk,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') => SearchClass.Cjk,
        // The first half of a pair of the planes of rare Han characters; the second goes with it.
        >= '\uD840' and <= '\uD8BF' => SearchClass.Cjk,
        _ => SearchClass.Other,
    };

    private static char[] MakeFolded()
    {
        var folded = new char[Letters];
        for (var c = 0; c < Letters; c++)
        {
            var lower = Lower((char)c);
            var accent = Accented.IndexOf(lower, StringComparison.Ordinal);
            folded[c] = accent >= 0 ? Plain[accent] : lower;
        }
        return folded;
    }

    private static char Lower(char c)
    {
        var odd = (c & 1) == 1;
        return c switch
        {
            (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') or (>= 'Α' and <= 'Ω') or (>= 'А' and <= 'Я') => (char)(c + 32),
            (>= '\u0100' and <= '\u0137') or (>= '\u014A' and <= '\u0177') => odd ? c : (char)(c + 1),
            (>= '\u0139' and <= '\u0148') or (>= '\u0179' and <= '\u017E') or (>= '\u01CD' and <= '\u01DC') => odd ? (char)(c + 1) : c,
            '\u0178' => '\u00FF',
            '\u01F8' => '\u01F9',
            'ς' => 'σ',
            >= '\u0400' and <= '\u040F' => (char)(c + 80),
            _ => c,
        };
    }
}
