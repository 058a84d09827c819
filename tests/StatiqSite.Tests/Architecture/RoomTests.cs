using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using StatiqSite.Engine;
using StatiqSite.Site;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace StatiqSite.Tests.Architecture;

/// <summary>The walls between the rooms that no compiler holds.</summary>
public sealed class RoomTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Pipelines).Assembly, typeof(SiteBuild).Assembly).Build();

    [Theory]
    [InlineData("Content", "Rendering")]
    [InlineData("Content", "Pages")]
    [InlineData("Content", "Linking")]
    [InlineData("Markdown", "Rendering")]
    [InlineData("Markdown", "Pages")]
    [InlineData("Timelines", "Rendering")]
    [InlineData("Timelines", "Pages")]
    [InlineData("Rendering", "Pages")]
    [InlineData("Rendering", "Markdown")]
    [InlineData("Rendering", "Datasets")]
    [InlineData("Rendering", "Abilities")]
    [InlineData("Rendering", "Lineages")]
    [InlineData("Rendering", "LifeBars")]
    [InlineData("Rendering", "Search")]
    [InlineData("Drawing", "Linking")]
    public void A_room_does_not_know_the_one_above_it(string room, string above)
    {
        var rooms = Types().That().ResideInNamespace($"StatiqSite.Site.{room}");
        var others = House.Types.Where(t => t.FullName.StartsWith($"StatiqSite.Site.{above}.", StringComparison.Ordinal)).ToHashSet();
        Assert.NotEmpty(others);
        var found = rooms.GetObjects(House).SelectMany(t => t.Dependencies.Where(d => others.Contains(d.Target)).Select(d => $"{t.Name} -> {d.Target.Name}")).Distinct();
        Assert.Empty(found);
    }

    /// <summary>A page that read them unnoted would stay as it is when they change.</summary>
    [Fact]
    public void Pages_read_the_words_of_chapters_where_that_is_noted()
    {
        var calls = House.Types.Where(t => t.FullName.StartsWith("StatiqSite.Site.Pages.", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies.OfType<MethodCallDependency>().Where(d => d.Target.Name == "ChapterOutline").Select(d => (t.Name, Member: d.TargetMember.Name.Split('(')[0])));
        // The check of addresses is no page, and is done again whenever anything changes.
        Assert.Equal([("AddressChecks", "get_Texts"), ("PageSources", "In")], calls.Where(c => c.Member is "In" or "get_Texts").Distinct().Order());
    }

    [Fact]
    public void The_engine_needs_no_package()
    {
        var references = typeof(Pipelines).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.All(references, name => Assert.StartsWith("System.", name));
    }

    [Fact]
    public void No_drawer_stands_anywhere()
    {
        string[] drawers = ["Utils", "Util", "Helpers", "Helper", "Common", "Shared", "Misc", "Manager", "Managers", "Services"];
        var names = House.Types.SelectMany(t => t.FullName.Split('.', '+')).Distinct();
        Assert.DoesNotContain(names, n => drawers.Any(d => n.EndsWith(d, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_model_of_the_data_file_is_called_a_model()
    {
        var names = House.Types.Where(t => t.FullName.StartsWith("StatiqSite.", StringComparison.Ordinal)).Select(t => t.Name);
        Assert.DoesNotContain(names, n => n.EndsWith("Model", StringComparison.Ordinal));
    }
}
