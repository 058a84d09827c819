using System.Globalization;
using System.Text.Json.Nodes;
using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>
/// Reads the fields of one mapping and tells every mistake: fields that are missing, mistyped, of the wrong kind or not known. A bad field gives
/// a harmless value, so that the record exists and links to it raise no follow-up mistakes. Call <see cref="Done"/> at the end.
/// </summary>
public sealed partial class FieldReader
{
    private readonly YamlMapping mapping;
    private readonly string what;
    private readonly SiteSettings site;
    private readonly Report report;
    private readonly MappingShape? shape;
    private readonly List<string> known = [];
    private readonly List<string> missing = [];
    private readonly List<string> needed = [];

    /// <param name="what">What the mapping is, as messages say it: "a model".</param>
    public FieldReader(YamlMapping mapping, string what, SiteSettings site, Report report)
        : this(mapping, what, site, report, null)
    {
    }

    /// <param name="shape">Notes what is asked for; null when something is read.</param>
    internal FieldReader(YamlMapping mapping, string what, SiteSettings site, Report report, MappingShape? shape) =>
        (this.mapping, this.what, this.site, this.report, this.shape) = (mapping, what, site, report, shape);

    public Place Place => mapping.Place;

    /// <summary>The same fields, their texts judged by the languages of a site that is known only now.</summary>
    public FieldReader For(SiteSettings known)
    {
        var fields = new FieldReader(mapping, what, known, report, shape) { known = { "languages" } };
        fields.missing.AddRange(missing);
        return fields;
    }

    /// <summary>Tells that a field is missing which only some records need.</summary>
    public void TellMissing(string field) => report.Add(Errors.MissingField(mapping.Place, field, what));

    /// <summary>Tells the fields that are missing and those that nobody asked for. One that is only misspelt is both, and told once.</summary>
    public void Done()
    {
        foreach (var entry in mapping.Entries.Where(e => !known.Contains(e.Key.Text)))
        {
            if (TellMissingSpace(entry, known) is { } name)
            {
                missing.Remove(name);
                continue;
            }
            var close = Spelling.Closest(entry.Key.Text, known);
            if (close is not null) missing.Remove(close);
            report.Add(Errors.UnknownField(entry.Key.Place, entry.Key.Text, what, close));
        }
        foreach (var field in missing) TellMissing(field);
    }

