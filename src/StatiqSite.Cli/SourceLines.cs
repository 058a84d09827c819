using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>The lines that diagnostics point at.</summary>
internal sealed class SourceLines(IReadOnlyList<SourceFolder> folders)
{
    private const long LongestShown = 10_000_000;
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>The line of a place, or null where there is none to show.</summary>
    public string? At(Place place)
    {
        if (!texts.TryGetValue(place.Path, out var text)) texts.Add(place.Path, text = Read(place.Path));
        return text is not null && place.Line <= text.LineCount ? text.Line(place.Line) : null;
    }

    private SourceText? Read(string path)
    {
        var folder = folders.FirstOrDefault(f => path.StartsWith(f.Label + "/", StringComparison.Ordinal));
        // The file may not exist: that is what the diagnostic says.
        return folder?.Read(path[(folder.Label.Length + 1)..], LongestShown) is { } file ? SourceText.Decode(path, file.Bytes.Span, out _) : null;
    }
}
