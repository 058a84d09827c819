using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StatiqSite.Site.Search;

/// <summary>
/// Gathers the terms of a page, section by section. Sites of ten thousand pages have as many terms as take longer to make strings of than to find, so terms are places
/// in one buffer, and one of these serves page after page: most terms of a page are known from those before.
/// </summary>
internal sealed class PageTerms
{
    // BM25F; the lengths are constants, so that one edit does not move the score of every other page.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    /// <summary>What stands before a term's letters in <see cref="Slices"/>: how many postings, how many letters.</summary>
    private const int LengthBits = 6;

    /// <summary>Where each partition begins and the last ends, in <see cref="Slices"/>.</summary>
    private const int SlicesHead = 2 * (SearchShards.Partitions + 1);

    /// <summary>When more terms are known, all are forgotten before the next page: what does not stay near the processor is found more slowly than added.</summary>
    private const int MostKnown = 8192;

    private readonly List<int> found = [];
    private readonly List<int> touched = [];
    private readonly List<(int Term, int Impact)> exact = [];
    private readonly List<int> ofPage = [];
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
        foreach (var id in touched) terms[id].Weight = 0;
        foreach (var id in ofPage) terms[id].Postings = 0;
        touched.Clear();
        exact.Clear();
        ofPage.Clear();
        postings.Clear();
        words.Clear();
        if (count <= MostKnown) return;
        Array.Clear(slots);
        (count, lettersUsed) = (0, 0);
    }

    /// <param name="usual">How many tokens such a text usually has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> text, double weight, int usual, bool isName)
    {
        found.Clear();
        this.isName = isName;
        SearchTokenizer.Cut(text, isName, take);
        var share = weight / (1 - LengthShare + (LengthShare * Math.Max(found.Count, usual / 2) / usual));
        foreach (var id in CollectionsMarshal.AsSpan(found))
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        var size = SlicesHead;
        foreach (var id in ofPage) size += terms[id].Size;
        return string.Create(size, this, static (slices, own) => own.Write(slices));
    }

    /// <summary>The slice of a partition.</summary>
    public static ReadOnlySpan<char> Slice(string slices, int partition)
    {
        return slices.AsSpan()[End(slices, partition)..End(slices, partition + 1)];

        static int End(string slices, int i) => (slices[2 * i] << 16) | slices[(2 * i) + 1];
    }

    /// <summary>What the first character of a term says.</summary>
    public static (int Letters, int Postings) Sizes(char head) => (head & ((1 << LengthBits) - 1), head >> LengthBits);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(Span<char> slices)
    {
        Span<int> ends = stackalloc int[SearchShards.Partitions + 1];
        ends[0] = SlicesHead;
        foreach (var id in ofPage) ends[terms[id].Partition + 1] += terms[id].Size;
        for (var i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
        for (var i = 0; i < ends.Length; i++) (slices[2 * i], slices[(2 * i) + 1]) = ((char)(ends[i] >> 16), (char)ends[i]);
        foreach (var id in ofPage)
        {
            ref var term = ref terms[id];
            var at = ends[term.Partition];
            ends[term.Partition] += term.Size;
            slices[at++] = (char)((term.Postings << LengthBits) | term.Length);
            Letters(term).CopyTo(slices[at..]);
            term.Next = at + term.Length;
        }
        foreach (var (id, posting) in CollectionsMarshal.AsSpan(postings)) slices[terms[id].Next++] = posting;
    }

    private ReadOnlySpan<char> Letters(in Term term) => letters.AsSpan(term.Start, term.Length);

    private void Add(int id, int section, int impact)
    {
        if (terms[id].Postings++ == 0) ofPage.Add(id);
        postings.Add((id, (char)((section << 4) | Math.Clamp(impact, 1, 15))));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(ReadOnlySpan<char> token)
    {
        var id = IdOf(token);
        if (!isName && terms[id].IsStop) return;
        if (isName && token.Length >= 4 && token[0] < 0x250 && !token.ContainsAnyInRange('0', '9')) words.Add(token.ToString());
        found.Add(id);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IdOf(ReadOnlySpan<char> token)
    {
        var hash = HashOf(token);
        var slot = hash & (slots.Length - 1);
        for (int number; (number = slots[slot]) > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var term = ref terms[number - 1];
            if (term.Hash == hash && Letters(term).SequenceEqual(token)) return number - 1;
        }
        return Added(token, hash, slot);
    }

    /// <summary>Takes four characters at a time: with the tokens' characters one by one it would be a fifth of all the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint HashOf(ReadOnlySpan<char> token)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        const int Turn = 29;
        var hash = 0UL;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(token)) hash = (BitOperations.RotateLeft(hash, Turn) ^ four) * Factor;
        var rest = 0UL;
        foreach (var c in token[(token.Length & ~3)..]) rest = (rest << 16) | c;
        return (uint)(((BitOperations.RotateLeft(hash, Turn) ^ rest) * Factor) >> 32);
    }

    private int Added(ReadOnlySpan<char> token, uint hash, long slot)
    {
        if (count == terms.Length) Array.Resize(ref terms, 2 * count);
        if (lettersUsed + token.Length > letters.Length) Array.Resize(ref letters, 2 * letters.Length);
        token.CopyTo(letters.AsSpan(lettersUsed));
        terms[count] = new Term
        {
            Start = lettersUsed,
            Length = (byte)token.Length,
            Hash = hash,
            IsStop = StopWords.Contains(token),
            Partition = (byte)SearchShards.PartitionOf(token),
        };
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

    /// <summary>What is known of a term, and what the page at hand has of it.</summary>
    private struct Term
    {
        public int Start;
        public uint Hash;
        public byte Length;
        public byte Partition;
        public bool IsStop;
        public int Postings;

        /// <summary>Where its next posting stands in the slices.</summary>
        public int Next;

        /// <summary>In the section at hand.</summary>
        public double Weight;

        /// <summary>Characters in the slice.</summary>
        public readonly int Size => 1 + Length + Postings;
    }
}
