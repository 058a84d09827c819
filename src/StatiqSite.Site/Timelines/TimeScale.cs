namespace StatiqSite.Site.Timelines;

/// <summary>
/// A time axis that gives room where much happens: linear within each quarter of a year, and the wider the more falls into the quarter. Where a model and
/// those it came from are of one day, the day itself is stretched, so that none stands on another. Later is always farther right.
/// </summary>
internal sealed class TimeScale
{
    private const double Bare = 12;
    private const double ForEach = 15;
    private const double Widest = 110;

    /// <summary>How long an axis without anything on it may get, however many years it spans.</summary>
    private const double LongestBare = 900;

    /// <summary>Between two marks of one day that stand in a row.</summary>
    private const double StepInDay = 22;

    /// <summary>For the name of a year, behind its line.</summary>
    private const double RoomForName = 40;

    private readonly int firstYear;
    private readonly double[] starts;
    private readonly List<(int Day, double Inserted)> stretched = [];

    /// <param name="marks">The days to show, each with its step within the day, from 0.</param>
    /// <param name="left">Where the axis begins, in pixels.</param>
    public TimeScale(IReadOnlyList<(DateOnly Day, int Step)> marks, double left)
    {
        firstYear = marks.Count > 0 ? marks.Min(m => m.Day.Year) : 1;
        var quarters = marks.Count > 0 ? Quarter(marks.Max(m => m.Day)) + 1 : 0;
        var counts = new int[quarters];
        foreach (var mark in marks) counts[Quarter(mark.Day)]++;

        var bare = Math.Min(Bare, LongestBare / Math.Max(1, quarters));
        starts = new double[quarters + 1];
        starts[0] = left;
        for (var i = 0; i < quarters; i++) starts[i + 1] = starts[i] + Math.Min(Widest, bare + (ForEach * counts[i]));

        var inserted = 0.0;
        foreach (var day in marks.GroupBy(m => m.Day.DayNumber).OrderBy(d => d.Key))
        {
            inserted += StepInDay * day.Max(m => m.Step);
            if (inserted > 0) stretched.Add((day.Key, inserted));
        }
    }

    /// <summary>Where the axis ends.</summary>
    public double End => starts[^1] + Inserted(int.MaxValue);

    /// <summary>The beginnings of the years, named but where a name would touch the last one or leave the picture.</summary>
    /// <param name="right">Where the picture ends.</param>
    public IEnumerable<AxisYear> Years(double right)
    {
        var free = double.NegativeInfinity;
        for (var i = 0; i < (starts.Length + 2) / 4; i++)
        {
            var x = starts[i * 4] + Inserted(new DateOnly(firstYear + i, 1, 1).DayNumber);
            var isNamed = x >= free && x + RoomForName <= right;
            if (isNamed) free = x + RoomForName;
            yield return new AxisYear(firstYear + i, x, isNamed);
        }
    }

    /// <param name="step">Within the day.</param>
    public double X(DateOnly day, int step = 0)
    {
        var quarter = Math.Clamp(Quarter(day), 0, Math.Max(0, starts.Length - 2));
        var first = new DateOnly(firstYear + (quarter / 4), (quarter % 4 * 3) + 1, 1);
        var days = Enumerable.Range(first.Month, 3).Sum(month => DateTime.DaysInMonth(first.Year, month));
        var part = Math.Clamp((day.DayNumber - first.DayNumber) / (double)days, 0, 1);
        return starts[quarter] + (part * (starts[Math.Min(quarter + 1, starts.Length - 1)] - starts[quarter])) + Inserted(day.DayNumber) + (step * StepInDay);
    }

    private int Quarter(DateOnly day) => ((day.Year - firstYear) * 4) + ((day.Month - 1) / 3);

    /// <summary>What stretched days before this one have added.</summary>
    private double Inserted(int day)
    {
        var (low, high) = (0, stretched.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretched[middle].Day < day) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : stretched[low - 1].Inserted;
    }
}

/// <param name="X">Of its first day.</param>
/// <param name="IsNamed">There is room to write it.</param>
internal readonly record struct AxisYear(int Year, double X, bool IsNamed);
