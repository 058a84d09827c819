using StatiqSite.Engine;
using StatiqSite.Site.Drawing;

namespace StatiqSite.Site.Stages;

/// <summary>How a line of the diagram is set.</summary>
internal enum LineKind
{
    Name,
    Label,
    Text,
    Small,
}

/// <param name="Y">Of the baseline.</param>
internal sealed record DrawnLine(string Text, LineKind Kind, double X, double Y);

/// <summary>A box of the diagram with its lines.</summary>
/// <param name="Kind"><c>name</c> or <c>part</c>.</param>
/// <param name="Stage">The index of the stage it belongs to.</param>
internal sealed record DrawnBox(string Kind, int Stage, Bounds Bounds, EquatableArray<DrawnLine> Lines)
{
    /// <summary>The size of type and the distance between lines, in pixels, and how much wider than regular the weight is.</summary>
    public static (double Size, double Leading, double Weight) Type(LineKind kind) => kind switch
    {
        LineKind.Name => (14, 19, 1.08),
        LineKind.Text => (14, 19, 1),
        _ => (12, 17, 1),
    };

    /// <summary>What a text needs to be broken in no word, in whole pixels.</summary>
    public static double WidestWord(string text, LineKind kind)
    {
        var (size, _, weight) = Type(kind);
        return Math.Ceiling(TextLines.WidestPiece(text) * size * weight);
    }

    /// <summary>A box of a width, as high as its texts make it; empty texts take no room.</summary>
    public static DrawnBox Fit(string kind, int stage, Bounds place, double padding, params IReadOnlyList<(string Text, LineKind Kind)> texts)
    {
        var lines = new List<DrawnLine>();
        var y = place.Y + padding;
        foreach (var (text, lineKind) in texts)
        {
            var (size, leading, weight) = Type(lineKind);
            foreach (var line in TextLines.Wrap(text, (place.Width - (2 * padding)) / size / weight))
            {
                // The baseline: type of this size stands in the middle of its line.
                lines.Add(new DrawnLine(line, lineKind, place.X + padding, y + (leading / 2) + (size * 0.36)));
                y += leading;
            }
        }

        return new DrawnBox(kind, stage, place with { Height = y + padding - place.Y }, [.. lines]);
    }
}
