using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.LifeBars;

/// <summary>What a bar says beside its drawing, in the language of the page.</summary>
/// <param name="Note">Its dates and its end in words.</param>
internal sealed record LifeLabel(string Name, string Note);

/// <summary>The life bars with everything in its place, in pixels: a lane for each family with its name above, a row for each model, time from left to right.</summary>
/// <param name="Today">Where the day stands on which the facts were checked.</param>
internal sealed record LifeBarDrawing(double Width, double Height, double Today, EquatableArray<AxisYear> Years, EquatableArray<LifeLane> Lanes, EquatableArray<DrawnLife> Rows)
{
    /// <summary>One drawing shows no more.</summary>
    public const int MostModels = 200;

    public const double FontSize = 13;
    public const double NoteSize = 12;
    public const double DotRadius = 5;
    public const double RowHeight = 36;

    /// <summary>Of the label in a row, and of the bar below it.</summary>
    public const double LabelBaseline = 13;
    public const double BarMiddle = 24;

    /// <summary>Between a label's name and its note.</summary>
    public const double Gap = 7;

    /// <summary>Room for the years and for today above the lanes.</summary>
    public const double LanesTop = 42;

    private const double Margin = 14;
    private const double LaneHead = 26;
    private const double LaneFoot = 6;
    private const double WidestName = 26;
    private const double Roomy = 860;

    /// <summary>What runs on past today does so by this much.</summary>
    private const double Beyond = 14;

    /// <summary>Left of the axis, for what has no day on it.</summary>
    private const double UndatedRoom = 26;

    /// <param name="labels">By the models' ids.</param>
    public static LifeBarDrawing Of(IReadOnlyList<Lifetime> lives, IReadOnlyDictionary<string, LifeLabel> labels, DateOnly today)
    {
        var ordered = lives.OrderBy(l => l.Model.Date).ThenBy(l => l.Model.Id, StringComparer.Ordinal).ToList();
        var undated = ordered.Any(l => DateMark.Of(l.Model.Date).Day is null) ? UndatedRoom : 0;
        var scale = new TimeScale([.. Days(ordered, today).Select(d => (d, 0))], Margin + DotRadius + undated);
        // Labels that begin with their bars may make the picture wider, up to the width of a page.
        var wished = ordered.Select(l => scale.X(DateMark.Of(l.Model.Date).Day ?? today) + WidthOf(labels[l.Model.Id]) + Margin).DefaultIfEmpty(0).Max();
        var right = Math.Ceiling(Math.Max(scale.End + Beyond + Margin, Math.Min(wished, Roomy)));
        var (rows, lanes, y) = (new List<DrawnLife>(), new List<LifeLane>(), LanesTop);
        foreach (var family in ordered.GroupBy(l => l.Model.Family.Id))
        {
            var top = y;
            y += LaneHead;
            foreach (var life in family)
            {
                rows.Add(Row(life, labels[life.Model.Id], scale, today, y, right));
                y += RowHeight;
            }
            y += LaneFoot;
            lanes.Add(new LifeLane(family.Key, top, y - top));
        }
        var width = Math.Max(right, rows.Select(r => r.LabelRight + Margin).DefaultIfEmpty(0).Max());
        return new LifeBarDrawing(Math.Ceiling(width), Math.Ceiling(y), scale.X(today), scale.Years(right).ToEquatableArray(), [.. lanes], [.. rows]);
    }

    /// <summary>The days that need room on the axis: each beginning, for many of one day want to be seen apart from the next; each day of ends but once.</summary>
    private static IEnumerable<DateOnly> Days(List<Lifetime> lives, DateOnly today) =>
        lives.Select(l => DateMark.Of(l.Model.Date).Day).OfType<DateOnly>()
            .Concat(lives.Select(l => l.EndDate is { } end ? DateMark.Of(end).Day : null).OfType<DateOnly>().Distinct())
            .Append(today);

