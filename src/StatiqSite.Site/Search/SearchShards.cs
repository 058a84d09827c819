using System.Runtime.InteropServices;
using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Search;

/// <summary>Turns pages into shards of postings: terms that begin alike stand in one shard, so that a beginning is looked up in one.</summary>
public static class SearchShards
{
    /// <summary>Shares of the terms that are worked on side by side; each holds whole shards.</summary>
    public const int Partitions = 16;

    private const int MostShards = 1024;

    /// <summary>A list as long as this says little; of a longer one the pages that say most of the word are kept.</summary>
    private const int MostPostings = 4096;

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>About 600 postings a shard: some 1 KB when packed.</summary>
    public static int CountFor(int postings)
    {
        var count = Partitions;
        while (count < MostShards && count * 600L < postings) count *= 2;
        return count;
    }

    public static int PartitionOf(ReadOnlySpan<char> term) => (int)(Hash(term) % Partitions);

    public static IEnumerable<SearchFile> Make(SearchPartition partition, SearchCorpus corpus, Report report)
    {
        var shards = new List<KeyValuePair<string, List<int>>>[corpus.Shards];
        foreach (var term in Merge(corpus, partition.Number)) (shards[Hash(term.Key) % (uint)corpus.Shards] ??= []).Add(term);
        for (var i = partition.Number; i < corpus.Shards; i += Partitions)
        {
            var text = Write(shards[i] ?? []);
            yield return SearchFile.Of("s", i, json => json.WriteStringValue(text));
        }
    }

    private static Dictionary<string, List<int>> Merge(SearchCorpus corpus, int partition)
    {
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var page = 0; page < corpus.Pages.Count; page++)
        {
            var rest = corpus.Pages[page].Slices[partition].AsSpan();
            while (rest.Length > 0)
            {
                var (tab, end) = (rest.IndexOf('\t'), rest.IndexOf('\n'));
                ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, rest[..tab], out _);
                postings ??= [];
                foreach (var posting in rest[(tab + 1)..end]) postings.Add((page * SearchPage.MostSections * 16) + posting - 0x20);
                rest = rest[(end + 1)..];
            }
        }
        return terms;
    }

    private static string Write(List<KeyValuePair<string, List<int>>> terms)
    {
        terms.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var text = new StringBuilder("\n");
        foreach (var (term, all) in terms)
        {
            text.Append(term).Append(' ');
            var last = 0;
            foreach (var posting in Strongest(all))
            {
                var unit = posting >> 4;
                WriteNumber(text, ((unit - last) << 4) | (posting & 15));
                last = unit;
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<int> Strongest(List<int> postings) =>
        postings.Count <= MostPostings ? postings : postings.OrderByDescending(p => p & 15).ThenBy(p => p).Take(MostPostings).Order();

    /// <summary>Base64 VLQ: five bits a character, the lowest first; the sixth says that more follow.</summary>
    private static void WriteNumber(StringBuilder text, int number)
    {
        do
        {
            var bits = number & 31;
            number >>= 5;
            text.Append(Digits[number > 0 ? bits | 32 : bits]);
        }
        while (number > 0);
    }

    /// <summary>FNV-1a over what terms of one shard begin with: one character of Chinese, two letters, or the beginning of a whole name.</summary>
    private static uint Hash(ReadOnlySpan<char> term)
    {
        var length = term[0] == '=' ? 6 : SearchFolding.ClassOf(term[0]) == SearchClass.Cjk ? 1 : 2;
        var hash = 2166136261;
        foreach (var c in term[..Math.Min(length, term.Length)]) hash = unchecked((hash ^ c) * 16777619);
        // The low bits of this hash follow the last character alone.
        return hash ^ (hash >> 15);
    }
}

/// <summary>A share of the terms.</summary>
public sealed record SearchPartition(int Number);
