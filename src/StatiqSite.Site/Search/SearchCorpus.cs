using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Search;

/// <summary>All pages that are searched, in the order of their numbers: language by language, each by path.</summary>
/// <param name="Shards">How many shards the postings are divided into.</param>
public sealed record SearchCorpus(EquatableArray<IndexedPage> Pages, int Shards, SearchExtent Extent)
{
    private const int MostWords = 3000;
    private const int ManyPages = 8192;

    public static SearchCorpus Of(IReadOnlyList<IndexedPage> pages, SiteSettings settings, Report report)
    {
        var ordered = settings.Languages.Select(l => pages.Where(p => p.Language == l.Code).OrderBy(p => p.Path, StringComparer.Ordinal).ToList()).ToList();
        return new SearchCorpus(
            ordered.SelectMany(p => p).ToEquatableArray(),
            SearchShards.CountFor(pages.Sum(p => p.Postings)),
            new SearchExtent(settings.Languages.Select((l, i) => new LanguagePages(l.Code, l.Name, ordered[i].Count)).ToEquatableArray(), pages.Sum(p => p.Units), pages.Count > ManyPages ? 32 : 8));
    }

    public static IEnumerable<SearchPartition> Partitions(SearchCorpus corpus, Report report)
    {
        return Enumerable.Range(0, SearchShards.Partitions).Select(i => new SearchPartition(i));
    }

    public static IEnumerable<EntryBlock> Blocks(SearchCorpus corpus, Report report)
    {
        return corpus.Pages.Chunk(corpus.Extent.BlockSize).Select((pages, i) => new EntryBlock(i, pages.Select(p => p.Entry).ToEquatableArray()));
    }

    /// <summary>The Latin words of names, those of models and terms before those of chapters and sources.</summary>
    public static WordList Words(SearchCorpus corpus, Report report)
    {
        var words = corpus.Pages.OrderBy(p => p.Entry.Kind is "chapter" or "source").SelectMany(p => p.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new WordList(string.Join(' ', words.Distinct().Take(MostWords).Order(StringComparer.Ordinal)));
    }

    /// <summary>What is known of the whole when its pages are let go.</summary>
    public static SearchExtent ExtentOf(SearchCorpus corpus, Report report)
    {
        return corpus.Extent;
    }
}

/// <summary>How much is searched.</summary>
/// <param name="Units">Sections of all pages.</param>
/// <param name="BlockSize">How many entries stand in one file. Results lie in as many blocks as there are results, so blocks are small, but the manifest names them all.</param>
public sealed record SearchExtent(EquatableArray<LanguagePages> Languages, int Units, int BlockSize);

/// <param name="Pages">How many of the pages are in it.</param>
public sealed record LanguagePages(string Code, string Name, int Pages);

/// <summary>Entries of pages that follow each other.</summary>
public sealed record EntryBlock(int Number, EquatableArray<PageEntry> Entries)
{
    public static SearchFile File(EntryBlock block, Report report)
    {
        return SearchFile.Of("d", block.Number, json =>
        {
            json.WriteStartArray();
            foreach (var entry in block.Entries)
            {
                json.WriteStartArray();
                foreach (var text in (string[])[entry.Path, entry.Title, entry.Kind]) json.WriteStringValue(text);
                if (entry.Text is not null) json.WriteStringValue(entry.Text);
                else WriteParts(json, entry.Parts);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        });
    }

    private static void WriteParts(System.Text.Json.Utf8JsonWriter json, EquatableArray<TextPart> parts)
    {
        json.WriteStartArray();
        foreach (var part in parts)
        {
            json.WriteNumberValue(part.From);
            json.WriteStringValue(part.Hash);
        }
        json.WriteEndArray();
    }
}

/// <summary>Words that typing mistakes are mended to.</summary>
public sealed record WordList(string Words)
{
    public static IEnumerable<SearchFile> File(WordList list, Report report)
    {
        yield return SearchFile.Of("l", 0, json => json.WriteStringValue(list.Words));
    }
}

/// <summary>The one file of the index with a fixed name, which names all others.</summary>
public static class SearchManifest
{
    /// <summary>The phrases that the script says.</summary>
    public static readonly string[] Phrases = ["search.label", "search.close", "search.found", "search.found-instead", "search.nothing", "search.failed", "search.loading", "search.elsewhere", "search.more"];

    /// <summary>Those for the kinds of things that the search finds: all but the pages that list them.</summary>
    public static readonly string[] KindPhrases = [.. ClosedList.Words<TargetKind>().Where(k => k != TargetKind.Page.Word()).Select(k => "kind." + k)];

    public static OutputFile Make(IReadOnlyList<SearchFile> files, SearchExtent extent, PhraseBook phrases, Report report)
    {
        return SearchFile.OfManifest(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("units", extent.Units);
            json.WriteNumber("block", extent.BlockSize);
            foreach (var kind in (string[])["s", "d", "l"])
            {
                // One string of all: there are a thousand, and signs between them would weigh as much as they do.
                json.WriteString(kind, string.Concat(files.Where(f => f.Kind == kind).OrderBy(f => f.Number).Select(f => f.Hash)));
            }
            json.WriteStartArray("languages");
            foreach (var language in extent.Languages)
            {
                json.WriteStartArray();
                json.WriteStringValue(language.Code);
                json.WriteStringValue(language.Name);
                json.WriteNumberValue(language.Pages);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartObject("words");
            foreach (var language in extent.Languages) WriteWords(json, language.Code, phrases[language.Code]);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public static IEnumerable<OutputFile> Publish(OutputFile file, Report report)
    {
        yield return file;
    }

    private static void WriteWords(System.Text.Json.Utf8JsonWriter json, string code, Phrases phrases)
    {
        json.WriteStartObject(code);
        foreach (var key in Phrases) json.WriteString(key[(key.IndexOf('.') + 1)..], phrases[key]);
        foreach (var key in KindPhrases) json.WriteString(key, phrases[key]);
        json.WriteEndObject();
    }
}