    private static DrawnLife Row(Lifetime life, LifeLabel label, TimeScale scale, DateOnly today, double top, double right)
    {
        var begin = life.Model.Date;
        var mark = DateMark.Of(begin);
        var x = mark.Day is { } day ? scale.X(day) : Margin + DotRadius;
        var (bar, tail) = Bar(life, mark, x, scale.X(today), scale);

        var width = WidthOf(label);
        // It begins with its bar; where that leaves too little room, it ends with the picture.
        var isAtEnd = x - DotRadius + width > right - Margin;
        var left = isAtEnd ? Math.Max(Margin, right - Margin - width) : x - DotRadius;

        var end = life.EndDate is { } date && DateMark.Of(date) is { Day: { } last } endMark ? new LifeSign(Math.Max(x, scale.X(last)), endMark.Sign) : (LifeSign?)null;
        return new DrawnLife(
            life, top, new LifeSign(x, mark.Sign), Span(begin, scale), bar, tail, end,
            life.Between.Select(b => new DrawnMark(Math.Max(x, scale.X(DateMark.Of(b.Date).Day!.Value)), b.IsOfEnd)).Distinct().ToEquatableArray(),
            Shortened(label.Name), label.Note, left, left + width, isAtEnd);
    }

    /// <summary>As much of a name as a picture has room for.</summary>
    public static string Shortened(string name) => TextLines.Wrap(name, WidestName) is [var first, _, ..] ? first + "…" : name;

    private static double WidthOf(LifeLabel label) =>
        (TextWidth.Em(Shortened(label.Name)) * FontSize) + (label.Note.Length > 0 ? Gap + (TextWidth.Em(label.Note) * NoteSize) : 0);

    /// <summary>The days that a date may be, where it is no day: of an open one as far as a month away.</summary>
    private static LifeStretch Span(EdtfDate date, TimeScale scale) => (date.Earliest, date.Latest) switch
    {
        ({ } first, { } last) => new(scale.X(first), scale.X(last)),
        ({ } first, null) => new(scale.X(first), scale.X(first) + (2 * Beyond)),
        (null, { } last) => new(Math.Max(0, scale.X(last) - (2 * Beyond)), scale.X(last)),
        _ => default,
    };

    /// <summary>The part of a life that is sure, and the part after it that may or will be.</summary>
    private static (LifeStretch Bar, LifeStretch Tail) Bar(Lifetime life, DateMark begin, double x, double now, TimeScale scale)
    {
        if (begin.Day is null || life.End == LifeEnd.NeverOffered) return default;
        now = Math.Max(x, now);
        var end = life.EndDate is { } date && DateMark.Of(date).Day is { } last ? Math.Max(x, scale.X(last)) : now;
        return life.End switch
        {
            LifeEnd.Open => (new(x, now + Beyond), default),
            LifeEnd.Done => (new(x, end), default),
            LifeEnd.Planned => (new(x, Math.Min(end, now)), new(Math.Min(end, now), end)),
            // Whether it went on after the day announced, nobody said.
            _ => (new(x, end), new(end, Math.Max(end, now))),
        };
    }
}

internal readonly record struct LifeLane(string Family, double Top, double Height);

internal readonly record struct LifeStretch(double From, double To)
{
    public double Length => To - From;
}

/// <summary>A date on the axis.</summary>
internal readonly record struct LifeSign(double X, DateSign Sign);

internal readonly record struct DrawnMark(double X, bool IsOfEnd);

/// <summary>A row.</summary>
/// <param name="Span">Where its beginning may lie.</param>
/// <param name="End">Null where none is on record or its day is unknown.</param>
/// <param name="IsLabelAtEnd">The label is set from its right end.</param>
internal sealed record DrawnLife(
    Lifetime Life,
    double Top,
    LifeSign Begin,
    LifeStretch Span,
    LifeStretch Bar,
    LifeStretch Tail,
    LifeSign? End,
    EquatableArray<DrawnMark> Between,
    string Name,
    string Note,
    double LabelLeft,
    double LabelRight,
    bool IsLabelAtEnd)
{
    /// <summary>What the label and all signs of the row take up.</summary>
    public LifeStretch Extent => new(Edges.Min(), Edges.Max());

    private IEnumerable<double> Edges =>
    [
        LabelLeft, LabelRight, Begin.X - LifeBarDrawing.DotRadius, Begin.X + LifeBarDrawing.DotRadius,
        .. new[] { Span, Bar, Tail }.Where(s => s.Length > 0).SelectMany(s => new[] { s.From, s.To }),
        .. Between.Select(b => b.X).Concat(End is { } end ? [end.X + LifeBarDrawing.DotRadius] : []),
    ];
}
