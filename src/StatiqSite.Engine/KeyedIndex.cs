using System.Diagnostics.CodeAnalysis;

namespace StatiqSite.Engine;

/// <summary>Items grouped by a key; within a group they stand in the order in which they came.</summary>
public sealed class KeyedIndex<T> : IEquatable<KeyedIndex<T>>
{
    private readonly Dictionary<string, EquatableArray<T>> groups;

    internal KeyedIndex(IEnumerable<T> items, Func<T, string> keyOf) =>
        groups = items.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToEquatableArray(), StringComparer.Ordinal);

    /// <summary>The group of a key, empty when there is none.</summary>
    public EquatableArray<T> this[string key] => groups.GetValueOrDefault(key);

    public bool Equals([NotNullWhen(true)] KeyedIndex<T>? other) =>
        other is not null && groups.Count == other.groups.Count
        && groups.All(g => other.groups.TryGetValue(g.Key, out var group) && group.Equals(g.Value));

    public override bool Equals(object? obj) => Equals(obj as KeyedIndex<T>);

    public override int GetHashCode() => groups.Count;
}

/// <summary>Makes <see cref="KeyedIndex{T}"/>es.</summary>
public static class KeyedIndex
{
    public static KeyedIndex<T> Of<T>(IEnumerable<T> items, Func<T, string> keyOf) => new(items, keyOf);
}
