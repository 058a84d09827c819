using StatiqSite.Site.Content;
using StatiqSite.Site.Lineages;

namespace StatiqSite.Tests.Lineages;

public sealed class LineagePartTests
{
    [Fact]
    public void What_one_picture_holds_is_not_split()
    {
        Assert.Empty(LineagePart.Of(Data(Catalogue.Of(200, 20), 20)));
        Assert.NotEmpty(LineagePart.Of(Data(Catalogue.Of(201, 20), 20)));
    }

    [Fact]
    public void More_models_are_split_by_family_and_a_large_family_by_time()
    {
        var models = Catalogue.Of(500, 2);
        var parts = LineagePart.Of(Data(models, 2));
        Assert.Equal(models.Select(m => m.Id).Order(), parts.SelectMany(p => p.Models.Select(m => m.Id)).Order());
        Assert.All(parts, p => Assert.All(p.Models, m => Assert.Equal(p.Family.Id, m.Family.Id)));
        Assert.All(parts, p => Assert.InRange(p.Models.Count, 1, 150));
        Assert.Equal(["lineage/f0.html", "lineage/f0/2.html"], parts.Where(p => p.Family.Id == "f0").Select(p => p.Address).Take(2));
        Assert.Equal(parts.Count, parts.Select(p => p.Address).Distinct().Count());
    }

    [Fact]
    public void A_long_line_of_descent_is_cut_into_lists_and_loses_no_model()
    {
        var models = Enumerable.Range(0, 100).Select(i => i == 0
            ? Catalogue.Model("m0", "m0", "f0", Catalogue.Date("2020"))
            : Catalogue.Model($"m{i}", $"m{i}", "f0", Catalogue.Date("2020"), ($"m{i - 1}", WeightDescent.Derived))).ToList();
        var trees = Lineage.Trees(Data(models, 1));
        Assert.Equal(["m0", "m40", "m80"], trees.Select(t => t.Model.Id));
        Assert.Equal([40, 40, 20], trees.Select(Depth));
    }

    private static int Depth(LineageNode node) => 1 + node.Children.Select(Depth).DefaultIfEmpty(0).Max();

    private static ModelData Data(IReadOnlyList<ModelRecord> models, int families) => new([.. Catalogue.Families(families)], [], [], [.. models], []);
}
