using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Datasets;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Pages;

/// <summary>The data to take away, with every field explained.</summary>
public static class DataPages
{
    public static IEnumerable<PageSeed> Seeds(SiteContent content, Report report)
    {
        return PageSeed.InEachLanguage(content, Addresses.Data);
    }

    public static Page Build(PageSeed seed, PageSources sources, Report report)
    {
        var words = sources.Words(seed);
        var head = new PageHead("data", words.Phrases["page.data"], words.Phrases["summary.data"], Addresses.Data, []);
        return PageFrame.Around(words, head, new DataView(
            Dataset.CurrentVersion,
            [
                File(words, Addresses.DataTable, "data.csv"),
                File(words, Addresses.DataJson, "data.json"),
                File(words, Addresses.DataSchema, "data.schema"),
                .. LifePictures.IsFile(words.Content.Data) ? [File(words, Addresses.In(words.Language, Addresses.LifeBarFile), "data.life")] : Array.Empty<DataFileView>(),
                .. LineagePictures.IsFile(words.Content.Data) ? [File(words, Addresses.In(words.Language, Addresses.LineageFile), "data.lineage")] : Array.Empty<DataFileView>(),
            ],
            DatasetFields.All.Select(e => new DataEntryView(
                e.Entry, Anchor(e.Entry), words.Phrases["entry." + e.Entry], e.Fields.Select(f => Field(words, f)).ToEquatableArray())).ToEquatableArray(),
            ModelTable.Columns(words.Content.Settings).Select(c => Column(words, c)).ToEquatableArray(),
            PageCitation.Of(words, words.Phrases["page.data"], "cite.checked", DateWords.View(words.Content.Settings.Checked, words.Phrases), words.Language.Code)));
    }

    /// <summary>The pictures that are files too, in each language.</summary>
    public static IEnumerable<PageSeed> Pictures(SiteContent content, Report report)
    {
        return PictureAddresses(content.Data).SelectMany(address => PageSeed.InEachLanguage(content, address));
    }

    internal static IEnumerable<string> PictureAddresses(ModelData data)
    {
        if (LifePictures.IsFile(data)) yield return Addresses.LifeBarFile;
        if (LineagePictures.IsFile(data)) yield return Addresses.LineageFile;
    }

    public static OutputFile Draw(PageSeed seed, PageSources sources, Report report)
    {
        return new OutputFile(seed.Path, Encoding.UTF8.GetBytes(
            seed.Address == Addresses.LifeBarFile ? LifePictures.File(sources.Words(seed)) : LineagePictures.File(sources.Words(seed))));
    }

    private static DataFileView File(Wording words, string path, string phrase) =>
        new(new LinkView(RelativePath.NameOf(path), Addresses.Relative(words.Path, path)), words.Phrases[phrase]);

    private static DataFieldView Field(Wording words, DatasetField field)
    {
        var type = words.Phrases["type." + field.Type];
        if (field.IsList) type = words.Phrases.Format("type.list", type);
        if (field.MayBeNull) type = words.Phrases.Format("type.null", type);
        return new DataFieldView(
            field.Name,
            type,
            field.Entry.Length > 0 ? new LinkView(field.Entry, "#" + Anchor(field.Entry)) : null,
            words.Phrases[DatasetFields.PhraseKey(field.Owner, field.Name)],
            field.Words is { } list ? list.Words.Select(w => new WordView(w, words.Phrases[$"{list.Phrases}.{w}"])).ToEquatableArray() : []);
    }

    private static DataFieldView Column(Wording words, TableColumn column)
    {
        var meaning = words.Phrases["column." + column.Name];
        var language = words.Content.Settings.Languages.FirstOrDefault(l => l.Code == column.Language);
        return new DataFieldView(column.Header, "", null, language is null ? meaning : words.Phrases.Format("type.each", meaning, language.Code), []);
    }

    private static string Anchor(string entry) => "entry-" + entry;
}
