using System.Text;

namespace StatiqSite.Site.Markdown;

/// <summary>Which characters Chinese is written with.</summary>
internal static class HanScript
{
    public static bool IsChinese(string language) => language == "zh" || language.StartsWith("zh-", StringComparison.Ordinal);

    /// <summary>A Han character, with the iteration mark and the Suzhou numerals.</summary>
    public static bool IsHan(Rune rune) => IsHan(rune.Value);

    /// <summary>The half of one that takes two characters is none by itself.</summary>
    public static bool IsHan(char c) => IsHan((int)c);

    /// <summary>Punctuation and letters of full width, which have their own space.</summary>
    public static bool IsFullWidth(Rune rune) => IsFullWidth(rune.Value);

    public static bool IsFullWidth(char c) => IsFullWidth((int)c);

    /// <summary>Quotation marks, dashes, dots: of full width in Chinese, narrow in English.</summary>
    public static bool IsFullWidthInChinese(Rune rune) => rune.Value is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2015 or 0x2026 or 0x00B7 or 0x2E3A;

    private static bool IsHan(int value) => value
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2E80 and <= 0x2FDF) or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303B);

    private static bool IsFullWidth(int value) => value is (>= 0x3000 and <= 0x303F) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6);
}
