using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Proofreading;

/// <summary>
/// Reads texts of one language as an editor would: typography and numbers by the rules of the language, names by <c>names.yml</c>. All that it tells are warnings.
/// </summary>
internal sealed class Proofreader(string language, NameList names, Report report)
{
    /// <summary>What stands in a text for something that is not its prose: code, an address, a picture.</summary>
    internal const char Object = '\uFFFC';

    private readonly bool isChinese = HanScript.IsChinese(language);
    private readonly bool isEnglish = language == "en" || language.StartsWith("en-", StringComparison.Ordinal);

    /// <param name="placeOf">The place of a character of the text.</param>
    internal void Read(string text, Func<int, Place> placeOf)
    {
        Tell(NameSpelling.Remarks(text, names));
        if (isChinese) Tell(ChineseTypography.Remarks(text));
        if (isChinese || isEnglish) Tell(DigitGroups.Remarks(text, language));

        void Tell(IEnumerable<Remark> remarks)
        {
            foreach (var remark in remarks) report.Add(remark.At(placeOf(remark.Index)));
        }
    }

    /// <summary>A text of a data file. What stands between backquotes is code.</summary>
    internal void Read(YamlScalar scalar, SourceText file) => Read(WithoutCode(scalar.Text), i => PlaceOf(scalar, i, file));

    private static string WithoutCode(string text)
    {
        if (!text.Contains('`')) return text;
        var parts = text.Split('`');
        for (var i = 1; i < parts.Length - 1; i += 2) parts[i] = new string(Object, parts[i].Length);
        return string.Join(Object, parts);
    }

    /// <summary>The character's place in the file: found by what stands around it, since quotes, escapes, indentation and folding move it. Where that is not to be found,
    /// where the text begins.</summary>
    private static Place PlaceOf(YamlScalar scalar, int index, SourceText file)
    {
        var start = file.OffsetAt(scalar.Place);
        foreach (var (most, after) in (ReadOnlySpan<(int, int)>)[(8, 1), (8, 0), (1, 1)])
        {
            var before = Math.Min(index, most);
            var around = scalar.Text.AsSpan(index - before, before + 1 + Math.Min(after, scalar.Text.Length - index - 1));
            var from = Math.Min(start + index - before, file.Text.Length);
            var rest = file.Text.AsSpan(from);
            var found = rest[..Math.Min(rest.Length, scalar.Text.Length + 200)].IndexOf(around);
            if (found >= 0) return file.PlaceAt(from + found + before);
        }
        return scalar.Place;
    }
}
