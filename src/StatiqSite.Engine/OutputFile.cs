namespace StatiqSite.Engine;

/// <summary>A file to publish.</summary>
/// <param name="Path">Relative to the output, with forward slashes.</param>
/// <param name="IsHashed">The name carries a hash of the content: such a file never changes and stays one build longer than the pages that name it.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, bool IsHashed = false)
{
    public bool Equals(OutputFile? other) =>
        other is not null && Path == other.Path && IsHashed == other.IsHashed && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => HashCode.Combine(Path, Bytes.Length);
}
