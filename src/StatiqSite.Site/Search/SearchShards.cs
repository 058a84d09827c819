using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;

namespace StatiqSite.Site.Search;

/// <summary>Turns pages into shards of postings: terms that begin alike stand in one shard, so that a beginning is looked up in one.</summary>
public static class SearchShards
{
    /// <summary>Shares of the terms that are worked on side by side; each holds whole shards.</summary>
    public const int Partitions = 16;

    private const int MostShards = 1024;

    /// <summary>
    /// Postings of a shard, so that a search for words that stand on every page loads no more than for rare ones. Of the longest lists of a fuller shard the
    /// pages are kept that say most of the word, and how many were left out; none is cut to less than <see cref="FewestPostings"/>.
    /// </summary>
    private const int MostPostings = 1280;

    /// <summary>The same where there are as many shards as there may be: from page to page the steps are longer there, and a posting takes more room. Some 4 KB when packed.</summary>
    private const int MostOfLargeSite = 800;

    private const int FewestPostings = 16;

    /// <summary>About 600 postings a shard: some 1 KB when packed.</summary>
    public static int CountFor(int postings)
    {
        var count = Partitions;
        while (count < MostShards && count * 600L < postings) count *= 2;
        return count;
    }

    public static int PartitionOf(ReadOnlySpan<char> term) => (int)(Hash(term, isDeep: false) % Partitions);

    public static IEnumerable<SearchFile> Make(SearchPartition partition, SearchCorpus corpus, Report report)
    {
        var lists = PostingLists.Of(corpus.Pages, partition.Number);
        var shards = new List<PostingList>[corpus.Shards];
        foreach (var list in lists.All) (shards[ShardOf(list.Term, corpus.Shards)] ??= []).Add(list);
        var text = new ArrayBufferWriter<byte>(16384);
        for (var i = partition.Number; i < corpus.Shards; i += Partitions)
        {
            text.ResetWrittenCount();
            Write(text, shards[i] ?? [], lists, corpus.Shards == MostShards ? MostOfLargeSite : MostPostings);
            yield return SearchFile.Of("s", i, text.WrittenSpan);
        }
    }

    /// <summary>The longest that a list of these may be, that all together have no more than <paramref name="most"/>.</summary>
    private static int Limit(List<PostingList> lists, int most)
    {
        var limit = most;
        while (limit > FewestPostings && Sum(lists, limit) > most) limit = Math.Max(limit - (limit / 8), FewestPostings);
        return limit;

        static int Sum(List<PostingList> lists, int limit)
        {
            var sum = 0;
            foreach (var list in lists) sum += Math.Min(list.Count, limit);
            return sum;
        }
    }

    /// <summary>A JSON string with a line for each term: the term, its postings, and how many were left out if any were. No term has a character that JSON escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(ArrayBufferWriter<byte> text, List<PostingList> terms, PostingLists lists, int most)
    {
        terms.Sort(static (a, b) => string.CompareOrdinal(a.Term, b.Term));
        var limit = Limit(terms, most);
        text.Write("\"\\n"u8);
        foreach (var list in terms)
        {
            Encoding.UTF8.GetBytes(list.Term, text);
            text.Write(" "u8);
            var postings = lists.Strongest(list, limit);
            var last = 0;
            foreach (var posting in postings)
            {
                var unit = posting >> 4;
                WriteNumber(text, ((unit - last) << 4) | (posting & 15));
                last = unit;
            }
            if (list.Count > postings.Length) Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {list.Count - postings.Length}"), text);
            text.Write("\\n"u8);
        }
        text.Write("\""u8);
    }

    /// <summary>Five bits a character, the lowest first; the sixth says that more follow. The characters are those from # on, without the backslash, which JSON escapes.</summary>
    private static void WriteNumber(ArrayBufferWriter<byte> text, int number)
    {
        const int Longest = 7;
        var span = text.GetSpan(Longest);
        var length = 0;
        do
        {
            var bits = number > 31 ? (number & 31) | 32 : number;
            number >>= 5;
            span[length++] = (byte)(bits + (bits < '\\' - '#' ? '#' : '#' + 1));
        }
        while (number > 0);
        text.Advance(length);
    }

    /// <summary>Where there are as many shards as there may be, longer beginnings keep their terms apart; a partition holds whole shards all the same.</summary>
    private static int ShardOf(ReadOnlySpan<char> term, int shards) =>
        (int)((Hash(term, isDeep: shards == MostShards) & (uint)(shards - Partitions)) | (Hash(term, isDeep: false) & (Partitions - 1)));

