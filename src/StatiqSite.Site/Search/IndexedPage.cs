using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Search;

/// <summary>A page with its postings, and no text but what its entry shows.</summary>
/// <param name="Entry">What the list of results shows of it.</param>
/// <param name="Slices">
/// Its terms by <see cref="SearchShards.PartitionOf"/>: a term, a tab, a character <c>section &lt;&lt; 4 | impact</c> for each section that has it, a line feed. One
/// string costs a tenth of as many objects.
/// </param>
/// <param name="Words">Latin words of its names and headings, in a line: what typing mistakes are mended to.</param>
/// <param name="Texts">The files that excerpts are made from, by sections; none where the entry has all.</param>
public sealed record IndexedPage(string Language, string Path, PageEntry Entry, EquatableArray<string> Slices, int Units, int Postings, string Words, EquatableArray<SearchFile> Texts)
{
    // BM25F; the lengths are constants, so that one edit does not move the score of every other page.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const int LongestInline = 160;

    public static IndexedPage Of(SearchPage page, Report report)
    {
        var isCjk = page.Language is ['z', 'h', ..] or ['j', 'a', ..] or ['k', 'o', ..];
        var terms = new PageTerms();
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
        var words = terms.NameWords();
        var inline = page.Sections is [{ Text.Length: <= LongestInline }] ? page.Sections[0].Text : null;
        var texts = (inline is null ? SearchFile.OfTexts(page.Sections) : []).ToEquatableArray();
        return new IndexedPage(
            page.Language, page.Path, new PageEntry(page.Path, page.Title, page.Kind, inline, texts.Select(t => new TextPart(t.Number, t.Hash)).ToEquatableArray()),
            terms.Slices(), page.Sections.Count, terms.Count, words, texts);
    }

    public static IEnumerable<SearchFile> TextFiles(IndexedPage page, Report report)
    {
        return page.Texts;
    }

    /// <summary>Gathers the terms of a page, section by section.</summary>
    private sealed class PageTerms
    {
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly List<string> terms = [];
        private readonly List<double> weights = [];
        private readonly List<int> touched = [];
        private readonly List<(int Term, char Posting)> postings = [];
        private readonly SortedSet<string> words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly List<(int Term, int Impact)> exact = [];
        private readonly List<int> found = [];

        public PageTerms() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Count => postings.Count;

        /// <param name="usual">How many tokens such a text usually has.</param>
        public void Add(string text, double weight, int usual, bool isName)
        {
            found.Clear();
            SearchTokenizer.Cut(text, isName, token =>
            {
                if (!isName && StopWords.Contains(token)) return;
                if (isName && token.Length >= 4 && token[0] < 0x250 && !token.ContainsAnyInRange('0', '9')) words.Add(token.ToString());
                found.Add(IdOf(token));
            });
            var share = weight / (1 - LengthShare + (LengthShare * Math.Max(found.Count, usual / 2) / usual));
            foreach (var id in found)
            {
                if (weights[id] == 0) touched.Add(id);
                weights[id] += share;
            }
        }

        /// <summary>The whole name as one term.</summary>
        public void AddExact(string name, int impact)
        {
            var compact = SearchTokenizer.Compact(name);
            if (compact.Length == 0) return;
            var id = IdOf("=" + compact);
            if (!exact.Exists(e => e.Term == id)) exact.Add((id, impact));
        }

        public void EndSection(int section)
        {
            foreach (var id in touched)
            {
                postings.Add((id, Posting(section, (int)Math.Ceiling(15 * weights[id] / (Saturation + weights[id])))));
                weights[id] = 0;
            }
            foreach (var (id, impact) in exact) postings.Add((id, Posting(section, impact)));
            touched.Clear();
            exact.Clear();
        }

        public string NameWords() => string.Join(' ', words);

        public EquatableArray<string> Slices()
        {
            var slices = new StringBuilder[SearchShards.Partitions];
            for (var i = 0; i < slices.Length; i++) slices[i] = new StringBuilder();
            var last = -1;
            StringBuilder? slice = null;
            postings.Sort();
            foreach (var (id, posting) in postings)
            {
                if (id != last)
                {
                    slice?.Append('\n');
                    slice = slices[SearchShards.PartitionOf(terms[id])];
                    slice.Append(terms[id]).Append('\t');
                    last = id;
                }
                slice!.Append(posting);
            }
            slice?.Append('\n');
            return slices.Select(s => s.ToString()).ToEquatableArray();
        }

        // Above the control characters, so that none of them is a line feed or a tab.
        private static char Posting(int section, int impact) => (char)(0x20 + ((section << 4) | Math.Clamp(impact, 1, 15)));

        private int IdOf(ReadOnlySpan<char> term)
        {
            if (lookup.TryGetValue(term, out var id)) return id;
            var added = term.ToString();
            ids.Add(added, terms.Count);
            terms.Add(added);
            weights.Add(0);
            return terms.Count - 1;
        }
    }
}

/// <summary>What the list of results shows of a page.</summary>
/// <param name="Text">Its text where that is short, else null.</param>
/// <param name="Parts">The files with its text, in order.</param>
public sealed record PageEntry(string Path, string Title, string Kind, string? Text, EquatableArray<TextPart> Parts);

/// <summary>A file with the text of sections that follow each other.</summary>
/// <param name="From">The first of them.</param>
public sealed record TextPart(int From, string Hash);
