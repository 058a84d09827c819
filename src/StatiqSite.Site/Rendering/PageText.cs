using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// The text of a page, or of its copy, while it is written, in a rented buffer. Pages of some length, made as strings, would each be a large object of the
/// garbage collector, twice: what a layout wrote for the base layout, and the whole.
/// </summary>
internal sealed class PageText : TextWriter
{
    private const int Usual = 1 << 16;

    private char[] buffer;
    private int length;

    /// <param name="room">Characters to make room for beside those of a usual page.</param>
    public PageText(int room = 0)
        : base(CultureInfo.InvariantCulture) => buffer = ArrayPool<char>.Shared.Rent(room + Usual);

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public byte[] ToUtf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Span)];
        Encoding.UTF8.GetBytes(Span, bytes);
        return bytes;
    }

    public override string ToString() => Span.ToString();

    /// <summary>Takes away all but the first characters.</summary>
    public void Cut(int to) => length = Math.Min(length, to);

    public override void Write(char value)
    {
        if (length == buffer.Length) Grow(1);
        buffer[length++] = value;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length) Grow(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] text, int index, int count) => Write(text.AsSpan(index, count));

    // The ones that writers inherit start a task each.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] text, int index, int count)
    {
        Write(text, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> text, CancellationToken cancellationToken = default)
    {
        Write(text.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (disposing && buffer.Length > 0) ArrayPool<char>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, buffer.Length * 2));
        Span.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }
}

/// <summary>A text that layouts have made, as a value for the layout around it: finished HTML, not encoded again.</summary>
internal sealed class FinishedHtml(PageText text) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(text.Span);
        return default;
    }

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => text.ToString();

    public override object ToObjectValue() => ToStringValue();
}
