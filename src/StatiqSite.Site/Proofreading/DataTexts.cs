using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Proofreading;

/// <summary>Proofreads the texts of data files: those that stand under a language's code.</summary>
public static class DataTexts
{
    public static void Check(DataFile file, SiteSettings site, NameList names, Report report)
    {
        if (file is not { Text: { } text, Root: { } root }) return;
        Check(root, text, site.Languages.ToDictionary(l => l.Code, l => new Proofreader(l.Code, names, report), StringComparer.Ordinal));
    }

    private static void Check(YamlNode node, SourceText text, Dictionary<string, Proofreader> proofreaders)
    {
        if (node is YamlList list)
            foreach (var item in list.Items) Check(item, text, proofreaders);
        if (node is not YamlMapping mapping) return;
        foreach (var (key, value) in mapping.Entries)
        {
            if (!proofreaders.TryGetValue(key.Text, out var proofreader)) Check(value, text, proofreaders);
            else
                foreach (var scalar in ((value as YamlList)?.Items ?? [value]).OfType<YamlScalar>()) proofreader.Read(scalar, text);
        }
    }
}
