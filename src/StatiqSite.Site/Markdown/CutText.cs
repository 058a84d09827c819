using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown;

/// <summary>
/// A text with cuts, at each of which something else belongs: piece, something, piece, … piece. It is one string, since the texts of all chapters are alive
/// until every address is known, and the collector visits every string.
/// </summary>
/// <param name="Cuts">Offsets in the text, in order; two may be the same.</param>
public readonly record struct CutText(string Text, EquatableArray<int> Cuts)
{
    /// <summary>No text, uncut.</summary>
    public static CutText Empty => new("", []);

    /// <summary>The text with a filling at each cut.</summary>
    /// <param name="fillings">As many as there are cuts.</param>
    public string Filled(EquatableArray<string> fillings)
    {
        if (fillings.Count == 0) return Text;
        var length = Text.Length;
        foreach (var filling in fillings.AsSpan()) length += filling.Length;
        return string.Create(length, (Cut: this, fillings), static (to, state) => state.Cut.CopyTo(to, state.fillings.AsSpan()));
    }

    private void CopyTo(Span<char> to, ReadOnlySpan<string> fillings)
    {
        var copied = 0;
        for (var i = 0; i < fillings.Length; i++)
        {
            var piece = Text.AsSpan(copied..Cuts[i]);
            piece.CopyTo(to);
            fillings[i].CopyTo(to[piece.Length..]);
            to = to[(piece.Length + fillings[i].Length)..];
            copied = Cuts[i];
        }
        Text.AsSpan(copied).CopyTo(to);
    }
}
