using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using Json.Schema;
using StatiqSite.Site.Content;
using StatiqSite.Site.Datasets;
using StatiqSite.Tests.Content;

namespace StatiqSite.Tests.Datasets;

/// <summary>The files of <c>data/</c> as programs and spreadsheets read them.</summary>
public sealed class DatasetTests(RealSite.RealSite site) : IClassFixture<RealSite.RealSite>
{
    private const string Awkward =
        """
        families: [{ id: f, name: F, summary: S }]
        methods: [{ id: m, name: M, summary: S, sources: [], confidence: general }]
        models:
          - { id: a, name: "say \"yes\", then\nno", aliases: [one, two], family: f, kind: base, summary: " blank ", dates: [{ event: paper, date: "[2021-08-10..]", confidence: general }],
              method: { id: m, text: T, confidence: general } }
          - { id: b, name: "=HYPERLINK(1)", family: f, kind: base, summary: "", dates: [{ event: paper, date: 2020-05, confidence: general }], method: { id: m, text: T, confidence: general },
              parents: [{ id: a, relation: R, weights: unknown, confidence: general }] }
        """;

    [Fact]
    public void The_json_is_as_its_schema_says()
    {
        var schema = Schema();
        var result = schema.Evaluate(Element(Json("data/models.json")), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details!.Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
    }

    // A schema with an id goes into a registry, and no second of that id into the same.
    private JsonSchema Schema() => JsonSchema.FromText(Text("data/models.schema.json"), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    [Theory]
    [InlineData("$.models[0].kind")]
    [InlineData("$.models[0].dates[0].event")]
    [InlineData("$.models[0].dates[0].date.precision")]
    [InlineData("$.models[0].dates[0].evidence.standing")]
    public void The_schema_refuses_a_word_of_no_list(string path)
    {
        var json = Json("data/models.json");
        var place = json;
        foreach (var step in path[2..].Split('.')[..^1])
            place = step.EndsWith(']') ? place[step[..step.IndexOf('[')]]![0]! : place[step]!;
        place[path[(path.LastIndexOf('.') + 1)..]] = "no-such-word";
        Assert.False(Schema().Evaluate(Element(json)).IsValid);
    }

    [Fact]
    public void Every_field_of_the_schema_is_explained_on_the_data_pages()
    {
        Assert.All(DatasetFields.All, e => Assert.NotEmpty(e.Fields));
        foreach (var page in (string[])["data/index.html", "en/data/index.html"])
            foreach (var (entry, fields) in DatasetFields.All)
            {
                var table = site.Pages[page].GetElementById("entry-" + entry)!.NextElementSibling!.NextElementSibling!;
                Assert.Equal(fields.Select(f => f.Name), table.QuerySelectorAll("tbody th").Select(h => h.TextContent));
                Assert.All(table.QuerySelectorAll("tbody td:nth-child(3)"), m => Assert.NotEqual("", m.TextContent.Trim()));
            }
    }

    [Fact]
    public void The_data_name_their_author_and_the_schema_its_address()
    {
        Assert.Equal(("1.1", "The StatiqSite authors"), ((string)Json("data/models.json")["version"]!, (string)Json("data/models.json")["author"]!));
        Assert.Equal((string)Json("data/models.json")["address"]! + "data/models.schema.json", (string)Json("data/models.schema.json")["$id"]!);
    }

    [Fact]
    public void The_table_has_a_row_for_each_model_in_order_of_time()
    {
        var (headers, rows) = Table(site.Files["data/models.csv"].Bytes.ToArray());
        var models = Json("data/models.json")["models"]!.AsArray();
        Assert.Equal(models.Select(m => (string)m!["id"]!), rows.Select(r => r["id"]));
        Assert.Equal(models.Select(m => (string)m!["name"]!["zh-Hans"]!), rows.Select(r => r["name_zh-Hans"]));
        Assert.Equal(models.Select(m => string.Join(';', m!["parents"]!.AsArray().Select(p => (string)p!["model"]!))), rows.Select(r => r["parents"]));
        Assert.Contains("2024-01-04", rows.Single(r => r["id"] == "davinci")["shutdown"]);
        foreach (var page in (string[])["data/index.html", "en/data/index.html"])
            Assert.Equal(headers, site.Pages[page].QuerySelectorAll("#columns ~ .scroll tbody th").Select(h => h.TextContent));
    }

    [Fact]
    public void The_data_pages_say_of_the_mark_that_the_table_begins_with()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], site.Files["data/models.csv"].Bytes[..3].ToArray());
        Assert.Contains("byte order mark", site.Pages["en/data/index.html"].Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("BOM", site.Pages["data/index.html"].Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Awkward_cells_come_back_as_they_were()
    {
        var (data, _) = Reading.Read(ModelDataReader.Read, "models.yml", Awkward);
        var bytes = ModelTable.Write(new SiteContent(SiteSettings.Empty with { Languages = [new Language("en", "English", "")] }, data, [], [], []));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.All(Encoding.UTF8.GetString(bytes).Split('\n')[..^1], line => Assert.True(line.EndsWith('\r') || line.StartsWith("a,", StringComparison.Ordinal)));
        var (_, rows) = Table(bytes);
        Assert.Equal(["b", "a"], rows.Select(r => r["id"]));
        Assert.Equal("say \"yes\", then\nno", rows[1]["name_en"]);
        Assert.Equal(" blank ", rows[1]["summary_en"]);
        // All but what a spreadsheet would reckon with.
        Assert.Equal("'=HYPERLINK(1)", rows[0]["name_en"]);
        Assert.Equal("one;two", rows[1]["aliases"]);
        Assert.Equal(("[2021-08-10..]", "2021-08-10", "", "range"), (rows[1]["date"], rows[1]["date_earliest"], rows[1]["date_latest"], rows[1]["date_precision"]));
        Assert.Equal(("a", "unknown"), (rows[0]["parents"], rows[0]["weights"]));
    }

    private static (IReadOnlyList<string> Headers, List<IDictionary<string, string>> Rows) Table(byte[] bytes)
    {
        // Fewer or more cells than headers, or a stray quote, throw.
        var strict = new CsvConfiguration(CultureInfo.InvariantCulture) { DetectColumnCountChanges = true };
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), strict);
        csv.Read();
        csv.ReadHeader();
        var headers = csv.HeaderRecord!;
        var rows = new List<IDictionary<string, string>>();
        while (csv.Read()) rows.Add(headers.ToDictionary(h => h, h => csv.GetField(h)!, StringComparer.Ordinal));
        return (headers, rows);
    }

    private string Text(string path) => Encoding.UTF8.GetString(site.Files[path].Bytes.Span);

    private static JsonElement Element(JsonNode json) => JsonDocument.Parse(json.ToJsonString()).RootElement;

    private JsonNode Json(string path) => JsonNode.Parse(Text(path))!;
}
