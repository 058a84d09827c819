using StatiqSite.Site.Drawing;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Lineages;

/// <summary>What of the drawing is settled before any model has a row: where everything stands from left to right, in pixels.</summary>
internal sealed class LineageGeometry
{
    public const double FontSize = 13;
    public const double DotRadius = 5.5;
    public const double RowHeight = 27;
    public const double LanePadding = 5;

    /// <summary>Between what two models of one row take up.</summary>
    private const double Gap = 8;

    /// <summary>The shortest line from a label to the dot of a child in the same row.</summary>
    private const double ShortestLine = 14;

    private readonly double[] runStart;
    private readonly double[] left;
    private readonly double[] right;

    /// <param name="axisLeft">Where the axis begins.</param>
    public LineageGeometry(IReadOnlyList<LineageMember> models, double axisLeft)
    {
        Models = models;
        Scale = new TimeScale([.. models.Select(m => (m.Day, m.Step))], axisLeft);
        X = [.. models.Select(m => Scale.X(m.Day, m.Step))];
        LabelLeft = [.. X.Select(x => x + DotRadius + 5)];
        LabelRight = [.. models.Select((m, i) => LabelLeft[i] + (TextWidth.Em(m.Note.Length > 0 ? $"{m.Label} {m.Note}" : m.Label) * FontSize))];
        Spans = [.. models.Select((m, i) => m.Span is { } span ? (Math.Min(X[i], Scale.X(span.First)), Math.Max(X[i], Scale.X(span.Last))) : (X[i], X[i]))];
        runStart = [.. models.Select((m, i) => m.Parents.Count > 0 ? Math.Min(X[i], X[m.Parents[0].Parent]) : X[i])];
        left = [.. models.Select((_, i) => Math.Min(Math.Min(runStart[i], Spans[i].From), X[i] - DotRadius))];
        right = [.. models.Select((_, i) => Math.Max(LabelRight[i], Spans[i].To))];
    }

    public IReadOnlyList<LineageMember> Models { get; }

    public TimeScale Scale { get; }

    /// <summary>The middles of the dots.</summary>
    public double[] X { get; }

    public double[] LabelLeft { get; }

    public double[] LabelRight { get; }

    /// <summary>From the first to the last day that a date may be.</summary>
    public (double From, double To)[] Spans { get; }

    /// <summary>The place of the primary parent, or -1.</summary>
    public int Parent(int model) => Models[model].Parents.Count > 0 ? Models[model].Parents[0].Parent : -1;

    /// <summary>Where the line to a model leaves its parent's trunk for the model's row; the model's own place where there is none.</summary>
    public double RunStart(int model) => runStart[model];

    /// <summary>May the two stand in one row? A child may follow its parent: its line then begins behind the parent's label.</summary>
    public bool Fit(int a, int b)
    {
        if (Parent(b) == a) return Follows(a, b);
        if (Parent(a) == b) return Follows(b, a);
        return right[a] + Gap <= left[b] || right[b] + Gap <= left[a];
    }

    private bool Follows(int parent, int child) => right[parent] + ShortestLine <= Math.Min(X[child] - DotRadius, Spans[child].From);
}
