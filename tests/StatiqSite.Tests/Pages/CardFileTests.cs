using System.Text;
using System.Text.Json;
using StatiqSite.Engine;
using StatiqSite.Site.Pages;
using StatiqSite.Tests.Search;

namespace StatiqSite.Tests.Pages;

/// <summary>The words of cards: one file where that is small, else shares of them, so that a card never waits for those of a whole large site.</summary>
public sealed class CardFileTests
{
    [Fact]
    public void A_small_site_has_one_file()
    {
        var file = Assert.Single(CardFiles.Of("en/", Rows(200)));
        Assert.Equal("en/cards.js", file.Path);
        Assert.False(file.IsHashed);
        Assert.Equal(200, Json(file).GetArrayLength());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void A_large_site_has_a_small_file_that_names_shares(int count)
    {
        var rows = Rows(count);
        var files = CardFiles.Of("en/", rows).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var head = Json(files["en/cards.js"]);
        var hashes = head.GetProperty("shares").GetString()!;
        Assert.Equal(["models/", "glossary.html#"], head.GetProperty("beginnings").EnumerateArray().Select(b => b.GetString()!));
        var shares = Enumerable.Range(0, hashes.Length / 7).Select(i => files[$"en/cards.{10_000 + i}{hashes.Substring(7 * i, 7)}.js"]).ToList();
        Assert.Equal(files.Count - 1, shares.Count);
        Assert.All(shares, s => Assert.True(s.IsHashed));
        Assert.Equal(rows.Select(r => r.Address).Order(StringComparer.Ordinal), shares.SelectMany(s => Json(s).EnumerateArray()).Select(r => r[0].GetString()!).Order(StringComparer.Ordinal));

        // What a first card loads.
        var largest = shares.Max(s => SearchGrowthTests.Packed(s.Bytes.Span));
        Assert.True(largest <= 8_000, $"the largest share has {largest} bytes");
        var list = SearchGrowthTests.Packed(files["en/cards.js"].Bytes.Span);
        Assert.True(list <= 2_000, $"the list of shares has {list} bytes");
    }

    [Fact]
    public void Another_text_of_one_card_changes_one_share_and_the_list()
    {
        var rows = Rows(1000);
        var before = CardFiles.Of("", rows).ToHashSet();
        rows[321] = rows[321] with { Text = "Something else" };
        Assert.Equal(2, CardFiles.Of("", rows).Count(f => !before.Contains(f)));
    }

    private static CardRow[] Rows(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new CardRow(
            i % 2 == 0 ? $"models/model-{i}.html" : $"glossary.html#term-{i}", $"Name {i}", $"{2015 + (i % 10)} · Family {i % 37}", $"One of {count}, and number {i * 7919 % 997} of another list.", "")),
    ];

    private static JsonElement Json(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.StartsWith("cards(", text, StringComparison.Ordinal);
        Assert.EndsWith(");\n", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text["cards(".Length..^3]).RootElement;
    }
}
