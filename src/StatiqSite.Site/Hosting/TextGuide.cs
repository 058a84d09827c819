using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Hosting;

/// <summary>The way into the site for language models, as llmstxt.org describes it: a list in Markdown of what there is, in one language, and where the same is in the others.</summary>
internal static class TextGuide
{
    public const string Name = "llms.txt";

    public static OutputFile Of(SiteContent content, Phrases phrases, Language language)
    {
        var (settings, code) = (content.Settings, language.Code);
        var text = new StringBuilder($"# {Line(settings.Title[code])}\n\n> {Line(settings.Description[code])}\n");
        foreach (var part in content.FilledParts)
        {
            text.Append($"\n## {Line(part.Name[code])}\n\n");
            foreach (var chapter in content.ChaptersOf(part.Id).Select(c => (c.Slug, Text: c.In(code)))) Entry(chapter.Text.Title, Addresses.Chapter(chapter.Slug), chapter.Text.Summary);
        }
        foreach (var family in content.Data.Families.Where(f => content.Data.OfFamily(f.Id).Any()))
        {
            text.Append($"\n## {Line(family.Name[code])}\n\n");
            foreach (var model in content.Data.OfFamily(family.Id)) Entry(model.Name[code], Addresses.Model(model.Id), model.Summary[code]);
        }
        text.Append("\n## Optional\n\n");
        foreach (var (path, phrase) in ((string, string)[])[(Addresses.DataJson, "data.json"), (Addresses.DataSchema, "data.schema"), (Addresses.DataTable, "data.csv")])
            text.Append($"- [{path}]({Addresses.Absolute(settings.Address, path)}): {Line(phrases[phrase])}\n");
        foreach (var other in settings.Languages.Where(l => l != language))
            text.Append($"- [{other.Name}]({Addresses.Absolute(settings.Address, Addresses.In(other, Name))}): {Line(settings.Title[other.Code])}\n");
        return new OutputFile(Addresses.In(language, Name), Encoding.UTF8.GetBytes(text.ToString()));

        // Where there are copies they come to a reader of Markdown at once.
        void Entry(string title, string address, string summary) => text.Append(
            $"- [{Line(title)}]({Addresses.Absolute(settings.Address, Addresses.In(language, settings.Hosting.HasCopies ? Addresses.Copy(address) : address))}): {Line(summary)}\n");
    }

    // Texts of data files may go over several lines; an entry is one.
    private static string Line(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
