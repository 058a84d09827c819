using System.Buffers;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>How a name is written.</summary>
/// <param name="Wrong">Spellings of it that are told as mistakes, as is every other case of letters.</param>
/// <param name="Exact">Spellings that would be told and are right all the same.</param>
public sealed record SpelledName(string Name, EquatableArray<string> Wrong, EquatableArray<string> Exact);

/// <summary><c>names.yml</c>.</summary>
public sealed record NameList(EquatableArray<SpelledName> Names)
{
    public static readonly NameList Empty = new([]);

    private readonly Lazy<Dictionary<char, NameForm[]>> forms = new(() => Forms(Names).OrderByDescending(f => f.Text.Length).ThenBy(f => f.Right is not null)
        .GroupBy(f => char.ToUpperInvariant(f.Text[0])).ToDictionary(g => g.Key, g => g.ToArray()));

    private readonly Lazy<SearchValues<char>> firsts = new(() => SearchValues.Create(
        [.. Forms(Names).Select(f => f.Text[0]).SelectMany(c => new[] { c, char.ToUpperInvariant(c), char.ToLowerInvariant(c) })]));

    /// <summary>The characters that a way to write one of the names can begin with.</summary>
    internal SearchValues<char> Firsts => firsts.Value;

    /// <summary>Every way to write one of the names that begins with this character, or with the other case of it. Where two overlap, the longer is meant ("GPT3.5" is no
    /// "GPT3") and stands first; of two of one length the right one.</summary>
    internal ReadOnlySpan<NameForm> FormsFrom(char first) => forms.Value.GetValueOrDefault(char.ToUpperInvariant(first));

    public bool Equals(NameList? other) => other is not null && Names == other.Names;

    public override int GetHashCode() => Names.GetHashCode();

    private static IEnumerable<NameForm> Forms(IEnumerable<SpelledName> names) => names.SelectMany(name =>
        name.Exact.Prepend(name.Name).Select(right => new NameForm(right, null)).Concat(name.Wrong.Prepend(name.Name).Select(wrong => new NameForm(wrong, name.Name)))).Where(f => f.Text.Length > 0);
}

/// <summary>A way to write a name: one that is right as it stands, or one that is wrong in any case of letters.</summary>
/// <param name="Right">How the name is written; null for a form that is right.</param>
internal sealed record NameForm(string Text, string? Right)
{
    /// <summary>The right form is one of the wrong ones too: in another case of letters. Where both are found the right one counts.</summary>
    public StringComparison Comparison => Right is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}