    /// <summary>The mapping of each item of a list, each to be read as a <paramref name="kind"/>.</summary>
    public static IEnumerable<FieldReader> Items(YamlNode? node, string field, string kind, SiteSettings site, Report report)
    {
        if (node is null or YamlScalar { IsNull: true }) yield break;
        if (node is not YamlList list)
        {
            report.Add(Errors.WrongType(node.Place, field, "a list", node.Kind));
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping) yield return new FieldReader(mapping, kind, site, report);
            else report.Add(Errors.WrongType(item.Place, field, "a list of mappings", item.Kind));
        }
    }

    public IEnumerable<FieldReader> Items(string field, string kind, bool required = false)
    {
        var item = new MappingShape(kind);
        var node = Find(field, required, () => required ? ValueShape.FilledList(item.Schema()) : ValueShape.List(item.Schema()));
        if (required && node is YamlList { Items.Count: 0 }) report.Add(Errors.EmptyList(node.Place, field));
        return shape is null ? Items(node, field, kind, site, report) : [item.Reader()];
    }

    public EquatableArray<T> Each<T>(string field, string kind, Func<FieldReader, T?> read)
        where T : class => Items(field, kind).Select(read).OfType<T>().ToEquatableArray();

    /// <summary>The mapping of a field, or null where there is none.</summary>
    public FieldReader? Mapping(string field, string kind, bool required = false)
    {
        var part = new MappingShape(kind);
        var node = Find(field, required, part.Schema);
        if (shape is not null) return part.Reader();
        if (node is null) return null;
        if (node is YamlMapping inner) return new FieldReader(inner, kind, site, report);
        report.Add(Errors.WrongType(node.Place, field, "a mapping", node.Kind));
        return null;
    }

    public string String(string field) => Scalar(field, required: true)?.Text ?? "";

    public string? OptionalString(string field) => OptionalScalar(field)?.Text;

    /// <summary>A text of a form; null where there is none, or it has another, which is told.</summary>
    internal string? OptionalString(string field, TextForm form)
    {
        if (Scalar(field, required: false, () => ValueShape.Formed(form)) is not { } scalar) return null;
        if (form.Fits(scalar.Text)) return scalar.Text;
        report.Add(Errors.InvalidForm(scalar.Place, field, scalar.Text, form.Expected));
        return null;
    }

    public YamlScalar? OptionalScalar(string field) => Scalar(field, required: false);

    public EquatableArray<string> Strings(string field, bool required = false, bool canBeEmpty = false) => Scalars(field, required, canBeEmpty).Select(s => s.Text).ToEquatableArray();

    /// <summary>The id of the record itself, or null where there is none to use.</summary>
    public string? OwnId(string field = "id")
    {
        if (Scalar(field, required: true, ValueShape.Id) is not { } scalar) return null;
        if (!IsId(scalar.Text)) report.Add(Errors.InvalidId(scalar.Place, scalar.Text, what));
        return IsId(scalar.Text) ? scalar.Text : null;
    }

    /// <summary>An id of another record; where it is missing, which is reported, an empty one that no check complains of again.</summary>
    public IdReference Reference(string field) => OptionalReference(field, required: true) ?? new IdReference("", Place);

    public IdReference? OptionalReference(string field, bool required = false) =>
        Scalar(field, required) is { } scalar ? new IdReference(scalar.Text, scalar.Place) : null;

    public EquatableArray<IdReference> References(string field, bool required = false) =>
        Scalars(field, required).Select(s => new IdReference(s.Text, s.Place)).ToEquatableArray();

    public bool Flag(string field, bool? otherwise = false)
    {
        if (Scalar(field, required: otherwise is null, ValueShape.Flag) is not { } scalar) return otherwise ?? false;
        if (scalar.Text is not ("true" or "false")) report.Add(Errors.WrongType(scalar.Place, field, "true or false", $"'{scalar.Text}'"));
        return scalar.Text == "true";
    }

    /// <summary>A list of words of a closed list.</summary>
    public EquatableArray<T> Words<T>(string field, EquatableArray<T> otherwise)
        where T : struct, Enum => Find(field, required: false, () => ValueShape.List(ValueShape.Word(ClosedList.Words<T>()))) is null
            ? otherwise
            : Scalars(field, required: false).Select(s => Word<T>(s, field)).OfType<T>().Distinct().ToEquatableArray();

    public long? Integer(string field, long greatest)
    {
        if (Scalar(field, required: false, () => ValueShape.Integer(greatest)) is not { } scalar) return null;
        if (long.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= greatest) return value;
        report.Add(Errors.InvalidNumber(scalar.Place, field, scalar.Text, "a whole number above 0, written in digits"));
        return null;
    }

    /// <summary>A number of zero or more, with a decimal point where it needs one.</summary>
    public decimal? Decimal(string field, bool required = false)
    {
        if (Scalar(field, required, ValueShape.Number) is not { } scalar) return null;
        if (decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return value;
        report.Add(Errors.InvalidNumber(scalar.Place, field, scalar.Text, "a number of zero or more, written in digits"));
        return null;
    }

    public EdtfDate Date(string field) => OptionalDate(field, required: true) ?? EdtfDate.Unknown;

    public EdtfDate? OptionalDate(string field, bool required = false) =>
        DateScalar(field, required, ValueShape.Date) is { } scalar ? EdtfDate.Parse(scalar.Text, scalar.Place, report) : null;

    /// <summary>A date that is one day and no less certain.</summary>
    public EdtfDate Day(string field) =>
        (DateScalar(field, required: true, ValueShape.Day) is { } scalar ? EdtfDate.ParseDay(scalar.Text, field, scalar.Place, report) : null) ?? EdtfDate.Unknown;

    /// <summary>A word of a closed list.</summary>
    public T Word<T>(string field, T otherwise = default)
        where T : struct, Enum => Word<T>(field, required: true) ?? otherwise;

    public T? OptionalWord<T>(string field)
        where T : struct, Enum => Word<T>(field, required: false);

    /// <summary>Lists of ids under keys that are the author's own.</summary>
    public EquatableArray<(IdReference Name, IdReference Id)> ReferencesByName(string field, string kind)
    {
        shape?.Note(field, isRequired: false, () => ValueShape.ByName(ValueShape.List(ValueShape.Text())));
        if (Mapping(field, kind) is not { } named) return [];
        return named.mapping.Entries.SelectMany(e => named.Items(named.Filled(e.Value, e.Key.Text), e.Key.Text)
            .Select(s => (new IdReference(e.Key.Text, e.Key.Place), new IdReference(s.Text, s.Place)))).ToEquatableArray();
    }

    /// <summary>A mapping whose keys are the author's own.</summary>
    public IEnumerable<KeyValuePair<string, string>> StringsByName(string field, string kind)
    {
        shape?.Note(field, isRequired: false, () => ValueShape.ByName(ValueShape.Text()));
        if (Mapping(field, kind) is not { } named) return [];
        return [.. named.mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, named.Scalar(named.Filled(e.Value, e.Key.Text), e.Key.Text)?.Text ?? ""))];
    }

    /// <summary>What a fact rests on: the fields that all facts share.</summary>
    public Evidence Evidence(bool standingRequired = false, Confidence? otherwise = null)
    {
        var evidence = new Evidence(
            References("sources"),
            otherwise is { } confidence ? OptionalWord<Confidence>("confidence") ?? confidence : Word("confidence", Confidence.General),
            standingRequired ? Word("standing", Standing.Inference) : OptionalWord<Standing>("standing"),
            OptionalText("note"));
        if (evidence is { Sources.Count: 0, Confidence: Confidence.Verified or Confidence.VerifiedSecondary } && !IsMistaken("sources"))
            report.Add(Errors.UnsourcedFact(Place, what));
        return evidence;
    }

    /// <summary>Is something written for the field that gives no value, which is told by itself: of the wrong kind, or under a mistyped name?</summary>
    private bool IsMistaken(string field) =>
        mapping.Entries.Any(e => e.Key.Text == field ? e.Value is not YamlList { Items.Count: 0 } : !known.Contains(e.Key.Text) && Spelling.Closest(e.Key.Text, [field]) is not null);

    /// <summary>What may be an address: lower-case letters, digits, dots and hyphens.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-') && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != '.';

    private YamlNode? Find(string field, bool required, Func<JsonObject> value)
    {
        known.Add(field);
        if (required) needed.Add(field);
        shape?.Note(field, required, value);
        var node = mapping.Entries.FirstOrDefault(e => e.Key.Text == field)?.Value;
        if (node is null && required) missing.Add(field);
        return Filled(node, field);
    }

    /// <summary>The node, or null, with a report, where a key stands alone.</summary>
    private YamlNode? Filled(YamlNode? node, string field)
    {
        if (node is not YamlScalar { IsNull: true }) return node;
        report.Add(Errors.EmptyText(node.Place, field, needed.Contains(field)));
        return null;
    }

    private YamlScalar? Scalar(string field, bool required) => Scalar(field, required, ValueShape.Text);

    private YamlScalar? Scalar(string field, bool required, Func<JsonObject> value) => Scalar(Find(field, required, value), field);

    private YamlScalar? Scalar(YamlNode? node, string field)
    {
        if (node is null || (node is YamlScalar { Text: var text } && !string.IsNullOrWhiteSpace(text))) return node as YamlScalar;
        report.Add(node is YamlScalar ? Errors.EmptyText(node.Place, field, needed.Contains(field)) : Errors.WrongType(node.Place, field, "a text", node.Kind));
        return null;
    }

    // Brackets without quotes are a list in YAML, and a range in EDTF.
    private YamlScalar? DateScalar(string field, bool required, Func<JsonObject> value)
    {
        var node = Find(field, required, value);
        if (node is not YamlList { Items: [YamlScalar { Text: var range }] } || !range.Contains("..", StringComparison.Ordinal)) return Scalar(node, field);
        report.Add(Errors.UnquotedRange(node.Place, range));
        return null;
    }

    /// <param name="canBeEmpty">An empty list says something; else what is required holds at least one.</param>
    private IEnumerable<YamlScalar> Scalars(string field, bool required, bool canBeEmpty = false)
    {
        var isFilled = required && !canBeEmpty;
        var node = Find(field, required, () => isFilled ? ValueShape.FilledList(ValueShape.Text()) : ValueShape.List(ValueShape.Text()));
        if (node is YamlList { Items.Count: 0 } && isFilled) report.Add(Errors.EmptyList(node.Place, field));
        return Items(node, field);
    }

    private IEnumerable<YamlScalar> Items(YamlNode? node, string field)
    {
        if (node is null) return [];
        if (node is YamlList list) return [.. list.Items.Select(i => Scalar(i, field)).OfType<YamlScalar>()];
        report.Add(Errors.WrongType(node.Place, field, "a list", node.Kind));
        // One that should be a list of one is taken for it, so that nobody misses what it names.
        return node is YamlScalar one && Scalar(one, field) is not null ? [one] : [];
    }

    private T? Word<T>(string field, bool required)
        where T : struct, Enum
    {
        return Scalar(field, required, () => ValueShape.Word(ClosedList.Words<T>())) is { } scalar ? Word<T>(scalar, field) : null;
    }

    private T? Word<T>(YamlScalar scalar, string field)
        where T : struct, Enum
    {
        if (ClosedList.TryParse<T>(scalar.Text, out var value)) return value;
        var words = ClosedList.Words<T>();
        report.Add(Errors.UnknownWord(scalar.Place, field, scalar.Text, string.Join(", ", words), Spelling.Closest(scalar.Text, words)));
        return null;
    }
}
