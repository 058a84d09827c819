using StatiqSite.Engine;

namespace StatiqSite.Site.Search;

/// <summary>What the search makes of a page: what finds it, and the texts that excerpts are made from.</summary>
/// <param name="Texts">By sections; none where the entry has all.</param>
public sealed record SearchedPage(IndexedPage Index, EquatableArray<SearchFile> Texts)
{
    public static SearchedPage Of(SearchPage page, Report report)
    {
        return IndexedPage.Of(page);
    }

    public static IndexedPage IndexOf(SearchedPage page, Report report)
    {
        return page.Index;
    }

    public static IEnumerable<OutputFile> TextFiles(SearchedPage page, Report report)
    {
        return page.Texts.Select(t => t.File);
    }
}

/// <summary>A page with its postings, and no text but what its entry shows.</summary>
/// <param name="Entry">What the list of results shows of it.</param>
/// <param name="Slices">Its terms and where they stand, as <see cref="PageTerms.Slices"/> writes them.</param>
/// <param name="Words">Latin words of its names and headings, in a line: what typing mistakes are mended to.</param>
public sealed record IndexedPage(string Language, string Path, PageEntry Entry, string Slices, int Units, int Postings, string Words)
{
    private const int LongestInline = 160;

    // Buffers only: nothing of a page is left in them for the next.
    [ThreadStatic]
    private static PageTerms? buffers;

    internal static SearchedPage Of(SearchPage page)
    {
        var isCjk = page.Language is ['z', 'h', ..] or ['j', 'a', ..] or ['k', 'o', ..];
        var terms = buffers ??= new PageTerms();
        terms.Clear();
        for (var i = 0; i < page.Sections.Count; i++)
        {
            var section = page.Sections[i];
            if (i == 0)
            {
                terms.Add(page.Title, weight: 6, usual: isCjk ? 16 : 6, isName: true);
                // Of those that are called alike, what is explained comes before what is only listed.
                terms.AddExact(page.Title, page.Kind is "family" or "source" ? 14 : 15);
                // The titles of models are often longer than what they are called: an id or an alias counts as much.
                foreach (var name in page.Names) terms.AddExact(name, page.Kind is "model" ? 15 : 13);
                foreach (var name in page.Foreign) terms.AddExact(name, 11);
                terms.Add(string.Join('\n', page.Names), weight: 5, usual: 12, isName: true);
                terms.Add(string.Join('\n', page.Foreign), weight: 4, usual: 12, isName: true);
            }
            else
            {
                terms.Add(section.Heading, weight: 4, usual: isCjk ? 16 : 6, isName: true);
                terms.AddExact(section.Heading, 9);
            }
            terms.Add(section.Text, weight: 1, usual: isCjk ? 300 : 160, isName: false);
            terms.EndSection(i);
        }
        var inline = page.Sections is [{ Text.Length: <= LongestInline }] ? page.Sections[0].Text : null;
        var texts = inline is null ? SearchFile.OfTexts(page.Sections) : [];
        var entry = new PageEntry(page.Path, page.Title, page.Kind, inline, texts.Select(t => new TextPart(t.Number, t.Hash)).ToEquatableArray());
        return new SearchedPage(new IndexedPage(page.Language, page.Path, entry, terms.Slices(), page.Sections.Count, terms.Postings, terms.NameWords), texts);
    }
}

/// <summary>What the list of results shows of a page.</summary>
/// <param name="Text">Its text where that is short, else null.</param>
/// <param name="Parts">The files with its text, in order.</param>
public sealed record PageEntry(string Path, string Title, string Kind, string? Text, EquatableArray<TextPart> Parts);

/// <summary>A file with the text of sections that follow each other.</summary>
/// <param name="From">The first of them.</param>
public sealed record TextPart(int From, string Hash);
