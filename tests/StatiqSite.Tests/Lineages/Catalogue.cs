using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Tests.Lineages;

/// <summary>Models made up for tests of pictures: dates of every precision, many of one day, parents among the models before and some that there are not, names that no picture was made for.</summary>
internal static class Catalogue
{
    private static readonly Place Nowhere = new("models.yml", 1, 1);

    private static readonly string[] Names =
    [
        "GPT-4", "text-davinci-003", "ChatGPT（研究预览版，2022年11月）", "😀😀😀", "نموذج اللغة", "长名字" + new string('长', 397), "i", "WWWWWWWWWWWWWWWW", "模型 (2)", "（无名）",
    ];

    private const int NumbersOfModel = 6;

    /// <summary>Numbers of which <see cref="From"/> makes models; a failure prints these.</summary>
    public static Gen<int[]> Numbers(int most) => Gen.Choose(0, most).SelectMany(count => Gen.Choose(0, 999_999).ArrayOf(count * NumbersOfModel));

    public static ModelRecord[] From(int[] numbers, int families) => [.. numbers.Chunk(NumbersOfModel).Where(n => n.Length == NumbersOfModel).Select((n, i) => Model(i, n, families))];

    /// <summary>What a test of any models must have met: how to tell that a catalogue has it.</summary>
    public static IReadOnlyDictionary<string, Func<ModelRecord[], bool>> Kinds { get; } = new Dictionary<string, Func<ModelRecord[], bool>>
    {
        ["none"] = models => models.Length == 0,
        ["one"] = models => models.Length == 1,
        ["more than fourteen families"] = models => models.Select(m => m.Family.Id).Distinct().Count() > 14,
        ["two of one day"] = models => models.Where(m => m.Date.Precision == DatePrecision.Day).GroupBy(m => m.Date).Any(g => g.Count() > 1),
        ["a span"] = models => models.Any(m => m.Date is { Earliest: { } first, Latest: { } last } && first < last),
        ["no earlier"] = models => models.Any(m => m.Date is { Earliest: not null, Latest: null }),
        ["no later"] = models => models.Any(m => m.Date is { Earliest: null, Latest: not null }),
        ["no date"] = models => models.Any(m => m.Date.Precision == DatePrecision.Unknown),
        ["dated before its parent"] = models => models.Any(m => m.Parents.Count > 0 && models.Any(p => p.Id == m.Parents[0].Model.Id && m.Date.IsCertainlyBefore(p.Date))),
        ["two parents"] = models => models.Any(m => m.Parents.Select(p => p.Model.Id).Distinct().Count() > 1),
        ["a parent that there is not"] = models => models.Any(m => m.Parents.Any(p => models.All(o => o.Id != p.Model.Id))),
        ["two of one name"] = models => models.GroupBy(m => m.Name["en"]).Any(g => g.Count() > 1),
        ["400 letters"] = models => models.Any(m => m.Name["en"].Length >= 400),
        ["from right to left"] = models => models.Any(m => m.Name["en"][0] is >= '\u0590' and < '\u0700'),
        ["emoji alone"] = models => models.Any(m => m.Name["en"].EnumerateRunes().All(r => r.Value > 0x1F000)),
    };

    /// <summary>The same in another order.</summary>
    public static IReadOnlyList<ModelRecord> Shuffled(ModelRecord[] models, int[] numbers) =>
        [.. models.Select((m, i) => (Model: m, Key: numbers[(i * NumbersOfModel) + 5] * 7919L % 1_000_003)).OrderByDescending(m => m.Key).Select(m => m.Model)];

    public static IReadOnlyList<Family> Families(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Family($"f{i}", Nowhere, Text(i % 3 == 0 ? "一个名字很长很长的模型系列" : $"Family {i}"), null, Text("")))];

    /// <summary>Any models, made by a fixed rule: as many as wished, over ten years.</summary>
    public static IReadOnlyList<ModelRecord> Of(int count, int families) =>
        [.. Enumerable.Range(0, count).Select(i => Model(i, [.. Enumerable.Range(1, 6).Select(k => (((i + 1) * 7919 * k) + (i * i * 31)) % 1_000_000)], families))];

    public static ModelRecord Model(string id, string name, string family, EdtfDate date, params (string Id, WeightDescent Weights)[] parents) => new(
        id, Nowhere, Text(name), null, [], new IdReference(family, Nowhere), ModelKind.Base, false, false, Text(""),
        date.Precision == DatePrecision.Unknown ? [] : [new ModelDate(ModelEvent.Released, date, Nowhere, null, None)],
        [], null, null,
        [.. parents.Select(p => new Parent(new IdReference(p.Id, Nowhere), Text(""), p.Weights, None))],
        new MethodUsed(new IdReference("m", Nowhere), Text(""), None), null, null, null, [], [], []);

    public static EdtfDate Date(string text) => EdtfDate.Parse(text, Nowhere, new Report())!;

    private static Evidence None { get; } = new([], Confidence.Verified, null, null);

    private static ModelRecord Model(int i, int[] n, int families)
    {
        var day = new DateOnly(2015, 1, 1).AddDays((n[0] % 3650 / 150 * 150) + (n[0] % 3));
        var date = (n[1] % 9) switch
        {
            0 => $"{day:yyyy-MM}",
            1 => $"{day:yyyy}",
            2 => $"[{day:yyyy-MM-dd}..]",
            3 => $"[..{day:yyyy-MM-dd}]",
            4 => $"[{day:yyyy-MM}..{day.AddMonths(5):yyyy-MM}]",
            5 => "XXXX",
            _ => $"{day:yyyy-MM-dd}",
        };
        var weights = Enum.GetValues<WeightDescent>();
        (string, WeightDescent)[] parents = i == 0 || n[2] % 5 == 0 ? []
            : n[2] % 5 < 4 ? [($"m{n[3] % i}", weights[n[3] % 3])]
            : [(n[3] % 11 == 0 ? "nobody" : $"m{n[3] % i}", weights[n[3] % 3]), ($"m{n[4] % i}", weights[n[4] % 3])];
        return Model($"m{i}", i % 4 == 0 ? Names[n[5] % Names.Length] : $"model-{i}-{n[5] % 10000:0000}", $"f{n[4] / 7 % families}", Date(date), parents);
    }

    private static LocalText Text(string text) => new([new Translation("en", text)]);
}
