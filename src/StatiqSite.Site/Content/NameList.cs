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
}
