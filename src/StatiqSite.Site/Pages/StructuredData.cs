using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>
/// What a page is about in the words of schema.org, as JSON-LD: a chapter is a TechArticle, the data page a Dataset, the glossary a DefinedTermSet, and the way
/// from home to a page a BreadcrumbList. A script element of that type is data to browsers, so the policy lets it stand; nothing in it can end the element.
/// </summary>
internal static class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Wording words, PageHead head, object content)
    {
        var things = new List<Action<Utf8JsonWriter>>();
        if (content is ChapterView) things.Add(json => Article(json, words, head));
        if (content is DataView) things.Add(json => Dataset(json, words, head));
        if (content is GroupsView<TermView> glossary) things.Add(json => Terms(json, words, head, glossary));
        if (head.Breadcrumbs.Count > 0) things.Add(json => Breadcrumbs(json, words, head));
        if (things.Count == 0) return "";

        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var thing in things)
            {
                json.WriteStartObject();
                thing(json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Article(Utf8JsonWriter json, Wording words, PageHead head)
    {
        json.WriteString("@type", "TechArticle");
        json.WriteString("headline", head.Title);
        About(json, words, head, head.TextLanguage ?? words.Language.Code);
        if (words.Content.Settings.Hosting.HasCopies)
        {
            json.WriteStartObject("encoding");
            json.WriteString("@type", "MediaObject");
            json.WriteString("contentUrl", Addresses.Copy(Addresses.Absolute(words.Content.Settings.Address, words.Path)));
            json.WriteString("encodingFormat", "text/markdown");
            json.WriteEndObject();
        }
        if (head.Modified is { } modified) json.WriteString("dateModified", IsoDay.Of(modified));
    }

    private static void Dataset(Utf8JsonWriter json, Wording words, PageHead head)
    {
        json.WriteString("@type", "Dataset");
        json.WriteString("name", $"{words.Text(words.Content.Settings.Title)} · {head.Title}");
        About(json, words, head, words.Language.Code);
        json.WriteStartArray("distribution");
        foreach (var (path, type) in ((string, string)[])[(Addresses.DataTable, "text/csv"), (Addresses.DataJson, "application/json")])
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("contentUrl", Addresses.Absolute(words.Content.Settings.Address, path));
            json.WriteString("encodingFormat", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Terms(Utf8JsonWriter json, Wording words, PageHead head, GroupsView<TermView> glossary)
    {
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("name", head.Title);
        About(json, words, head, words.Language.Code);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var term in glossary.Groups.SelectMany(g => g.Entries))
        {
            json.WriteStartObject();
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("name", term.Name);
            json.WriteString("url", $"{Here(words, words.Language.Code)}#{term.Id}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void About(Utf8JsonWriter json, Wording words, PageHead head, string language)
    {
        var settings = words.Content.Settings;
        json.WriteString("description", head.Description);
        json.WriteString("inLanguage", language);
        json.WriteString("url", Here(words, language));
        json.WriteString("license", settings.Licence.Url);
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", settings.Author);
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, Wording words, PageHead head)
    {
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var home = new LinkView(words.Text(words.Content.Settings.Title), words.Href(Addresses.Home));
        var folder = RelativePath.FolderOf(words.Path);
        var position = 0;
        foreach (var link in head.Breadcrumbs.Prepend(home))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", link.Text);
            json.WriteString("item", Addresses.Absolute(words.Content.Settings.Address, RelativePath.Resolve(folder, link.Href)!));
            json.WriteEndObject();
        }
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", ++position);
        json.WriteString("name", head.Title);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Here(Wording words, string language) =>
        Addresses.Absolute(words.Content.Settings.Address, Addresses.In(words.Content.Language(language), words.Address));
}
