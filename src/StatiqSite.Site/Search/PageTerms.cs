using System.Runtime.InteropServices;

namespace StatiqSite.Site.Search;

/// <summary>
/// Gathers the terms of a page, section by section. Sites of ten thousand pages have as many terms as take longer to make strings of than to find, so terms are places
/// in one buffer, and one of these serves page after page.
/// </summary>
internal sealed class PageTerms
{
    // BM25F; the lengths are constants, so that one edit does not move the score of every other page.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    /// <summary>What stands before a term's letters in <see cref="Slices"/>: how many postings, how many letters.</summary>
    private const int LengthBits = 6;

    private readonly List<int> found = [];
    private readonly List<int> touched = [];
    private readonly List<(int Term, int Impact)> exact = [];
    private readonly List<(int Term, char Posting)> postings = [];
    private readonly SortedSet<string> words = new(StringComparer.Ordinal);
    private readonly TokenSink take;

    /// <summary>The number of a term and one, or 0; a term stands where its hash says or after that.</summary>
    private int[] slots = new int[4096];
    private Term[] terms = new Term[1024];
    private char[] letters = new char[8192];
    private int count;
    private int lettersUsed;
    private bool isName;

    public PageTerms() => take = Take;

    public int Postings => postings.Count;

    /// <summary>Latin words of the names and headings.</summary>
    public string NameWords => string.Join(' ', words);

    public void Clear()
    {
        Array.Clear(slots);
        (count, lettersUsed) = (0, 0);
        found.Clear();
        touched.Clear();
        exact.Clear();
        postings.Clear();
        words.Clear();
    }

    /// <param name="usual">How many tokens such a text usually has.</param>
    public void Add(ReadOnlySpan<char> text, double weight, int usual, bool isName)
    {
        found.Clear();
        this.isName = isName;
        SearchTokenizer.Cut(text, isName, take);
        var share = weight / (1 - LengthShare + (LengthShare * Math.Max(found.Count, usual / 2) / usual));
        foreach (var id in found)
        {
            ref var term = ref terms[id];
            if (term.Weight == 0) touched.Add(id);
            term.Weight += share;
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
            ref var term = ref terms[id];
            Add(id, section, (int)Math.Ceiling(15 * term.Weight / (Saturation + term.Weight)));
            term.Weight = 0;
        }
        foreach (var (id, impact) in exact) Add(id, section, impact);
        touched.Clear();
        exact.Clear();
    }

    /// <summary>
    /// The terms of each partition: where each begins and the last ends, in two characters each; then for each term a character <c>postings &lt;&lt; 6 | letters</c>,
    /// the letters, and for each section that has it a character <c>section &lt;&lt; 4 | impact</c>. One string costs a hundredth of as many objects.
    /// </summary>
    public string Slices()
    {
        const int Head = 2 * (SearchShards.Partitions + 1);
        Span<int> ends = stackalloc int[SearchShards.Partitions + 1];
        var all = terms.AsSpan(0, count);
        foreach (ref var term in all)
        {
            term.Partition = SearchShards.PartitionOf(Letters(term));
            ends[term.Partition + 1] += term.Size;
        }
        ends[0] = Head;
        for (var i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
        var slices = new char[ends[^1]];
        for (var i = 0; i < ends.Length; i++) (slices[2 * i], slices[(2 * i) + 1]) = ((char)(ends[i] >> 16), (char)ends[i]);
        foreach (ref var term in all)
        {
            // Terms that only stand where they are not counted have no postings.
            if (term.Postings == 0) continue;
            term.Next = ends[term.Partition];
            ends[term.Partition] += term.Size;
            slices[term.Next++] = (char)((term.Postings << LengthBits) | term.Length);
            Letters(term).CopyTo(slices.AsSpan(term.Next));
            term.Next += term.Length;
        }
        foreach (var (id, posting) in CollectionsMarshal.AsSpan(postings)) slices[all[id].Next++] = posting;
        return new string(slices);
    }

    /// <summary>The slice of a partition.</summary>
    public static ReadOnlySpan<char> Slice(string slices, int partition)
    {
        return slices.AsSpan()[End(slices, partition)..End(slices, partition + 1)];

        static int End(string slices, int i) => (slices[2 * i] << 16) | slices[(2 * i) + 1];
    }

    /// <summary>What the first character of a term says.</summary>
    public static (int Letters, int Postings) Sizes(char head) => (head & ((1 << LengthBits) - 1), head >> LengthBits);

    private ReadOnlySpan<char> Letters(in Term term) => letters.AsSpan(term.Start, term.Length);

    private void Add(int id, int section, int impact)
    {
        terms[id].Postings++;
        postings.Add((id, (char)((section << 4) | Math.Clamp(impact, 1, 15))));
    }

    private void Take(ReadOnlySpan<char> token)
    {
        var id = IdOf(token);
        if (!isName && terms[id].IsStop) return;
        if (isName && token.Length >= 4 && token[0] < 0x250 && !token.ContainsAnyInRange('0', '9')) words.Add(token.ToString());
        found.Add(id);
    }

    private int IdOf(ReadOnlySpan<char> token)
    {
        var hash = 0u;
        foreach (var c in token) hash = (hash ^ c) * 0x9E3779B1;
        hash ^= hash >> 15;
        var slot = hash & (slots.Length - 1);
        for (int number; (number = slots[slot]) > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var term = ref terms[number - 1];
            if (term.Hash == hash && Letters(term).SequenceEqual(token)) return number - 1;
        }
        return Added(token, hash, slot);
    }

    private int Added(ReadOnlySpan<char> token, uint hash, long slot)
    {
        if (count == terms.Length) Array.Resize(ref terms, 2 * count);
        if (lettersUsed + token.Length > letters.Length) Array.Resize(ref letters, 2 * letters.Length);
        token.CopyTo(letters.AsSpan(lettersUsed));
        terms[count] = new Term { Start = lettersUsed, Length = token.Length, Hash = hash, IsStop = StopWords.Contains(token) };
        lettersUsed += token.Length;
        slots[slot] = ++count;
        if (2 * count > slots.Length) Spread();
        return count - 1;
    }

    private void Spread()
    {
        slots = new int[2 * slots.Length];
        for (var id = 0; id < count; id++)
        {
            var slot = terms[id].Hash & (slots.Length - 1);
            while (slots[slot] > 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = id + 1;
        }
    }

    private struct Term
    {
        public int Start;
        public int Length;
        public uint Hash;
        public bool IsStop;
        public int Postings;
        public int Partition;
        public int Next;

        /// <summary>In the section at hand.</summary>
        public double Weight;

        /// <summary>Characters in the slice.</summary>
        public readonly int Size => Postings == 0 ? 0 : 1 + Length + Postings;
    }
}
