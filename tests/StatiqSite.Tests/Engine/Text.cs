using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

/// <summary>What the stages of tests work on: a file as words.</summary>
internal sealed record Text(string Name, string Words)
{
    public static Text Read(SourceFile file, Report report) => new(file.Name, Encoding.UTF8.GetString(file.Bytes.Span).Trim());

    public static OutputFile Publish(Text text, Report report) => new(text.Name, Encoding.UTF8.GetBytes(text.Words));

    /// <summary>A file that was published, as <c>name:words</c>.</summary>
    public static string Show(OutputFile file) => $"{file.Path}:{Encoding.UTF8.GetString(file.Bytes.Span)}";
}
