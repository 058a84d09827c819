namespace StatiqSite.Engine;

/// <summary>A file to publish.</summary>
public sealed class OutputFile : IEquatable<OutputFile>
{
    private readonly ReadOnlyMemory<byte> held;
    private readonly SpooledBytes? spooled;

    /// <param name="path">Relative to the output, with forward slashes.</param>
    /// <param name="isHashed">The name carries a hash of the content: such a file never changes and stays one build longer than the pages that name it.</param>
    public OutputFile(string path, ReadOnlyMemory<byte> bytes, bool isHashed = false) => (Path, held, IsHashed) = (path, bytes, isHashed);

    /// <summary>The same file, whose bytes wait in a spool.</summary>
    internal OutputFile(OutputFile file, SpooledBytes bytes) => (Path, spooled, IsHashed) = (file.Path, bytes, file.IsHashed);

    public string Path { get; }

    public bool IsHashed { get; }

    /// <summary>Read anew at each call where they wait in a <see cref="Spool"/>.</summary>
    /// <exception cref="StorageException">The spool could not be read.</exception>
    public ReadOnlyMemory<byte> Bytes => spooled?.Read() ?? held;

    /// <summary>Lends the bytes to somebody who does not keep them: where they wait in a spool, they are in memory no longer than that takes.</summary>
    internal void Lend(Action<ReadOnlySpan<byte>> use)
    {
        if (spooled is null) use(held.Span);
        else spooled.Lend(use);
    }

    public bool Equals(OutputFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && IsHashed == other.IsHashed && Bytes.Span.SequenceEqual(other.Bytes.Span));

    public override bool Equals(object? obj) => Equals(obj as OutputFile);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}
