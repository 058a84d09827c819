using StatiqSite.Engine;
using StatiqSite.Site.Markdown;

namespace StatiqSite.Site.Content;

/// <summary>A name that begins with a Han character needs its pinyin: order must not depend on a table of the machine.</summary>
internal static class PinyinChecks
{
    public static void Check(SiteContent content, Report report)
    {
        if (content.Settings.Languages.FirstOrDefault(l => HanScript.IsChinese(l.Code)) is not { } chinese) return;
        var names = content.Data.Families.Select(f => (f.Place, f.Name, f.Pinyin))
            .Concat(content.Data.Methods.Select(m => (m.Place, m.Name, m.Pinyin)))
            .Concat(content.Data.Abilities.Select(a => (a.Place, a.Name, a.Pinyin)))
            .Concat(content.Data.Models.Select(m => (m.Place, m.Name, m.Pinyin)))
            .Concat(content.Terms.Select(t => (t.Place, t.Term, t.Pinyin)));
        foreach (var (place, name, pinyin) in names)
            if (pinyin is null && name[chinese.Code] is { Length: > 0 } text && HanScript.IsHan(text.EnumerateRunes().First())) report.Add(Errors.MissingPinyin(place, text));
    }
}