    /// <summary>
    /// FNV-1a, from 0, over what terms of one shard begin with: one character of Chinese (two on large sites), two letters (four) and the first two digits after them, or the
    /// beginning of a whole name. The digits keep a thousand numbered names apart; who types only the letters before them finds those, which are a term too.
    /// </summary>
    private static uint Hash(ReadOnlySpan<char> term, bool isDeep)
    {
        const int NameBeginning = 12;
        var isName = term[0] == '=';
        var isCjk = SearchFolding.ClassOf(term[0]) == SearchClass.Cjk;
        var length = Math.Min(isName ? NameBeginning : (isCjk ? 1 : 2) * (isDeep ? 2 : 1), term.Length);
        var hash = NumberedScripts.Fnv(term[..length], from: 0);
        if (!isName && !isCjk && !term[..length].ContainsAnyInRange('0', '9') && term[length..].IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            var digits = term[(length + digit)..];
            hash = NumberedScripts.Fnv(digits[..(digits.Length > 1 && char.IsAsciiDigit(digits[1]) ? 2 : 1)], hash);
        }
        return NumberedScripts.Mixed(hash);
    }
}

/// <summary>A share of the terms.</summary>
public sealed record SearchPartition(int Number);

/// <summary>Where a term stands: so many postings from a place in <see cref="PostingLists"/>.</summary>
internal sealed class PostingList(string term)
{
    public string Term => term;

    public int From { get; set; }

    public int Count { get; set; }
}

/// <summary>The postings of all pages for a share of the terms, in one array: what each term needs is counted before it is filled.</summary>
internal sealed class PostingLists
{
    private readonly int[] postings;

    private PostingLists(List<PostingList> all, int[] postings) => (All, this.postings) = (all, postings);

    public IReadOnlyList<PostingList> All { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PostingLists Of(EquatableArray<IndexedPage> pages, int partition)
    {
        var all = new List<PostingList>();
        var order = Count(pages, partition, all);
        var total = 0;
        foreach (var list in all) (list.From, total, list.Count) = (total, total + list.Count, 0);
        var postings = new int[total];
        var next = 0;
        for (var page = 0; page < pages.Count; page++)
        {
            for (var rest = PageTerms.Slice(pages[page].Slices, partition); rest.Length > 0;)
            {
                var (letters, count) = PageTerms.Sizes(rest[0]);
                var list = all[order[next++]];
                foreach (var posting in rest.Slice(1 + letters, count)) postings[list.From + list.Count++] = (page * SearchPage.MostSections * 16) + posting;
                rest = rest[(1 + letters + count)..];
            }
        }
        return new PostingLists(all, postings);
    }

    /// <summary>The postings of a term, in order, or those that say most of it.</summary>
    public ReadOnlySpan<int> Strongest(PostingList list, int most)
    {
        var own = postings.AsSpan(list.From, list.Count);
        if (own.Length <= most) return own;
        Span<int> having = stackalloc int[16];
        foreach (var posting in own) having[posting & 15]++;
        var weakest = 15;
        for (; having[weakest] < most; weakest--) most -= having[weakest];
        // Of the weakest that are kept some from everywhere, since the languages follow each other.
        var (kept, seen, all) = (0, 0L, having[weakest]);
        foreach (var posting in own)
        {
            var impact = posting & 15;
            if (impact > weakest || (impact == weakest && ++seen * most / all > (seen - 1) * most / all)) own[kept++] = posting;
        }
        return own[..kept];
    }

    /// <summary>Counts the postings of each term.</summary>
    /// <returns>The numbers of the terms as they come.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<int> Count(EquatableArray<IndexedPage> pages, int partition, List<PostingList> all)
    {
        const int UsualTerms = 32;
        var order = new List<int>(pages.Count * UsualTerms);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var page in pages.AsSpan())
        {
            for (var rest = PageTerms.Slice(page.Slices, partition); rest.Length > 0;)
            {
                var (letters, count) = PageTerms.Sizes(rest[0]);
                var term = rest.Slice(1, letters);
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var isKnown);
                if (!isKnown)
                {
                    number = all.Count;
                    all.Add(new PostingList(term.ToString()));
                }
                all[number].Count += count;
                order.Add(number);
                rest = rest[(1 + letters + count)..];
            }
        }
        return order;
    }
}
