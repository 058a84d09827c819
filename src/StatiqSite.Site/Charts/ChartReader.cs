using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Charts;

/// <summary>Makes a chart from its YAML. Its texts are in the language of the chapter.</summary>
internal static class ChartReader
{
    /// <summary>The chart; null where there is none to draw, which is reported.</summary>
    public static Chart? Read(YamlNode node, Report report)
    {
        if (node is not YamlMapping mapping)
        {
            report.Add(Errors.WrongType(node.Place, "chart", "a mapping", node.Kind));
            return null;
        }
        var fields = new FieldReader(mapping, "a chart", SiteSettings.Empty, report);
        var maximum = fields.Decimal("maximum");
        var chart = new Chart(
            fields.String("title"),
            fields.OptionalString("unit") ?? "",
            maximum,
            fields.Each("rows", "a row", row => Row(row, maximum, report)),
            fields.References("sources", required: true));
        fields.Done();
        switch (mapping.Entries.FirstOrDefault(e => e.Key.Text == "rows")?.Value)
        {
            case null: fields.TellMissing("rows"); break;
            case YamlList { Items.Count: 0 } rows: report.Add(Errors.EmptyChart(rows.Place)); break;
        }
        return chart.Rows.Count > 0 ? chart : null;
    }

    private static ChartRow? Row(FieldReader fields, decimal? maximum, Report report)
    {
        var (label, value) = (fields.String("label"), fields.Decimal("value", required: true));
        fields.Done();
        if (value > maximum) report.Add(Errors.ChartTooShort(fields.Place, Chart.Number(value.Value), Chart.Number(maximum.Value)));
        return value is null ? null : new ChartRow(label, value.Value);
    }
}
