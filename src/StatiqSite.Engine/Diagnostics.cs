namespace StatiqSite.Engine;

/// <summary>A place in a source file. <paramref name="Path"/> is relative to the project with forward slashes; line and column count from 1,
/// columns in UTF-16 units as editors do.</summary>
public readonly record struct Place(string Path, int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{ControlCharacters.Escape(Path)}:{Line}:{Column}";
}

/// <summary>An error keeps the build from writing anything, a warning does not.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something that an author can mend: where it is, what it is called and a sentence that says what to do.</summary>
public sealed record Diagnostic(Severity Severity, string Code, string Message, Place Place) : IComparable<Diagnostic>
{
    /// <summary>Order of place, so that a parallel run prints the same list every time.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var byPlace = Place.CompareTo(other.Place);
        if (byPlace != 0) return byPlace;
        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public override string ToString() => $"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

/// <summary>
/// What a stage function has to say of the item at hand. It belongs to that one call and is kept with its result, so an item
/// that is not made again says the same again. Of one item at most 10,000 are kept: the rest shows when these are mended, and a file of nothing but mistakes does not
/// fill the memory.
/// </summary>
public sealed class Report
{
    private const int Most = 10_000;

    private List<Diagnostic>? diagnostics;
    private bool hasError;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics ?? (IReadOnlyList<Diagnostic>)[];

    public void Add(Diagnostic diagnostic)
    {
        // However many warnings there are, the first error counts.
        var isFirstError = !hasError && diagnostic.Severity == Severity.Error;
        if (diagnostics?.Count >= Most && !isFirstError) return;
        hasError |= isFirstError;
        (diagnostics ??= []).Add(diagnostic);
    }
}
