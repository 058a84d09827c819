using StatiqSite.Engine;

namespace StatiqSite.Cli.Preview;

/// <summary>A diagnostic with the lines around it as they were when the build read them.</summary>
internal sealed record Mistake(string Severity, string Code, string Message, string Path, int Line, int Column, IReadOnlyList<FrameLine> Frame)
{
    private const int Around = 1;

    public bool IsError => Severity == "error";

    public string Place => $"{Path}:{Line}:{Column}";

    public static Mistake Of(Diagnostic diagnostic, SourceLines lines)
    {
        var place = diagnostic.Place;
        var frame = new List<FrameLine>();
        for (var number = Math.Max(1, place.Line - Around); number <= place.Line + Around; number++)
        {
            if (lines.At(place with { Line = number }) is not { } text || (number != place.Line && string.IsNullOrWhiteSpace(text))) continue;
            var shown = LineWindow.Of(text, number == place.Line ? place.Column : 1);
            frame.Add(number == place.Line ? new FrameLine(number, shown.Before, shown.At, shown.After) : new FrameLine(number, shown.Before + shown.At + shown.After, "", ""));
        }
        return new Mistake(
            diagnostic.Severity == StatiqSite.Engine.Severity.Error ? "error" : "warning", diagnostic.Code, diagnostic.Message, place.Path, place.Line, place.Column, frame);
    }
}

/// <summary>A line of a code frame; <paramref name="At"/> is what the mistake points at, empty on the lines around.</summary>
internal sealed record FrameLine(int Number, string Before, string At, string After);
