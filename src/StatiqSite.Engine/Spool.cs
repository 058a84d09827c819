#pragma warning disable RS0030 // What waits to be published waits on the disk.

using System.Buffers;

namespace StatiqSite.Engine;

/// <summary>
/// Where the files of a run wait until it is known that all are right. The first stay in memory, so that a usual site never touches the disk; what comes after them goes into
/// one temporary file that has no name, so that nothing is left of it when the process ends, however it ends.
/// </summary>
/// <param name="held">How many bytes stay in memory.</param>
public sealed class Spool(long held = 16 << 20) : IDisposable
{
    private readonly Lock opening = new();
    private Microsoft.Win32.SafeHandles.SafeFileHandle? file;
    private long given;
    private long end;

    /// <summary>The file, whose bytes need not be in memory any more.</summary>
    /// <exception cref="StorageException">The temporary file could not be written.</exception>
    public OutputFile Keep(OutputFile output)
    {
        var bytes = output.Bytes;
        if (Interlocked.Add(ref given, bytes.Length) <= held) return output;
        var from = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        Guard("cannot write a temporary file", () => RandomAccess.Write(Opened(), bytes.Span, from));
        return new OutputFile(output, new SpooledBytes(this, from, bytes.Length));
    }

    /// <summary>Closes the temporary file: the bytes of files that wait in it can no longer be read.</summary>
    public void Dispose() => file?.Dispose();

    internal void Read(long from, Span<byte> bytes)
    {
        for (var done = 0; done < bytes.Length;)
        {
            var count = RandomAccess.Read(file!, bytes[done..], from + done);
            if (count == 0) throw new EndOfStreamException();
            done += count;
        }
    }

    internal static void Guard(string problem, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(Path.GetTempPath(), problem, e);
        }
    }

    private Microsoft.Win32.SafeHandles.SafeFileHandle Opened()
    {
        lock (opening)
        {
            if (file is not null) return file;
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            var opened = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
            File.Delete(path);
            return file = opened;
        }
    }
}

/// <summary>Where the bytes of a file wait.</summary>
internal sealed record SpooledBytes(Spool Spool, long From, int Length)
{
    public ReadOnlyMemory<byte> Read()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Length);
        ReadInto(bytes);
        return bytes;
    }

    public void Lend(Action<ReadOnlySpan<byte>> use)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Length);
        ReadInto(rented);
        use(rented.AsSpan(0, Length));
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void ReadInto(byte[] bytes) => Spool.Guard("cannot read a temporary file", () => Spool.Read(From, bytes.AsSpan(0, Length)));
}
