using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Proofreading;

/// <summary>Takes spaces out of a file and leaves every other byte as it is: line ends, byte order mark and all.</summary>
public static class SpaceRemoval
{
    /// <param name="places">Where a run of spaces begins. A place where no space stands is passed over: the text that was folded there has none to remove.</param>
    /// <returns>The file without them, and how many places were mended.</returns>
    public static (byte[] Bytes, int Mended) Remove(byte[] bytes, IReadOnlyCollection<Place> places)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var starts = LineStarts(text);
        var removed = new HashSet<int>();
        var mended = 0;
        foreach (var place in places.Distinct())
        {
            if (place.Line > starts.Count) continue;
            var offset = starts[place.Line - 1] + place.Column - 1;
            if (offset >= text.Length || text[offset] != ' ') continue;
            mended++;
            for (; offset < text.Length && text[offset] == ' '; offset++) removed.Add(offset);
        }
        return mended == 0 ? (bytes, 0) : (Encoding.UTF8.GetBytes([.. text.Where((_, i) => !removed.Contains(i))]), mended);
    }

    /// <summary>As <see cref="SourceText"/> counts lines, in a text that still has its own line ends and byte order mark.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\uFEFF') ? 1 : 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && !text.AsSpan(i + 1).StartsWith("\n"))) starts.Add(i + 1);
        return starts;
    }
}
