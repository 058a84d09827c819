using System.Globalization;
using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Datasets;

/// <summary>A column of <c>data/models.csv</c>.</summary>
/// <param name="Name">Its phrase is <c>column.</c> and this; a column in every language adds the code: <c>name_en</c>.</param>
/// <param name="Value">The cell of a model, "" for nothing.</param>
internal sealed record TableColumn(string Name, string Language, Func<ModelRecord, string> Value)
{
    public string Header => Language.Length > 0 ? $"{Name}_{Language}" : Name;
}

/// <summary>One row a model, as RFC 4180 has it.</summary>
internal static class ModelTable
{
    /// <summary>Between the ids of one cell; no id has one.</summary>
    private const char Separator = ';';

    /// <summary>The columns' names without their languages, for the phrases.</summary>
    public static IEnumerable<string> Names { get; } = [.. Columns(SiteSettings.Empty with { Languages = [new Language("en", "", "")] }).Select(c => c.Name)];

    public static IEnumerable<TableColumn> Columns(SiteSettings settings) =>
    [
        Plain("id", m => m.Id),
        .. Local(settings, "name", m => m.Name),
        Plain("aliases", m => string.Join(Separator, m.Aliases)),
        Plain("family", m => m.Family.Id),
        Plain("kind", m => m.Kind.Word()),
        Plain("internal", m => Word(m.IsInternal)),
        Plain("event", m => m.Dates.Count > 0 ? m.Dates[0].Event.Word() : ""),
        Plain("date", m => m.Date.Text),
        Plain("date_earliest", m => Day(m.Date.Earliest)),
        Plain("date_latest", m => Day(m.Date.Latest)),
        Plain("date_precision", m => m.Date.Precision.Word()),
        Plain("notice", m => Last(m)?.Notice?.Date.Text ?? ""),
        Plain("shutdown", m => Last(m)?.Shutdown.Date.Text ?? ""),
        Plain("shutdown_status", m => Last(m)?.Shutdown.StatusOn(settings.Checked).Word() ?? ""),
        Plain("parents", m => string.Join(Separator, m.Parents.Select(p => p.Model.Id))),
        Plain("weights", m => m.Parents.Count > 0 ? m.Parents[0].Weights.Word() : ""),
        Plain("method", m => m.Method.Method.Id),
        Plain("parameters", m => m.Parameters?.Value is { } value ? Number(value) : ""),
        Plain("parameters_official", m => m.Parameters is { } size ? Word(size.IsOfficial) : ""),
        Plain("encoding", m => m.Tokenizer?.Encoding ?? ""),
        Plain("context_tokens", m => m.Context?.Tokens is { } tokens ? Number(tokens) : ""),
        Plain("cutoff", m => m.Cutoff?.Date.Text ?? ""),
        Plain("gained", m => string.Join(Separator, m.Gained.Select(c => c.Ability.Id))),
        Plain("lost", m => string.Join(Separator, m.Lost.Select(c => c.Ability.Id))),
        Plain("sources", m => string.Join(Separator, m.AllEvidence.SelectMany(e => e.Sources).Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
        .. Local(settings, "summary", m => m.Summary),
        .. settings.Languages.Select(l => new TableColumn("page", l.Code, m => Addresses.Absolute(settings.Address, Addresses.In(l, Addresses.Model(m.Id))))),
    ];

    public static byte[] Write(SiteContent content)
    {
        List<TableColumn> columns = [.. Columns(content.Settings)];
        // Spreadsheets take a file for UTF-8 only when it says so.
        var table = new StringBuilder("\uFEFF");
        Row(columns.Select(c => c.Header));
        foreach (var model in content.Data.InOrder) Row(columns.Select(c => c.Value(model)));
        return Encoding.UTF8.GetBytes(table.ToString());

        void Row(IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(c => Quoted(Inert(c)))).Append("\r\n");
    }

    /// <summary>What a spreadsheet would reckon with begins with an apostrophe: a name is no formula.</summary>
    private static string Inert(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") || (cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ')) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static TableColumn Plain(string name, Func<ModelRecord, string> value) => new(name, "", value);

    private static IEnumerable<TableColumn> Local(SiteSettings settings, string name, Func<ModelRecord, LocalText> text) =>
        settings.Languages.Select(l => new TableColumn(name, l.Code, m => text(m)[l.Code]));

    private static Retirement? Last(ModelRecord model) => model.Retirements.Count > 0 ? model.Retirements[^1] : null;

    private static string Word(bool value) => value ? "true" : "false";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Of(known) : "";
}
